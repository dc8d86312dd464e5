// Examples of facts, offers and a decision table, for readers of the contract: each list cut down to one.
import { digest } from './examples.ts'

/** The fact that says whose council is the home council. */
export const fact = {
  id: 'home',
  type: 'choice',
  question: 'Where do you live?',
  hint: 'The place that is your main home',
  why: 'Council tax follows where you live. Support from an adviser does not.',
  canChange: true,
  sensitive: false,
  options: [
    { value: 'in-area', text: 'In Southend-on-Sea' },
    { value: 'elsewhere-in-england', text: 'Somewhere else in England' },
    { value: 'outside-england', text: 'Outside England' },
  ],
}

export const factList = { items: [fact] }

const title = 'Adviser support from 21 unless you say no'

const ruleset = {
  id: 'southend-on-sea/2024-10-14',
  digest: digest('c'),
  title,
  publishedOn: '2024-10-14',
  effectiveFrom: '2024-10-14',
  source: 'https://reports.ofsted.gov.uk/',
  unconfirmed: ['The day of publication is not known; the first day of the inspection is taken.'],
}

const summary = {
  id: 'southend-on-sea@2024-10-14',
  authority: 'southend-on-sea',
  status: 'published',
  effectiveFrom: '2024-10-14',
  title,
  digest: digest('a'),
  meaningDigest: digest('f'),
  rulesets: [ruleset],
}

export const offerList = { items: [summary] }

const page = 'https://www.southend.gov.uk/childrens-social-care/introduction-leaving-care'

const ground = {
  id: 'southend-unless-declined',
  basis: 'local-offer',
  strength: 'right',
  nextSteps: [{ text: 'Ask the leaving care team who your personal adviser is', url: page, phone: '01702 215000' }],
  citations: [
    {
      title: 'Rights and responsibilities, Southend-on-Sea City Council',
      section: 'Turning 21',
      url: 'https://southend.gov.uk/childrens-social-care/rights-responsibilities/2',
      readOn: '2026-11-23',
      confidence: 'read',
    },
  ],
  when: {
    all: [
      { fact: 'leavingCareStatus', operator: 'equal', value: 'former-relevant' },
      { fact: 'lookedAfterBy', operator: 'equal', value: 'this-council' },
      { fact: 'age', operator: 'greaterThanInclusive', value: 21 },
      { fact: 'age', operator: 'lessThan', value: 25 },
      { fact: 'supportFrom21', operator: 'notEqual', value: 'declined' },
    ],
  },
  from: 'southend-on-sea',
}

const entitlement = {
  id: 'adviser-and-plan-21-to-24',
  title: 'Personal adviser and pathway plan from 21 to 24',
  theme: 'relationships',
  need: 'personal-adviser',
  owedBy: 'responsible-council',
  summary: 'From your 21st birthday you can have a personal adviser until the day before you turn 25.',
  grounds: [ground],
}

export const offer = { ...summary, entitlements: [entitlement] }

export const decisionTable = {
  offer: { id: 'southend-on-sea@2024-10-14', digest: digest('a') },
  entitlement: 'adviser-and-plan-21-to-24',
  facts: ['age', 'leavingCareStatus', 'lookedAfterBy', 'supportFrom21'],
  cells: [
    {
      people: {
        age: { from: 21, to: 24 },
        leavingCareStatus: ['former-relevant'],
        lookedAfterBy: ['this-council'],
        supportFrom21: ['not-said'],
      },
      outcome: 'entitled',
      grounds: ['southend-unless-declined'],
    },
  ],
  certificate: {
    classes: { age: 3, leavingCareStatus: 5, lookedAfterBy: 2, supportFrom21: 3 },
    cells: 90,
    impossible: 24,
    evaluated: 66,
  },
}
