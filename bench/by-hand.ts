// The offer of 14 October 2024 as hand-written code: the upper limit for the speed of tables.
import type { Answer } from '../src/core/rules/model.ts'

/** The facts, typed as hand-written code would type them. */
export type Person = {
  readonly age: number
  readonly leavingCareStatus: string
  readonly lookedAfterBy: string
  readonly home: string
  readonly supportFrom21: string
  readonly councilTaxHome: string
  readonly learning: string
  readonly livesWithFormerFosterCarer: boolean
}

const adviser16 = ({ leavingCareStatus: status, age }: Person): Answer =>
  (status === 'eligible' || status === 'relevant') && age >= 16 && age < 18 ? 'entitled' : 'not-entitled'

const adviser18 = ({ leavingCareStatus: status, age }: Person): Answer =>
  status === 'former-relevant' && age >= 18 && age < 21 ? 'entitled' : 'not-entitled'

const adviser21 = ({ leavingCareStatus: status, age, supportFrom21, lookedAfterBy }: Person): Answer => {
  if (status !== 'former-relevant' || age < 21 || age >= 25) return 'not-entitled'
  if (supportFrom21 === 'wants') return 'entitled'
  return lookedAfterBy === 'this-council' && supportFrom21 !== 'declined' ? 'entitled' : 'on-request'
}

const advice = ({ leavingCareStatus: status, age }: Person): Answer =>
  status === 'qualifying' && age >= 16 && age < 21 ? 'discretionary' : 'not-entitled'

const returning = ({ leavingCareStatus: status, age, learning }: Person): Answer => {
  if (status !== 'former-relevant' || age < 21 || age >= 25) return 'not-entitled'
  return learning === 'none' ? 'on-request' : 'entitled'
}

const stayingPut = ({ leavingCareStatus: status, age, livesWithFormerFosterCarer }: Person): Answer =>
  status === 'former-relevant' && age >= 18 && age < 21 && livesWithFormerFosterCarer ? 'entitled' : 'not-entitled'

const mayHaveRight = ({ leavingCareStatus: status, lookedAfterBy }: Person): boolean =>
  status === 'former-relevant' && lookedAfterBy === 'this-council'

// eslint-disable-next-line complexity -- hand-written rules look like this
const councilTax = (person: Person, household: string): Answer => {
  const { home, councilTaxHome, age, leavingCareStatus: status } = person
  if (home !== 'in-area') return 'not-entitled'
  if (councilTaxHome !== household) return 'not-entitled'
  if (age < 18) return 'not-entitled'
  if (age >= 25) return 'not-entitled'
  if (status !== 'former-relevant' && status !== 'qualifying') return 'not-entitled'
  return mayHaveRight(person) && age < 21 ? 'entitled' : 'discretionary'
}

/** Decides every entitlement, in the order of the offer. */
export const byHand = (person: Person): readonly Answer[] => [
  advice(person),
  adviser16(person),
  adviser18(person),
  adviser21(person),
  returning(person),
  stayingPut(person),
  councilTax(person, 'with-one-other-adult'),
  councilTax(person, 'only-care-leavers'),
]
