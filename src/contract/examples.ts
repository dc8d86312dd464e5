// Examples of a check, for readers of the contract. The answer is cut down to one entitlement and one ground.

/** A digest that is none of anything. */
export const digest = (character: string): string => `sha256-${character.repeat(64)}`

export const checkRequest = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  facts: {
    dateOfBirth: '2005-03-03',
    leavingCareStatus: 'former-relevant',
    lookedAfterBy: 'this-council',
    home: 'elsewhere-in-england',
    councilTaxHome: 'only-care-leavers',
    livesWithFormerFosterCarer: false,
  },
}

const ground = {
  id: 'southend-to-21',
  basis: 'local-offer',
  strength: 'right',
  outcome: 'not-entitled',
  reasons: [{ id: 'southend-to-21.home.1', fact: 'home', text: 'You live in Southend-on-Sea', met: false }],
  nextSteps: [{ text: 'Tell the council tax team that you are a care leaver', phone: '01702 215000' }],
  citations: [
    {
      title: 'Disregards, Southend-on-Sea City Council',
      section: 'Care leavers, home of care leavers only',
      url: 'https://southend.gov.uk/reduce-council-tax-bill/disregards-1/8',
      readOn: '2026-11-23',
      confidence: 'read',
    },
  ],
}

/** The rules that an answer used. */
export const offerUsed = {
  id: 'southend-on-sea@2024-10-14',
  digest: digest('a'),
  effectiveFrom: '2024-10-14',
  status: 'published',
  rulesets: [
    { id: 'england/2018-04-01', digest: digest('b') },
    { id: 'southend-on-sea/2024-10-14', digest: digest('c') },
  ],
}

export const notice = 'This is information about published rules and not a decision: people at the council decide …'

export const checkAnswer = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  offer: offerUsed,
  notice,
  entitlements: [
    {
      id: 'council-tax-reduction',
      title: 'Council tax exemption for care leavers',
      theme: 'money',
      need: 'council-tax',
      owedBy: 'home-council',
      owedByText: 'the council where you live',
      outcome: 'not-entitled',
      summary: 'You cannot get this right now because you live elsewhere in England.',
      grounds: [ground],
      missing: [],
      nextSteps: [
        {
          text: 'Ask the council where you live: it may have a scheme of its own',
          url: 'https://www.gov.uk/find-local-council',
        },
      ],
      wouldChange: [
        {
          changes: [{ fact: 'home', to: 'in-area', text: 'If you came to live in Southend-on-Sea' }],
          outcome: 'entitled',
        },
      ],
      wouldLose: [],
    },
  ],
  presumed: [],
  missing: [],
  nextQuestion: null,
}
