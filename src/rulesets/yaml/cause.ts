// Finds what caused a syntax error, and where: the parser reports where it notices, which is often another line.
import { type Document as YamlDocument, LineCounter, visit, type YAMLError } from 'yaml'
import { indentationFault, isStructural, keyColumn, misindentedLine } from './indentation.ts'
import { isQuote, pastedFault } from './pasted.ts'
import { plainFaults } from './plain.ts'
import { type FaultAt, syntaxFault } from './syntax.ts'

/** A text with an error, the offsets of its lines, and the parser to try corrections with. */
type Misread = {
  readonly text: string
  readonly lines: LineCounter
  readonly parse: (text: string, lines: LineCounter) => YamlDocument
}

/** The line at an offset, from that offset on. */
const lineFrom = (text: string, start: number): string => text.slice(start).split('\n', 1)[0]!

/** The pasted character on the line that starts at an offset, if it stands in for one of YAML's own. */
export const pastedAt = (text: string, start: number): readonly FaultAt[] => {
  const found = pastedFault(lineFrom(text, start))
  if (found === undefined) return []
  const { column, ...fault } = found
  return [{ ...fault, offset: start + column, at: '', isUnreadable: true }]
}

/** The error that comes first in the text. */
export const firstError = ({ errors }: YamlDocument): YAMLError | undefined =>
  errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]

/** Errors that a wrong indentation causes, among other mistakes. */
const indentationCodes: readonly string[] = [
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'IMPOSSIBLE',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]

/** How many lines below an error must be sound for a correction to be one. */
const soundLines = 6

const lineAt = (lines: LineCounter, offset: number): number => lines.linePos(offset).line - 1

/** Whether a line that has a key or an item of its own is read as one, and not as more of the text above. */
const isReadAsPart = (yaml: YamlDocument, text: string, lines: LineCounter): ((line: number) => boolean) => {
  const starts = new Set<number>()
  visit(yaml, { Node: (_, { range }) => void starts.add(range?.[0] ?? -1) })
  return (line) => {
    const start = lines.lineStarts[line]!
    const own = lineFrom(text, start)
    return !isStructural(own) || starts.has(start + keyColumn(own))
  }
}

/** The line whose indentation causes what the parser notices at an offset; empty if another fault does. */
const indentationAt = ({ text, lines, parse }: Misread, noticed: number): readonly FaultAt[] => {
  const errorLine = lineAt(lines, noticed)
  const wrong = misindentedLine(text, errorLine, (corrected, line) => {
    const counter = new LineCounter()
    const yaml = parse(corrected, counter)
    const left = [...yaml.errors.map(({ pos }) => pos[0]), ...plainFaults(yaml, corrected).map(({ offset }) => offset)]
    const isNear = (offset: number): boolean => lineAt(counter, offset) <= errorLine + soundLines
    return !left.some(isNear) && isReadAsPart(yaml, corrected, counter)(line)
  })
  if (wrong === undefined) return []
  const start = lines.lineStarts[wrong.line]!
  const line = lineFrom(text, start)
  const offset = start + line.length - line.trimStart().length
  return [{ ...indentationFault(line, wrong.spaces), offset, at: '', isUnreadable: true }]
}

/** The cause of an error: a pasted character near it, a line that is indented wrongly, or what the parser says. */
export const causeOf = (misread: Misread, error: YAMLError): FaultAt => {
  const { text, lines } = misread
  const at = lineAt(lines, error.pos[0])
  const [own, ...near] = [at, at - 1, at + 1].map((line) =>
    lines.lineStarts[line] === undefined ? [] : pastedAt(text, lines.lineStarts[line]),
  )
  const [mark] = [own!, ...near].flat().filter(({ offset }) => !isQuote(text[offset]))
  if (mark !== undefined) return mark
  const indented = indentationCodes.includes(error.code) ? indentationAt(misread, error.pos[0]) : []
  // Curly quotes are right in most texts, so they are blamed last.
  return [...indented, ...own!][0] ?? { ...syntaxFault(error), offset: error.pos[0], at: '' }
}

/** The lines that their author meant as items of a list, and YAML reads as text. */
export const listFaults = (misread: Misread, yaml: YamlDocument): readonly FaultAt[] => {
  const [first, ...others] = plainFaults(yaml, misread.text)
  if (first === undefined) return []
  const isIndented = misread.text[first.offset] === '-'
  // The lines below the first are mostly consequences.
  return isIndented ? [indentationAt(misread, first.offset)[0] ?? first] : [first, ...others]
}
