// The texts of the catalogue: only known placeholders, and those that a comparison needs.
import type { Problem } from '../core/model.ts'
import { entriesOf, itemsOf, type Place, problemAt } from './place.ts'
import { listOf, quote } from './problem.ts'

const names = ['{area}', '{council}']
const numbers: Readonly<Record<string, readonly string[]>> = {
  is: ['{value}'],
  isNot: ['{value}'],
  under: ['{value}'],
  atLeast: ['{value}'],
  between: ['{from}', '{to}'],
}
const plain = ['question', 'hint', 'why', 'about', 'text', 'met', 'unmet', 'because']

const textProblems = (place: Place, needed: readonly string[]): readonly Problem[] => {
  const text = String(place.value)
  const used = [...text.matchAll(/\{[^{}]*\}|[{}]/g)].map(([placeholder]) => placeholder)
  const unknown = used.filter((placeholder) => ![...names, ...needed].includes(placeholder))
  const missing = needed.filter((placeholder) => !used.includes(placeholder))
  const help = `use ${listOf([...needed, ...names], 'and')}, and no other braces`
  return [
    ...unknown.map((placeholder) => problemAt(place, `unknown placeholder ${quote(placeholder)}`, help)),
    ...missing.map((placeholder) => problemAt(place, `${quote(placeholder)} is missing from the text`, help)),
  ]
}

/** The placeholders that the text under a key needs; `undefined` where it is no text for people. */
const neededBy = ({ path }: Place): readonly string[] | undefined => {
  const key = String(path.at(-1))
  if (path.at(-2) === 'phrases') return numbers[key]
  return plain.includes(key) ? [] : undefined
}

/** What is wrong with the texts inside a place. */
export const placeholderProblems = (place: Place): readonly Problem[] => {
  const needed = typeof place.value === 'string' ? neededBy(place) : undefined
  if (needed !== undefined) return textProblems(place, needed)
  return [...itemsOf(place), ...entriesOf(place).map(([, value]) => value)].flatMap(placeholderProblems)
}
