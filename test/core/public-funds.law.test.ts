// Nobody is told to claim a public fund unless that is known to be safe for them, or comes with the warning.
import { describe, expect, it } from 'vitest'
import { prepareAnswers } from '../../src/core/answers/answers.ts'
import { type GivenStep, giveSteps, judgeFor } from '../../src/core/answers/given-steps.ts'
import { stepsOf } from '../../src/core/rules/steps.ts'
import type { TabledEntitlement } from '../../src/core/tables/domain.ts'
import { type CodedPerson, factIndexOf, unknownClass } from '../../src/core/tables/space.ts'
import { codedPersonInCell, isInhabited } from '../../src/core/tables/table.ts'
import { population } from '../support/population.ts'
import { book } from '../support/published.ts'

const { domain, offers } = book
const { catalogue, space, people } = domain
const funds = catalogue.publicFunds!
const limit = factIndexOf(space, funds.fact)
const axis = space.axes[limit]!
const limits = [...axis.classes.keys(), unknownClass(axis)]
const safe = funds.safe.map((value) => space.classIndexOf[limit]!.get(value)!)

/** The texts of an entitlement's steps that claim a public fund. */
const claimsOf = ({ entitlement }: TabledEntitlement): readonly string[] =>
  stepsOf(entitlement).flatMap(({ text, publicFund }) => (publicFund === true ? [text] : []))

/** People from every part of an entitlement's table, with each limit, and with none known. */
const peopleIn = ({ table }: TabledEntitlement): readonly CodedPerson[] => {
  const cells = Array.from(table.bestRules.keys()).filter((cell) => isInhabited(table, cell))
  const every = Math.ceil(cells.length / population(40, 20_000))
  return cells
    .filter((_, i) => i % every === 0)
    .flatMap((cell) => limits.map((one) => codedPersonInCell(space, table, cell).with(limit, one)))
    .filter((coded) => people.isPossible(coded))
}

/** What breaks the law: a claim for somebody with a limit, or one without the warning where the limit is not known. */
const unsafeFor = (coded: CodedPerson, claims: readonly string[], steps: readonly GivenStep[]): readonly GivenStep[] =>
  steps.filter(({ text, warning }) => {
    if (!claims.includes(text)) return false
    return coded[limit] === unknownClass(axis) ? warning === undefined : !safe.includes(coded[limit]!)
  })

const distinct = new Map(
  offers.all
    .flatMap((offer) => book.checkerOf(offer).tabled)
    .filter((tabled) => claimsOf(tabled).length > 0)
    .map((tabled) => [JSON.stringify(tabled.entitlement), tabled]),
)

describe.each([...distinct.values()])('$entitlement.id', (tabled) => {
  const claims = claimsOf(tabled)
  const answer = prepareAnswers(domain, { catalogue, authority: undefined }, tabled)

  it('never tells people with a limit to claim a public fund, and warns those whose limit is not known', () => {
    for (const coded of peopleIn(tabled)) {
      const { nextSteps, beforeItEnds } = answer(coded)
      expect(unsafeFor(coded, claims, [...nextSteps, ...beforeItEnds])).toEqual([])
      const all = giveSteps(catalogue, stepsOf(tabled.entitlement), judgeFor(tabled.stepJudges, coded))
      expect(unsafeFor(coded, claims, all)).toEqual([])
      // Those who are safe are told without a warning.
      if (safe.includes(coded[limit]!)) expect(all.filter(({ warning }) => warning !== undefined)).toEqual([])
    }
  })
})
