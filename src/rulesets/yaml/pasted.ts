// Characters that word processors write in place of those of YAML: curly quotes, long dashes, non-breaking spaces.
import type { Fault } from './syntax.ts'

/** What each character is called, and what to type in its place: in a word, and at the start of a line or value. */
const kinds = [
  {
    name: 'a curly quote',
    found: /[“”„‘’‚]/,
    type: "type a straight quote, `'`, or no quote at all",
    typeInLine: 'put the text in straight quotes, `\'` or `"`',
  },
  {
    name: 'a long dash',
    found: /[–—−]/,
    type: 'type a hyphen, `-`',
    typeInLine: 'start the item with a hyphen and a space, `- `',
  },
  {
    name: 'a bullet',
    found: /[•·●▪‣]/,
    type: 'type a hyphen, `-`',
    typeInLine: 'start the item with a hyphen and a space, `- `',
  },
  { name: 'a non-breaking space', found: /\u00a0/, type: 'type a space', typeInLine: 'type a space' },
] as const
type Kind = (typeof kinds)[number]

/** Whether a character is a curly quote, which is right in a text and wrong in place of a straight one. */
export const isQuote = (character: string | undefined): boolean => /^[“”„‘’‚]$/.test(character ?? '')

const kindOf = (character: string): Kind | undefined => kinds.find(({ found }) => found.test(character))

const cameFrom = ({ name }: Kind, character: string): string => {
  const shown = character === '\u00a0' ? '' : ` (${character})`
  return `${name}${shown} pasted from a word processor`
}

/** A word with the characters that its author would have typed. */
export const straightened = (word: string): string =>
  word
    .replaceAll(/[“”„‘’‚]/g, '')
    .replaceAll(/[–—−]/g, '-')
    .replaceAll('\u00a0', ' ')
    .trim()

/** What to say of a word that is not allowed because of a pasted character in it; undefined if it has none. */
export const pastedHint = (word: unknown): string | undefined => {
  const character = /[“”„‘’‚–—−•·●▪‣\u00a0]/.exec(String(word))?.[0]
  const kind = character === undefined ? undefined : kindOf(character)
  return kind && `it has ${cameFrom(kind, character!)}: ${kind.type}`
}

/**
 * The places of a line where YAML wants a character of its own and a pasted one stands: the indentation, the start of an
 * item, the space after a colon, and the start of a value.
 */
const syntaxPlaces = [
  /^[ \t]*(?:- +)*-?(?=\u00a0)/,
  /^ *(?:- +)*(?=[–—−•·●▪‣][ \u00a0])/,
  /^[^#'"]*?[\w'"](?=\u00a0?:\u00a0| *:\u00a0)/,
  /^[^#'"]*?(?:[:[{,-] |[[{]|^ *)(?=[“”„‘’‚])/,
]

/** The first character of a line that stands in for one of YAML's own, as a fault at its column (from 0). */
export const pastedFault = (line: string): (Fault & { readonly column: number }) | undefined => {
  const starts = syntaxPlaces.flatMap((place) => place.exec(line)?.[0].length ?? [])
  const start = starts.sort((a, b) => a - b)[0]
  if (start === undefined) return undefined
  const column = start + line.slice(start).search(/[“”„‘’‚–—−•·●▪‣\u00a0]/)
  const kind = kindOf(line[column]!)!
  return { problem: cameFrom(kind, line[column]!), help: kind.typeInLine, column }
}
