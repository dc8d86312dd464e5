// Pages that depend on what a person said or sent before: axe, screenshots and measurements go over all of them.
import type { Session } from '../../src/http/pages/session.ts'

/** A 19-year-old former relevant child at home, who answered every question that matters. */
export const answered = {
  leavingCareStatus: 'former-relevant',
  age: 19,
  lookedAfterBy: 'this-council',
  learning: 'none',
  termTimeHomeCloses: false,
  councilTaxHome: 'only-care-leavers',
  home: 'in-area',
  settingUpHome: 'moving',
  rentsAlone: false,
  homelessAt16Or17: 'never',
  inCustody: false,
  isParent: false,
  lookedAfterUntil18: true,
  livesWithFormerFosterCarer: false,
} as const

const { age: _age, ...ageless } = answered
export const withBirthday: Session['facts'] = { ...ageless, dateOfBirth: '2007-06-15' }

export type State = {
  readonly name: string
  readonly path: string
  readonly facts?: Session['facts']
  readonly history?: NonNullable<Session['history']>
  /** What is chosen in the form, by field, before it is sent with "Continue"; a page without it is only opened. */
  readonly sent?: Readonly<Record<string, string>>
}

export const checkStates: readonly State[] = [
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
    facts: { ...answered, isParent: null, home: 'elsewhere-in-england' },
  },
  { name: 'results so far', path: '/check/results', facts: { leavingCareStatus: 'former-relevant' } },
  { name: 'results of nobody known', path: '/check/results', facts: { leavingCareStatus: null } },
  {
    name: 'results for few',
    path: '/check/results',
    facts: { leavingCareStatus: 'none', timeInCare: 'never', age: 30 },
  },
]

export const everyState: readonly State[] = [...checkStates]
