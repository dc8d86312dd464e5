// Sorts and prints problems, and formats the words in them.
import type { Problem } from '../../core/rules/model.ts'
import { didYouMean } from '../../core/spelling.ts'
import { pastedHint, straightened } from './pasted.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** Reading order: by file, line and column. */
export const byReadingOrder = (a: Problem, b: Problem): number =>
  compareText(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareText(a.at, b.at) ||
  compareText(a.problem, b.problem)

/** Two lines for a terminal: the place and the problem, then the help. */
export const formatProblem = ({ file, line, column, at, problem, help }: Problem): string =>
  `${file}:${line}:${column}: ${at === '' ? '' : `${at}: `}${problem}\n  help: ${help}`

/** A problem with a file or folder as a whole. */
export const problemOfFile = (file: string, problem: string, help: string): Problem => ({
  file,
  line: 1,
  column: 1,
  at: '',
  problem,
  help,
})

const maxQuotedLength = 60

/** Input in backticks, shortened if it is long. */
export const quote = (input: unknown): string => {
  const text = String(input).replaceAll(/\s+/g, ' ')
  return `\`${text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text}\``
}

/** "`a`, `b` or `c`". */
export const quotedList = (words: readonly unknown[], last: 'and' | 'or'): string => {
  const quoted = words.map(quote)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`
}

/** Help for a value that is not allowed, and before it what a word processor did to the value, if it did. */
export const withPastedHint = (value: unknown, help: string): string => {
  const hint = typeof value === 'string' ? pastedHint(value) : undefined
  return hint === undefined ? help : `${hint}; ${help}`
}

/** Help for a word that is not allowed: the nearest allowed word if one is near, otherwise all of them. */
export const suggest = (word: unknown, allowed: readonly unknown[]): string => {
  const allWords = allowed.length === 0 ? 'remove it' : `use ${quotedList(allowed, 'or')}`
  const typed = typeof word === 'string' ? straightened(word) : word
  const meant = typed === word ? undefined : allowed.find((one) => String(one) === typed)
  const near = meant === undefined ? didYouMean(typed, allowed.map(String)) : `did you mean ${quote(meant)}?`
  return withPastedHint(word, near ?? allWords)
}

/** The kind of a YAML value, in words for problems. */
export const yamlKind = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return '`true` or `false`'
    default:
      return 'keys with values'
  }
}
