// Made-up rules for tests of the machine: builders with overrides, no logic.
import type { Catalogue, Fact, IntegerFact } from '../../src/core/rules/catalogue.ts'
import type { Condition } from '../../src/core/rules/condition.ts'
import type {
  Authority,
  EntitlementFile,
  EntitlementWords,
  Ground,
  Published,
  Rules,
} from '../../src/core/rules/model.ts'

const words = { why: 'because it matters', canChange: false, sensitive: false }

export const age: IntegerFact = {
  ...words,
  id: 'age',
  type: 'integer',
  minimum: 0,
  maximum: 120,
  question: 'How old are you?',
  about: 'your age',
  phrases: {
    is: 'you are {value}',
    isNot: 'you are not {value}',
    under: 'you are under {value}',
    atLeast: 'you are {value} or over',
    between: 'you are {from} to {to}',
  },
  derivedFrom: { fact: 'dateOfBirth', by: 'whole-years' },
}

const dateOfBirth: Fact = {
  ...words,
  id: 'dateOfBirth',
  type: 'date',
  question: 'What is your date of birth?',
  about: 'your date of birth',
}

export const home: Fact = {
  ...words,
  id: 'home',
  type: 'choice',
  question: 'Where do you live?',
  about: 'where you live',
  options: [
    { value: 'in-area', text: 'In {area}', met: 'you live in {area}', unmet: 'you do not live in {area}' },
    { value: 'nearby', text: 'Nearby', met: 'you live nearby', unmet: 'you do not live nearby' },
    { value: 'far', text: 'Far away', met: 'you live far away', unmet: 'you do not live far away' },
  ],
}

export const restricted: Fact = {
  ...words,
  id: 'restricted',
  type: 'boolean',
  sensitive: true,
  question: 'Are you restricted?',
  about: 'whether you are restricted',
  options: [
    { value: true, text: 'Yes', met: 'you are restricted', unmet: 'you are not restricted' },
    { value: false, text: 'No', met: 'you are not restricted', unmet: 'you are restricted' },
  ],
  presumed: { value: false, text: 'you are not restricted' },
}

export const aCatalogue = (overrides: Partial<Catalogue> = {}): Catalogue => ({
  facts: [dateOfBirth, age, home, restricted],
  impossible: [],
  transitions: [],
  steps: [],
  events: [],
  owedBy: {
    'responsible-council': { text: 'the council that looked after you' },
    'home-council': { text: 'the council where you live' },
    national: { text: 'the government' },
  },
  ...overrides,
})

const start: Fact = { ...dateOfBirth, id: 'start', about: 'when you began' }
const ageAtStart: Fact = {
  ...age,
  id: 'ageAtStart',
  about: 'how old you were when you began',
  derivedFrom: { fact: 'dateOfBirth', by: 'whole-years-at', at: 'start' },
}

/** People who began something, at an age that stays as it was. */
export const startCatalogue: Catalogue = aCatalogue({ facts: [dateOfBirth, start, age, ageAtStart] })

export const aGround = (when: Condition, overrides: Partial<Ground> = {}): Ground => ({
  id: 'ground',
  basis: 'local-offer',
  strength: 'right',
  when,
  nextSteps: [{ text: 'Ask' }],
  citations: [{ title: 'An Act', section: '1', url: 'https://example.com/', readOn: '2026-01-01', confidence: 'read' }],
  from: 'exampleshire',
  ...overrides,
})

const someWords: EntitlementWords = {
  title: 'A thing',
  theme: 'money',
  need: 'thing',
  owedBy: 'home-council',
  summary: 'A thing for you.',
}

export const anEntitlement = (id: string, grounds: readonly Ground[]): EntitlementFile => ({
  id,
  path: `${id}.yaml`,
  ends: false,
  words: someWords,
  grounds,
})

/** What a council adds to an entitlement of the law. */
export const anAddition = (id: string, grounds: readonly Ground[]): EntitlementFile => ({
  id,
  path: `${id}.yaml`,
  ends: false,
  grounds,
})

export const aVersion = (authority: string, effectiveFrom: string, overrides: Partial<Published> = {}): Published => ({
  id: `${authority}/${effectiveFrom}`,
  authority,
  title: 'A version',
  summary: 'What changes.',
  source: 'https://example.com/',
  unconfirmed: [],
  digests: { [`${authority}/${effectiveFrom}/thing.yaml`]: 'sha256-0' },
  status: 'published',
  effectiveFrom,
  correction: 1,
  publishedOn: effectiveFrom,
  entitlements: [anEntitlement('thing', [aGround({ fact: 'age', operator: 'lessThan', value: 25 })])],
  ...overrides,
})

const exampleshire: Authority = {
  id: 'exampleshire',
  name: 'Exampleshire Council',
  area: 'Exampleshire',
  code: 'E00000001',
  validFrom: '2000-01-01',
  website: 'https://example.com/',
  contacts: { 'responsible-council': { text: 'Call the team' }, 'home-council': { text: 'Call council tax' } },
  brand: { colour: '#004d40' },
}

export const someRules = (versions: Rules['versions'], catalogue: Catalogue = aCatalogue()): Rules => ({
  catalogue,
  register: { sources: {}, contacts: {} },
  authorities: [exampleshire],
  versions,
})
