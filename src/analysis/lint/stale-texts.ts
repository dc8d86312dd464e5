// Finds texts that say an age, an amount or a day that the rule does not have: somebody changed the rule alone.
import { listInWords } from '../../core/answers/phrases.ts'
import type { Catalogue } from '../../core/rules/catalogue.ts'
import { type Condition, type Leaf, leafValues, leavesOf } from '../../core/rules/condition.ts'
import type { Ground, IsoDate, Rules } from '../../core/rules/model.ts'
import { stepsOf } from '../../core/rules/steps.ts'
import { type FileWithGrounds, byMergeOrder, hasGrounds, isPublished, versionsUpTo } from '../../core/rules/versions.ts'
import { type Finding, type LintSubject, type PathInFile, findingIn, quoted } from './finding.ts'
import { placedSteps } from './steps.ts'
import { type SaidAge, agesSaid, amountsSaid, daysSaid } from './said.ts'

/** What holds or is given under a condition. */
type Conditional = { readonly when?: Condition | undefined }

type Text = { readonly at: PathInFile; readonly text: string }

/** The texts of a file that people read. What the council has to confirm is left out: it speaks of doubts. */
const textsOf = (file: FileWithGrounds): readonly Text[] => [
  ...(file.words ? [{ at: ['title'], text: file.words.title }] : []),
  ...(file.words ? [{ at: ['summary'], text: file.words.summary }] : []),
  ...placedSteps(file).map(({ at, step }) => ({ at: [...at, 'text'], text: step.text })),
]

/** The ids of the facts that are ages. */
const ageFacts = ({ facts }: Catalogue): readonly string[] =>
  facts
    .filter((fact) => fact.type === 'integer' && (fact.id === 'age' || fact.derivedFrom?.by.startsWith('whole-years')))
    .map(({ id }) => id)

/** The ages from which a comparison has another result than a year earlier. */
const turnsOf = (leaf: Leaf): readonly number[] => {
  const values = leafValues(leaf).map(Number)
  if (leaf.operator === 'lessThan' || leaf.operator === 'greaterThanInclusive') return values
  const next = values.map((value) => value + 1)
  return leaf.operator === 'lessThanInclusive' || leaf.operator === 'greaterThan' ? next : [...values, ...next]
}

/** The ages at which the conditions of some grounds and steps turn, the lowest first. */
const agesOf = (catalogue: Catalogue, conditional: readonly Conditional[]): readonly number[] => {
  const facts = ageFacts(catalogue)
  const conditions = conditional.flatMap(({ when }) => when ?? [])
  const leaves = conditions.flatMap(leavesOf).filter(({ fact }) => facts.includes(fact))
  return [...new Set(leaves.flatMap(turnsOf))].sort((a, b) => a - b)
}

const amountsOf = (grounds: readonly Ground[]): readonly number[] => [
  ...new Set(grounds.flatMap(({ amount }) => amount?.gbp ?? [])),
]

/** The file of the same entitlement that a version's file replaces; undefined if it is the first. */
const replacedFile = ({ versions }: Rules, { version, file }: LintSubject): FileWithGrounds | undefined => {
  const published = versions.filter(isPublished).filter(({ authority }) => authority === version.authority)
  const ordered = published.toSorted(byMergeOrder)
  const earlier = isPublished(version)
    ? ordered.filter((other) => byMergeOrder(other, version) < 0)
    : versionsUpTo(ordered, version.basedOn)
  return earlier.flatMap(({ entitlements }) => entitlements.filter(hasGrounds)).findLast(({ id }) => id === file.id)
}

/** What a subject's rule has now, and what the file that it replaces had and no file of the rule has any more. */
type RuleNumbers = {
  readonly ages: readonly number[]
  readonly goneAges: readonly number[]
  readonly amounts: readonly number[]
  readonly goneAmounts: readonly number[]
}

const numbersOf = (rules: Rules, subject: LintSubject): RuleNumbers => {
  const { entitlement } = subject.tabled
  const { grounds } = entitlement
  const replaced = replacedFile(rules, subject)?.grounds ?? []
  const [ages, amounts] = [agesOf(rules.catalogue, [...grounds, ...stepsOf(entitlement)]), amountsOf(grounds)]
  return {
    ages,
    goneAges: agesOf(rules.catalogue, replaced).filter((age) => !ages.includes(age)),
    amounts,
    goneAmounts: amountsOf(replaced).filter((amount) => !amounts.includes(amount)),
  }
}

/**
 * The first age in a text that its rule lacks. A text may speak of ages of other rules: so an age counts if the rule had
 * it before, or if it is said to be a limit, the rule runs through it unchanged, and the text does not say the rule's end.
 */
const staleAge = (said: readonly SaidAge[], { ages, goneAges }: RuleNumbers): SaidAge | undefined => {
  const end = ages.at(-1)
  const limits = said.filter(({ isLimit }) => isLimit)
  const saysEnd = said.some((one) => end !== undefined && one.ages.includes(end))
  const isInside = (age: number): boolean => end !== undefined && age < end && !ages.includes(age)
  return (
    said.find((one) => one.ages.some((age) => goneAges.includes(age))) ??
    (saysEnd ? undefined : limits.find((one) => one.ages.some(isInside)))
  )
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** The first amount in a text that its rule lacks, as for ages. Parts that add up to an amount of the rule are right. */
const staleAmount = (text: string, { amounts, goneAmounts }: RuleNumbers): string | undefined => {
  const said = amountsSaid(text)
  const isRight = said.some(({ gbp }) => amounts.includes(gbp)) || amounts.includes(sum(said.map(({ gbp }) => gbp)))
  const gone = said.find(({ gbp }) => goneAmounts.includes(gbp))
  return (gone ?? (amounts.length > 0 && !isRight ? said[0] : undefined))?.words
}

/** Every day that the rules have: on which they start, were published, or were read from a source. */
const daysOf = ({ versions }: Rules): ReadonlySet<IsoDate> =>
  new Set(
    versions.flatMap((version) => [
      ...(isPublished(version) ? [version.effectiveFrom, version.publishedOn] : []),
      ...version.entitlements
        .filter(hasGrounds)
        .flatMap(({ grounds }) => grounds.flatMap(({ citations }) => citations.map(({ readOn }) => readOn))),
    ]),
  )

const pounds = (gbp: number): string => `£${gbp.toLocaleString('en-GB')}`

type Said = { readonly words: string; readonly what: string; readonly has: string }

const saidWrongly = (text: string, numbers: RuleNumbers, days: ReadonlySet<IsoDate>): readonly Said[] => {
  const age = staleAge(agesSaid(text), numbers)?.words
  const amount = staleAmount(text, numbers)
  const day = daysSaid(text).find((one) => !days.has(one.day))?.words
  const ages = listInWords(numbers.ages.map(String), 'and')
  const amounts = listInWords(numbers.amounts.map(pounds), 'and')
  return [
    ...(age ? [{ words: age, what: 'its conditions', has: ages === '' ? 'have no age' : `change at ${ages}` }] : []),
    ...(amount
      ? [{ words: amount, what: 'its grounds', has: amounts === '' ? 'have no `amount`' : `have ${amounts}` }]
      : []),
    ...(day ? [{ words: day, what: 'the rules', has: 'have no such day' }] : []),
  ]
}

/** Finds each text of some files that says what its rule does not have. */
export const staleTextFindings = (rules: Rules, subjects: readonly LintSubject[]): readonly Finding[] => {
  const days = daysOf(rules)
  const help = 'correct the text; or the rule, if the text is right'
  return subjects.flatMap((subject) => {
    const numbers = numbersOf(rules, subject)
    return textsOf(subject.file).flatMap(({ at, text }) =>
      saidWrongly(text, numbers, days).map(({ words, what, has }) => {
        const problem = `the text says ${quoted(words)}, but ${what} ${has}`
        return findingIn(subject, at, { kind: 'stale-text', problem, help })
      }),
    )
  })
}
