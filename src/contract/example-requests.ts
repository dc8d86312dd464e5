// The contract's example requests, and the parts of their answers that the contract shows.
// Their offers are past or named, so that a new version of the rules changes few examples.
import { feedPath } from '../api/open-referral.ts'
import type { ListChoices } from './cut.ts'

/** The day on which the app answers the example requests. */
export const exampleDay = '2026-11-23'

/** The public address of the app that answers the example requests. */
export const exampleUrl = 'https://offer.example.gov.uk'

export const exampleOfferId = 'southend-on-sea@2024-10-14'
export const exampleEntitlementId = 'adviser-and-plan-21-to-24'
export const problemTypeName = 'unknown-offer'

const olderOfferId = 'southend-on-sea@2020-04-01'
const proposalId = 'southend-on-sea@council-tax-outside-southend'

export const checkExample = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  entitlements: ['council-tax-reduction'],
  facts: {
    dateOfBirth: '2005-03-03',
    leavingCareStatus: 'former-relevant',
    lookedAfterBy: 'this-council',
    home: 'elsewhere-in-england',
    councilTaxHome: 'only-care-leavers',
    livesWithFormerFosterCarer: false,
  },
}

export const timelineExample = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  facts: {
    dateOfBirth: '2005-06-15',
    leavingCareStatus: 'former-relevant',
    lookedAfterBy: 'this-council',
    supportFrom21: 'not-said',
  },
}

const careEpisode = { from: '2021-03-01', to: '2021-04-15', basis: 'section-20', authority: 'southend-on-sea' }

export const statusExample = {
  on: '2024-10-20',
  dateOfBirth: '2007-01-20',
  careEpisodes: [careEpisode, { from: '2023-01-10', to: null, basis: 'care-order', authority: 'southend-on-sea' }],
  livedWithParentAfterCare: [{ from: '2023-01-15', to: null }],
  detainedOrInHospital: [],
  specialGuardianship: 'none',
  privatelyFostered: [],
  healthOrEducationPlacements: [],
  disputedCare: [],
}

/** The shortest draft: one entitlement with one ground. */
export const draftRequest = `authority: southend-on-sea
effectiveFrom: 2027-04-01
title: Adviser support for all
summary: Everybody from 21 to 24 has an adviser.
source: https://example.org/plans
entitlements:
  - id: adviser-and-plan-21-to-24
    grounds:
      - id: southend-for-all
        basis: local-offer
        strength: right
        when:
          all:
            - { fact: leavingCareStatus, operator: equal, value: former-relevant }
            - { fact: lookedAfterBy, operator: equal, value: this-council }
            - { fact: age, operator: greaterThanInclusive, value: 21 }
            - { fact: age, operator: lessThan, value: 25 }
        nextSteps:
          - { text: Ask the leaving care team who your personal adviser is }
        citations:
          - { title: The plan, section: page 3, url: https://example.org/plans, readOn: 2026-11-23, confidence: read }
`
const misspeltDraft = draftRequest.replace('fact: leavingCareStatus', 'fact: leavingCareStatu')

/** A request. Unless given, its address is the operation's path, and its body the contract's example. */
export type ExampleRequest = { readonly address?: string; readonly body?: unknown }

/** The example request of an operation, and the parts of its answer that the contract shows. */
type ExampleOperation = ExampleRequest & {
  readonly lists?: ListChoices
  /** The lines of CSV, or events of a calendar, that contain one of these texts; the first unless given. */
  readonly records?: readonly string[]
  /** Requests that the service refuses, by the name of the problem. */
  readonly refused?: Readonly<Record<string, ExampleRequest>>
}

/** Lists that are never cut: the options of a question, and the parts of a condition. */
export const wholeLists: ListChoices = { options: 'all', all: 'all', any: 'all' }

const offer = `/v1/offers/${exampleOfferId}`
const draftComparison = `/v1/drafts/comparisons?base=${exampleOfferId}`
const councilTax = { gaps: { need: 'council-tax' }, needs: { id: 'council-tax' } }

/** By the operation's id. An operation without parameters needs an entry only for what its answer shows. */
export const exampleOperations: Readonly<Record<string, ExampleOperation>> = {
  check: {
    refused: {
      'invalid-request': { body: { facts: { age: -1 } } },
      'impossible-facts': { body: { facts: { age: 17, leavingCareStatus: 'former-relevant' } } },
    },
  },
  lookAhead: {
    lists: { changes: { on: '2026-06-15' }, entitlements: { id: exampleEntitlementId } },
    records: ['UID:2025-07-10'],
  },
  workOutStatus: {
    lists: { episodes: 'all', reasons: 'all', tests: { id: 'eligible' } },
    refused: {
      'invalid-request': { body: { careEpisodes: [{ ...careEpisode, from: '2021-02-30' }] } },
      'impossible-history': { body: { careEpisodes: [{ ...careEpisode, to: '2021-02-01' }] } },
    },
  },
  listFacts: { lists: { items: { id: 'home' } } },
  listOffers: {
    lists: { items: { id: exampleOfferId }, rulesets: { id: 'southend-on-sea/2024-10-14' } },
    refused: { 'invalid-request': { address: '/v1/offers?on=2024-02-30' } },
  },
  getOffer: {
    address: offer,
    lists: {
      rulesets: { id: 'southend-on-sea/2024-10-14' },
      entitlements: { id: exampleEntitlementId },
      grounds: { id: 'southend-unless-declined' },
    },
  },
  getDecisionTable: {
    address: `${offer}/entitlements/${exampleEntitlementId}/table`,
    lists: { cells: { outcome: 'entitled', people: { supportFrom21: ['not-said'] } } },
    records: ['21,24,former-relevant,this-council,not-said'],
  },
  compareOffers: {
    address: `${offer}/comparisons/${olderOfferId}`,
    lists: { changes: { entitlement: exampleEntitlementId }, entitlements: { id: exampleEntitlementId } },
    records: [exampleEntitlementId],
  },
  compareGaps: {
    address: `/v1/offers/${proposalId}/comparisons/${exampleOfferId}/gaps?by=home`,
    lists: councilTax,
    records: ['closed,before,council-tax,council-tax-reduction,local-offer,18,20'],
  },
  listGaps: {
    address: `${offer}/gaps?by=home`,
    lists: councilTax,
    records: ['council-tax-outside-england council-tax-reduction,local-offer national-scheme,18,20,,,at-16-or-17'],
    refused: { 'invalid-request': { address: `${offer}/gaps` } },
  },
  listCliffEdges: {
    address: `${offer}/cliff-edges`,
    lists: { cliffEdges: { need: 'staying-put' }, needs: { id: 'staying-put' } },
    records: ['staying-put,age,21,entitled'],
  },
  listCouncils: { lists: { items: { id: 'E06000035' } }, records: ['E06000035'] },
  lintDraft: { body: misspeltDraft },
  compareDraft: {
    address: draftComparison,
    lists: { changes: { entitlement: exampleEntitlementId }, entitlements: { id: exampleEntitlementId } },
    refused: {
      'invalid-request': { address: '/v1/drafts/comparisons' },
      'invalid-draft': { address: draftComparison, body: misspeltDraft },
    },
  },
  getDataDictionary: {
    lists: { facts: { id: 'home' }, words: { value: 'entitled' } },
    records: ['fact,home,', 'value,home,in-area', 'outcome,,entitled'],
  },
  getIndex: { lists: { items: { name: 'facts' } } },
  getApiCatalog: { lists: { linkset: 'all' } },
  getProblemType: { address: `/problems/${problemTypeName}` },
  listServices: { refused: { 'invalid-request': { address: `${feedPath}/services?page=x` } } },
  getService: {
    address: `${feedPath}/services/40e7bafd-ebe5-5313-a6b3-6a80280d1a28`,
    lists: { attributes: { link_type: 'heading' } },
  },
  getTaxonomy: { address: `${feedPath}/taxonomies/6b3b4cf2-e5bd-550c-8e96-88ae41e75a57` },
  getTerm: { address: `${feedPath}/taxonomy_terms/53a3ac9b-16df-5280-a1ff-790eb83aa74e` },
}
