// Validates the facts of a request against the catalogue. Problems never echo a value.
import * as z from 'zod'
import type { Catalogue, Fact } from '../rules/catalogue.ts'
import { bornOn, deriveFacts, derivedFacts, sourceFacts } from '../rules/derive.ts'
import type { Facts, IsoDate } from '../rules/model.ts'
import { suggestion } from '../spelling.ts'
import { listInWords } from './phrases.ts'

/** Joins keys into a JSON pointer (RFC 6901). */
export const toJsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Splits a JSON pointer (RFC 6901) into its keys. */
export const parseJsonPointer = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A problem with a fact: `pointer` is a JSON pointer (RFC 6901) into the facts. */
type FactProblem = { readonly pointer: string; readonly detail: string }

/** Facts with every derived fact worked out, and the date of birth if the request had one. */
type FactsAndBirth = { readonly facts: Facts; readonly born: IsoDate | undefined }

export type ParsedFacts =
  ({ readonly ok: true } & FactsAndBirth) | { readonly ok: false; readonly problems: readonly FactProblem[] }

const factSchema = (fact: Fact): z.ZodType => {
  switch (fact.type) {
    case 'date':
      return z.iso.date()
    case 'integer':
      return z.int().min(fact.minimum).max(fact.maximum)
    case 'boolean':
      return z.boolean()
    case 'choice':
      return z.enum(fact.options.map(({ value }) => String(value)))
  }
}

/** How a source of facts writes the values that are not in the catalogue: `null` in JSON, another word in a flag. */
type ValueNotation = { readonly unknown: string; readonly yes: string; readonly no: string }

const jsonNotation: ValueNotation = { unknown: 'null', yes: 'true', no: 'false' }

const expectedValues = (fact: Fact, { unknown, yes, no }: ValueNotation): string => {
  switch (fact.type) {
    case 'date':
      return `must be a real date, like 2005-03-27, or ${unknown}`
    case 'integer':
      return `must be a whole number from ${fact.minimum} to ${fact.maximum}, or ${unknown}`
    case 'boolean':
      return `must be ${yes}, ${no} or ${unknown}`
    case 'choice':
      return `must be ${listInWords([...fact.options.map(({ value }) => `\`${String(value)}\``), unknown], 'or')}`
  }
}

type RejectedInput = { readonly input: unknown; readonly issues: readonly z.core.$ZodIssue[] }

const inputProblems = (
  catalogue: Catalogue,
  { input, issues }: RejectedInput,
  notation: ValueNotation,
): FactProblem[] =>
  issues.flatMap((issue) => {
    const ids = catalogue.facts.map(({ id }) => id)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: toJsonPointer([key]), detail: `unknown fact${suggestion(key, ids)}` }))
    const fact = catalogue.facts.find(({ id }) => id === issue.path[0])
    if (!fact) return [{ pointer: '', detail: 'must be an object of facts by id' }]
    const allowed = fact.type === 'choice' ? fact.options.map(({ value }) => String(value)) : []
    const given = (input as Readonly<Record<string, unknown>>)[fact.id]
    return [
      { pointer: toJsonPointer([fact.id]), detail: `${expectedValues(fact, notation)}${suggestion(given, allowed)}` },
    ]
  })

/** The dates allowed for a fact's source. A date after the day asked about is refused: nothing follows from it yet. */
const dateRangeText = ({ minimum, maximum, derivedFrom: from }: ReturnType<typeof derivedFacts>[number]): string => {
  if (from.by === 'year-from-august') return `must be from August ${minimum}, and not after the day asked about`
  const years = `${minimum} to ${maximum} years`
  return 'at' in from
    ? `must be ${years} after \`${from.fact}\`, and not after the day asked about`
    : `must be ${years} before the day asked about`
}

/** The problems with dates: one for each date, however many facts follow from it. */
const dateProblems = (catalogue: Catalogue, facts: Facts, on: IsoDate): FactProblem[] => {
  const problems = derivedFacts(catalogue.facts).flatMap((fact) => {
    const sources = sourceFacts(fact.derivedFrom)
    if (sources.some((source) => typeof facts[source] !== 'string')) return []
    const source = sources.at(-1)!
    if (typeof facts[fact.id] === 'number')
      return [source, fact.id].map((id) => ({
        pointer: toJsonPointer([id]),
        detail: `give \`${source}\` or \`${fact.id}\`, not both`,
      }))
    const value = Number(deriveFacts(catalogue, facts, on)[fact.id])
    const inRange = value >= fact.minimum && value <= fact.maximum && String(facts[source]) <= on
    return inRange ? [] : [{ pointer: toJsonPointer([source]), detail: dateRangeText(fact) }]
  })
  return problems.filter(({ pointer }, i) => problems.findIndex((other) => other.pointer === pointer) === i)
}

/**
 * Makes a reader of facts for one catalogue.
 *
 * @param notation How the input writes values, for the texts of problems; JSON unless given.
 * @returns A function of any input and the day asked about. It returns the facts with every derived fact worked out and
 * the dates left out, or every problem of the input. It never throws.
 */
export const factsReader = (
  catalogue: Catalogue,
  notation = jsonNotation,
): ((input: unknown, on: IsoDate) => ParsedFacts) => {
  const schema = z.strictObject(
    Object.fromEntries(catalogue.facts.map((fact) => [fact.id, factSchema(fact).nullable().optional()])),
  )
  const sources = derivedFacts(catalogue.facts).flatMap(({ derivedFrom }) => sourceFacts(derivedFrom))
  return (input, on) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success)
      return { ok: false, problems: inputProblems(catalogue, { input, issues: parsed.error.issues }, notation) }
    const facts = parsed.data as Facts
    if (!sources.some((source) => source in facts)) return { ok: true, facts, born: undefined }
    const problems = dateProblems(catalogue, facts, on)
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, facts: deriveFacts(catalogue, facts, on), born: bornOn(catalogue, facts) }
  }
}
