// Gives the steps of rules to a person: those that are for them, and those that may be, with what to know first.
import type { Catalogue, NextStep } from '../rules/catalogue.ts'
import { type Condition, nodesOf } from '../rules/condition.ts'
import { type TimedStep, mayClaim } from '../rules/steps.ts'
import type { ConditionJudge } from '../tables/condition-judge.ts'
import type { Met } from '../tables/join.ts'
import type { CodedPerson } from '../tables/space.ts'
import { openConditionText } from './deciding-ground.ts'

/** What an answer says beside a step. */
type Cautions = {
  /** For whom the step is, if it is not known whether the person is one of them: "Only if you live alone". */
  readonly onlyIf?: string
  /** What to do first, if it is not known whether the step is safe for the person. */
  readonly warning?: string
}

/** A step as an answer gives it. */
export type GivenStep = NextStep & Cautions

/** A given step to take before something ends. */
export type GivenTimedStep = GivenStep & Pick<TimedStep, 'age' | 'askBefore'>

/** Returns whether each node of a step's condition is met, in `nodesOf` order. */
export type JudgeStep = (condition: Condition) => readonly Met[]

/** Returns the judge of a person's steps. @throws Error if a condition has no judge: a mistake of the caller. */
export const judgeFor =
  (judges: readonly ConditionJudge[], coded: CodedPerson): JudgeStep =>
  (condition) => {
    const key = JSON.stringify(condition)
    const found = judges.find((judge) => JSON.stringify(judge.condition) === key)
    if (!found) throw new Error('a step has a condition that was not prepared')
    return found.judge(coded)
  }

/** Judges for nobody in particular: nothing is known. */
const judgeNobody: JudgeStep = (condition) => nodesOf(condition).map(() => null)

/** What a catalogue says of public funds. @throws Error if it says nothing: the loader refuses such rules. */
const fundsOf = ({ publicFunds }: Pick<Catalogue, 'publicFunds'>) => {
  if (!publicFunds) throw new Error('a step is a public fund, and the catalogue has no `publicFunds`')
  return publicFunds
}

/** Returns what stands for a step that claims a public fund. */
const giveFund = (catalogue: Catalogue, step: GivenTimedStep, judge: JudgeStep): GivenTimedStep => {
  const funds = fundsOf(catalogue)
  const { warning, url } = funds
  const [isSafe] = judge(mayClaim(funds))
  if (isSafe === true) return step
  if (isSafe === null) return { ...step, warning }
  const { url: _url, phone: _phone, ...kept } = step
  return { ...kept, text: warning, ...(url === undefined ? {} : { url }) }
}

/** Returns what an answer says of a step's condition; undefined if the person does not meet it. */
const onlyIfText = (catalogue: Catalogue, when: Condition, judge: JudgeStep): Pick<Cautions, 'onlyIf'> | undefined => {
  const met = judge(when)
  if (met[0] === false) return undefined
  return met[0] === null ? { onlyIf: `Only if ${openConditionText(catalogue, when, met)}` } : {}
}

/** Returns what stands for a step in a person's list: one step, or none. */
const giveStep = (catalogue: Catalogue, step: TimedStep, judge: JudgeStep): readonly GivenTimedStep[] => {
  const { when, publicFund, ...plain } = step
  // Most steps are for everybody. They stay the same objects, so that answers share them.
  if (when === undefined && publicFund === undefined) return [step]
  const condition = when ? onlyIfText(catalogue, when, judge) : {}
  if (condition === undefined) return []
  const given = { ...plain, ...condition }
  return [publicFund === true ? giveFund(catalogue, given, judge) : given]
}

/**
 * Gives a list of steps. A step whose condition is met is given, and one whose condition is not met is left out; where
 * that is not known, the step is given with its condition in words. A public fund is given to people who are known to
 * be safe in claiming it, and with the warning where that is not known. For everybody else the warning stands in its
 * place, so that they are not left to find the fund by themselves.
 *
 * @returns The steps in order, none of them twice. They never say what the person is.
 */
export const giveSteps = (
  catalogue: Catalogue,
  steps: readonly TimedStep[],
  judge: JudgeStep,
): readonly GivenTimedStep[] => {
  const given = steps.flatMap((step) => giveStep(catalogue, step, judge))
  return [...new Map(given.map((step) => [JSON.stringify(step), step])).values()]
}

/** Gives a list of steps to readers of whom nothing is known: every step, with its condition and warning. */
export const stepsForAnybody = (catalogue: Catalogue, steps: readonly TimedStep[]): readonly GivenTimedStep[] =>
  giveSteps(catalogue, steps, judgeNobody)

/**
 * Returns lists of given steps as one, each text once: the first that is for the person without a condition. The warning
 * that stands in the place of a step goes where another step already leads to the same advice.
 */
export const joinSteps = (
  { publicFunds }: Catalogue,
  lists: readonly (readonly GivenStep[])[],
): readonly GivenStep[] => {
  const steps = lists.flat()
  const isSaid = ({ text, url }: GivenStep): boolean =>
    text === publicFunds?.warning && steps.some((other) => other.text !== text && other.url === url)
  const texts = [...new Set(steps.filter((step) => !isSaid(step)).map(({ text }) => text))]
  return texts.map((text) => {
    const alike = steps.filter((step) => step.text === text)
    return alike.find(({ onlyIf }) => onlyIf === undefined) ?? alike[0]!
  })
}

/** Returns a step in parts for plain text: what to do, what to know first, and how to get in touch. */
export const stepParts = ({ text, onlyIf, warning, phone, url }: GivenStep): readonly string[] => {
  const cautions = [onlyIf, warning].filter((caution) => caution !== undefined)
  const said = cautions.length === 0 ? text : `${text} (${cautions.join('. ')})`
  return [said, phone, url].filter((part) => part !== undefined)
}
