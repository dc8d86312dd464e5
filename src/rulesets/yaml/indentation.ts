// Finds the line that is indented wrongly. The parser reports the line at which it notices, which is often another.
import type { Fault } from './syntax.ts'

/** A line, counted from 0, and the spaces that it should start with. */
type Misindented = { readonly line: number; readonly spaces: number }

/** Whether a text can be read, and the line stands for a part of its own in it. */
type IsSound = (text: string, line: number) => boolean

/** The longest text, in characters, and the most corrections to try: each is one more reading of the text. */
const longest = 60_000
const maxTried = 40

const isBlank = (line: string): boolean => /^\s*(#.*)?$/.test(line)
const spacesOf = (line: string): number => line.length - line.trimStart().length
/** Whether a line starts an item or has a key. All others go on with a text. */
export const isStructural = (line: string): boolean => /^ *(- |-$|[\w'"-]+:( |$))/.test(line)
/** Where the first word of a line is, past the dash of an item: the item's other keys line up there. */
export const keyColumn = (line: string): number => /^ *(?:- +)*/.exec(line)![0].length

const closestFirst = (line: number, count: number): readonly number[] =>
  [0, 1, -1, -2, -3, 2].map((step) => line + step).filter((other) => other >= 0 && other < count)

/** The lines above that a line may be inside of: each is indented less than all below it, the nearest first. */
const linesAround = (lines: readonly string[], at: number): readonly string[] =>
  lines
    .slice(0, at)
    .filter((line) => !isBlank(line) && isStructural(line))
    .reduceRight<readonly string[]>(
      (around, line) => (around.every((inner) => spacesOf(line) < spacesOf(inner)) ? [...around, line] : around),
      [],
    )

/** Where a text goes on below the line that it starts in. */
const textColumn = (line: string): number => keyColumn(line) + (/^ *(?:- +)+[>|]/.test(line) ? 0 : 2)

const columnsOf = (line: string): readonly number[] => [spacesOf(line), keyColumn(line)]

/** The indentations that a line may have been meant to have. */
const likelySpaces = (lines: readonly string[], at: number): readonly number[] => {
  const own = spacesOf(lines[at]!)
  const around = linesAround(lines, at)
  if (!isStructural(lines[at]!)) return around.slice(0, 1).map(textColumn)
  const below = lines.slice(at + 1, at + 4).filter((line) => !isBlank(line) && isStructural(line))
  const columns = [0, ...around.slice(0, 1).map(textColumn), ...[...around, ...below].flatMap(columnsOf)]
  return [...new Set(columns)].filter((spaces) => spaces !== own)
}

const isOdd = (spaces: number): boolean => spaces % 2 === 1
const isItem = (line: string): boolean => /^ *-( |$)/.test(line)

/** How well an indentation fits the lines above and below: next to a key of the same item, or above its own value. */
const fitOf = (lines: readonly string[], { line, spaces }: Misindented): number => {
  const isPart = (other: string): boolean => !isBlank(other) && isStructural(other)
  const above = lines.slice(0, line).findLast(isPart)
  const below = lines.slice(line + 1).find(isPart)
  const own = isItem(lines[line]!)
  const follows = above !== undefined && (own ? spacesOf(above) : keyColumn(above)) === spaces
  const leads =
    below !== undefined && (spacesOf(below) === spaces + 2 || (isItem(below) === own && spacesOf(below) === spaces))
  return (follows ? 0.6 : 0) + (leads ? 0.5 : 0)
}

/** Corrections of lines around one, the likeliest first: an odd number of spaces is wrong where most have an even one. */
const corrections = (lines: readonly string[], line: number): readonly Misindented[] => {
  const rankOf = (correction: Misindented): number => {
    const own = spacesOf(lines[correction.line]!)
    const odd = isOdd(own) && !isOdd(correction.spaces) ? 0 : 10
    return odd + Math.abs(own - correction.spaces) - fitOf(lines, correction)
  }
  return closestFirst(line, lines.length)
    .filter((at) => !isBlank(lines[at]!))
    .flatMap((at) => likelySpaces(lines, at).map((spaces) => ({ line: at, spaces })))
    .map((correction) => ({ ...correction, rank: rankOf(correction) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, maxTried)
}

const corrected = (lines: readonly string[], { line, spaces }: Misindented): string =>
  lines.map((text, i) => (i === line ? ' '.repeat(spaces) + text.trimStart() : text)).join('\n')

/**
 * The line near an error which makes a text sound if it alone is indented otherwise; undefined if there is none.
 *
 * @param line The line of the error, counted from 0.
 */
export const misindentedLine = (text: string, line: number, isSound: IsSound): Misindented | undefined => {
  if (text.length > longest) return undefined
  const lines = text.split('\n')
  return corrections(lines, line).find((correction) => isSound(corrected(lines, correction), correction.line))
}

const count = (spaces: number): string => (spaces === 1 ? '1 space' : `${spaces} spaces`)

/** The fault of a line that is indented wrongly. */
export const indentationFault = (line: string, spaces: number): Fault => ({
  problem: `the line is indented by ${count(spacesOf(line))}, unlike the lines that it belongs to`,
  help: `indent it by ${count(spaces)}`,
})
