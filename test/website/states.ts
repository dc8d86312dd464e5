// States of pages after answers or a form, for axe, screenshots and measurements.
import type { Session } from '../../src/website/session.ts'

/** A 19-year-old former relevant child, in the council's area, with an answer to every question that matters. */
export const answered = {
  leavingCareStatus: 'former-relevant',
  age: 19,
  lookedAfterBy: 'this-council',
  learning: 'none',
  councilTaxHome: 'only-care-leavers',
  councilTaxAdults: 'one-counts',
  home: 'in-area',
  settingUpHome: 'moving',
  rentsAlone: false,
  homelessAt16Or17: 'never',
  inCustody: false,
  isParent: false,
  pregnantOrWithChild: false,
  lookedAfterUntil18: true,
  livesWithFormerFosterCarer: false,
} as const

const { age: _age, ...ageless } = answered
export const withBirthday: Session['facts'] = { ...ageless, dateOfBirth: '2007-06-15' }

export type State = {
  readonly name: string
  readonly path: string
  /** Another state with the same components and colours. */
  readonly looksLike?: string
  readonly facts?: Session['facts']
  readonly history?: NonNullable<Session['history']>
  /** The fields to fill in before "Continue"; without them, the page is only opened. */
  readonly sent?: Readonly<Record<string, string>>
}

const checkStates: readonly State[] = [
  { name: 'first question', path: '/check/leaving-care-status' },
  { name: 'question with nothing chosen', path: '/check/leaving-care-status', sent: {} },
  { name: 'yes or no', path: '/check/in-custody', facts: answered },
  { name: 'age', path: '/check/age', facts: { leavingCareStatus: 'former-relevant' } },
  { name: 'age not typed', path: '/check/age', facts: { leavingCareStatus: 'former-relevant' }, sent: {} },
  { name: 'date that is none', path: '/check/age', facts: withBirthday, sent: { day: '31', month: '2' } },
  { name: 'date of its own', path: '/check/date-of-birth', facts: withBirthday },
  { name: 'answers that do not fit', path: '/check/age', facts: answered, sent: { answer: '17' } },
  { name: 'check your answers', path: '/check/answers', facts: { ...withBirthday, isParent: null } },
  { name: 'answers with more to ask', path: '/check/answers', facts: { leavingCareStatus: 'former-relevant' } },
  { name: 'results', path: '/check/results', facts: withBirthday },
  {
    name: 'results by age',
    path: '/check/results',
    looksLike: 'results',
    facts: { ...answered, isParent: null, home: 'elsewhere-in-england' },
  },
  { name: 'results so far', path: '/check/results', facts: { leavingCareStatus: 'former-relevant' } },
  {
    name: 'results of nobody known',
    path: '/check/results',
    looksLike: 'results so far',
    facts: { leavingCareStatus: null },
  },
  {
    name: 'results for few',
    path: '/check/results',
    looksLike: 'results',
    facts: { leavingCareStatus: 'none', timeInCare: 'never', age: 30 },
  },
]

const inCare = { from: '2018-09-01', to: '2025-06-15', basis: 'section-20', authority: 'southend-on-sea' } as const
const history: Session['history'] = { dateOfBirth: '2007-06-15', careEpisodes: [inCare] }
const others: NonNullable<Session['history']> = {
  livedWithParentAfterCare: [],
  detainedOrInHospital: [],
  specialGuardianship: 'none',
  privatelyFostered: [],
  healthOrEducationPlacements: [],
}

const statusStates: readonly State[] = [
  { name: 'status birthday not given', path: '/status/date-of-birth', sent: {} },
  { name: 'status were you in care', path: '/status/times-in-care', history: { dateOfBirth: '2007-06-15' } },
  { name: 'status nothing chosen', path: '/status/times-in-care', history: { dateOfBirth: '2007-06-15' }, sent: {} },
  { name: 'status times told', path: '/status/times-in-care', history },
  { name: 'status one more time', path: '/status/times-in-care/add', history },
  { name: 'status one more time wrong', path: '/status/times-in-care/add', history, sent: { 'from-day': '31' } },
  { name: 'status a time changed', path: '/status/times-in-care/change/0', looksLike: 'status one more time', history },
  { name: 'status special guardian', path: '/status/special-guardian/add', history },
  { name: 'status result', path: '/status/result', history },
  {
    name: 'status result none',
    path: '/status/result',
    history: { ...others, dateOfBirth: '2007-06-15', careEpisodes: [] },
  },
  {
    name: 'status result not known',
    path: '/status/result',
    history: { ...others, dateOfBirth: '2007-06-15', careEpisodes: null },
  },
  {
    name: 'status result arguable',
    path: '/status/result',
    history: {
      ...others,
      dateOfBirth: '2007-06-15',
      careEpisodes: [{ ...inCare, from: '2020-01-01', to: '2021-07-10' }],
      disputedCare: [{ from: '2023-08-01', to: '2024-08-01', authority: 'southend-on-sea' }],
    },
  },
]

export const everyState: readonly State[] = [...checkStates, ...statusStates]
