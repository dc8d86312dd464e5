// Finds steps that nobody is given, and steps that speak of a public fund without saying whether they claim it.
import type { Catalogue } from '../../core/rules/catalogue.ts'
import type { RuleStep } from '../../core/rules/steps.ts'
import type { FileWithGrounds } from '../../core/rules/versions.ts'
import { type DecideCondition, type Finding, type LintSubject, type PathInFile, findingIn, quoted } from './finding.ts'

/** A step of a file, and its place. */
export type PlacedStep = { readonly at: PathInFile; readonly step: RuleStep }

const placed = (at: PathInFile, steps: readonly RuleStep[] = []): readonly PlacedStep[] =>
  steps.map((step, i) => ({ at: [...at, i], step }))

/** Returns every step of a file with its place, in reading order. */
export const placedSteps = ({ words, grounds }: FileWithGrounds): readonly PlacedStep[] => [
  ...placed(['ifNot'], words?.ifNot),
  ...placed(['beforeItEnds'], words?.beforeItEnds),
  ...grounds.flatMap(({ nextSteps }, i) => placed(['grounds', i, 'nextSteps'], nextSteps)),
]

/** The public fund that a step names in words, if the step does not say whether it claims one. */
const unmarkedFund = ({ publicFunds }: Catalogue, { text, publicFund }: RuleStep): string | undefined => {
  if (publicFund !== undefined) return undefined
  const said = text.toLowerCase()
  return publicFunds?.named.find((name) => said.includes(name.toLowerCase()))
}

const unmarkedFindings = (catalogue: Catalogue, subject: LintSubject): readonly Finding[] =>
  placedSteps(subject.file).flatMap(({ at, step }) => {
    const fund = unmarkedFund(catalogue, step)
    if (fund === undefined) return []
    const problem = `the step speaks of ${quoted(fund)}, and does not say whether it claims a public fund`
    const help =
      'write `publicFund: true`, so that people with a limit on their stay are warned; or `publicFund: false` if ' +
      'whoever acts on it claims nothing'
    return [findingIn(subject, [...at, 'text'], { kind: 'unmarked-fund', problem, help })]
  })

const neverGiven = async (decide: DecideCondition, subject: LintSubject): Promise<readonly Finding[]> => {
  const findings = placedSteps(subject.file).map(async ({ at, step: { when } }) => {
    if (when === undefined || (await decide(when)).rows.some((row) => row?.[0] === 1)) return []
    const problem = 'nobody can meet the condition of this step: its comparisons contradict each other'
    return [
      findingIn(subject, [...at, 'when'], { kind: 'never-given', problem, help: 'correct it, or remove the step' }),
    ]
  })
  return (await Promise.all(findings)).flat()
}

/** Finds what is wrong with the steps of some files. */
export const stepFindings = async (
  catalogue: Catalogue,
  decide: DecideCondition,
  subjects: readonly LintSubject[],
): Promise<readonly Finding[]> => [
  ...subjects.flatMap((subject) => unmarkedFindings(catalogue, subject)),
  ...(await Promise.all(subjects.map((subject) => neverGiven(decide, subject)))).flat(),
]
