// Examples of reports, for readers of the contract: each cut down to one finding and one line of its certificate.
import { digest } from './examples.ts'

const offer = { id: 'southend-on-sea@2024-10-14', digest: digest('a') }
const proposal = { id: 'southend-on-sea@council-tax-outside-southend', digest: digest('b') }
const council = 'Southend-on-Sea City Council looked after you'
const former = 'your legal status is “former relevant child”'

const change = {
  entitlement: 'adviser-and-plan-21-to-24',
  from: 'on-request',
  to: 'entitled',
  direction: 'gain',
  amount: null,
  attribution: 'council',
  people: {
    age: { from: 21, to: 24 },
    leavingCareStatus: ['former-relevant'],
    lookedAfterBy: ['this-council'],
    supportFrom21: ['not-said'],
  },
  text: `You are 21 to 24, ${former}, ${council} and you have not said if you want support from 21: from on-request to entitled`,
  cells: 1,
  witness: {
    before: 'on-request',
    after: 'entitled',
    facts: {
      age: 21,
      leavingCareStatus: 'former-relevant',
      lookedAfterBy: 'this-council',
      supportFrom21: 'not-said',
    },
  },
}

const certificate = { cells: 90, impossible: 24, evaluated: 66 }

export const comparison = {
  offer,
  base: { id: 'southend-on-sea@2020-04-01', digest: digest('c') },
  changes: [change],
  added: [],
  removed: [],
  wording: [],
  certificate: {
    entitlements: [
      {
        id: 'adviser-and-plan-21-to-24',
        classes: { age: 3, leavingCareStatus: 5, lookedAfterBy: 2, supportFrom21: 3 },
        ...certificate,
      },
    ],
    ...certificate,
    resultDigest: digest('d'),
  },
}

const people = {
  age: { from: 18, to: 20 },
  leavingCareStatus: ['former-relevant'],
  lookedAfterBy: ['this-council'],
  councilTaxHome: ['only-care-leavers'],
}
const who = `You are 18 to 20, ${former}, ${council} and you live alone or only with other care leavers`
const verdict = 'Difference found: needs review'

const gap = {
  need: 'council-tax',
  entitlements: ['council-tax-reduction'],
  people,
  outcomes: { 'in-area': 'entitled', 'elsewhere-in-england': 'not-entitled', 'outside-england': 'not-entitled' },
  amounts: null,
  basis: ['local-offer'],
  explained: null,
  text: `${who}: entitled if you live in Southend-on-Sea; not-entitled if you do not live in Southend-on-Sea. ${verdict}`,
  cells: 1,
  witness: {
    facts: {
      age: 18,
      leavingCareStatus: 'former-relevant',
      lookedAfterBy: 'this-council',
      councilTaxHome: 'only-care-leavers',
    },
    values: {
      'in-area': 'in-area',
      'elsewhere-in-england': 'elsewhere-in-england',
      'outside-england': 'outside-england',
    },
  },
}

const counts = { cells: 480, impossible: 168, evaluated: 312 }
const gapsCertificate = {
  needs: [
    {
      id: 'council-tax',
      classes: { age: 4, leavingCareStatus: 5, lookedAfterBy: 2, councilTaxHome: 4, home: 3 },
      ...counts,
    },
  ],
  ...counts,
  resultDigest: digest('e'),
}

export const gaps = { offer, by: 'home', gaps: [gap], certificate: gapsCertificate }

const between = {
  ...gap,
  outcomes: { 'in-area': 'entitled', 'elsewhere-in-england': 'not-entitled' },
  text: `${who}: entitled if you live in Southend-on-Sea; not-entitled if you live elsewhere in England. ${verdict}`,
  witness: {
    ...gap.witness,
    values: { 'in-area': 'in-area', 'elsewhere-in-england': 'elsewhere-in-england' },
  },
}

export const gapChanges = {
  offer: proposal,
  base: offer,
  by: 'home',
  opened: [],
  closed: [{ before: between, after: null }],
  narrowed: [],
  widened: [],
  changed: [],
  unchanged: [],
  certificate: gapsCertificate,
}

const stayed = { leavingCareStatus: 'former-relevant', livesWithFormerFosterCarer: true }

const cliffEdge = {
  need: 'staying-put',
  fact: 'age',
  at: 21,
  day: 'the 21st birthday',
  people: { leavingCareStatus: ['former-relevant'], livesWithFormerFosterCarer: [true] },
  becomes: {},
  from: 'entitled',
  to: 'not-entitled',
  amount: null,
  text: `On the 21st birthday: Y${former.slice(1)} and you live with the foster carer you had at 18: from entitled to not-entitled`,
  cells: 1,
  witness: { before: { ...stayed, age: 20 }, after: { ...stayed, age: 21 } },
}

export const cliffEdges = { offer, cliffEdges: [cliffEdge], certificate: gapsCertificate }
