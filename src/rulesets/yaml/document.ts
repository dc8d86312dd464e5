// Parses a YAML text: its value, the position of each part, and its problems as YAML.
import { type Document as YamlDocument, LineCounter, parseDocument as parseYaml } from 'yaml'
import type { Problem } from '../../core/rules/model.ts'
import { causeOf, firstError, listFaults, pastedAt } from './cause.ts'
import type { YamlPath } from './path.ts'
import { byReadingOrder } from './problem.ts'
import { type FaultAt, faults } from './syntax.ts'
import { type Spot, spotAt, treeFaults } from './tree.ts'

export type Document = {
  readonly file: string
  readonly value: unknown
  /** The position of a value or its key, counted from 1. For a missing part: the position of its nearest parent. */
  readonly locate: (path: YamlPath, part: keyof Spot) => { readonly line: number; readonly column: number }
  /** The path at which a part is written, if the value says in other words what is written (`written.ts`). */
  readonly originOf?: (path: YamlPath) => YamlPath
}

const yamlSettings = { version: '1.2', schema: 'core', strict: true, stringKeys: true, prettyErrors: false } as const

// `uniqueKeys` of the library takes quadratic time: it compares all pairs of keys. `treeFaults` needs one pass.
const parseText = (text: string, lineCounter: LineCounter): YamlDocument =>
  parseYaml(text, { ...yamlSettings, uniqueKeys: false, logLevel: 'error', lineCounter })

const unreadableCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/
const directiveLine = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*%/

const pastedIndent = /^[ \t]*(?=\u00a0)/m

const textFaults = (text: string): readonly FaultAt[] => {
  const offset = text.search(unreadableCharacter)
  const line = directiveLine.exec(text)?.[0].length
  const indent = pastedIndent.exec(text)
  return [
    ...(offset < 0 ? [] : [{ ...faults.character, offset, at: '' }]),
    ...(line === undefined ? [] : [{ ...faults.directive, offset: line - 1, at: '' }]),
    ...(indent === null ? [] : pastedAt(text, indent.index)),
  ]
}

const yamlFaults = (yaml: YamlDocument, text: string, lines: LineCounter): readonly FaultAt[] => {
  const found = treeFaults(yaml.contents)
  const misread = { text, lines, parse: parseText }
  // The parser misreads the text after its first syntax error, so later faults are mostly consequences.
  const error = firstError(yaml)
  const tooDeep = found.findLast(({ problem }) => problem === faults.depth.problem)
  if (tooDeep !== undefined) return [tooDeep]
  if (error === undefined) return [...found, ...listFaults(misread, yaml)]
  const cause = causeOf(misread, error)
  return [...found.filter((fault) => fault.offset < Math.min(error.pos[0], cause.offset)), cause]
}

/** The first problem of each line: later problems on it are mostly consequences too. */
const firstOfLines = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(byReadingOrder).filter(({ line }, i, all) => all[i - 1]?.line !== line)

const readableValue = (yaml: YamlDocument, found: readonly FaultAt[]): unknown => {
  const stops = [faults.alias, faults.merge, faults.depth, faults.character].map(({ problem }) => problem)
  const isReadable =
    yaml.errors.length === 0 &&
    !found.some(({ problem, isUnreadable }) => isUnreadable ?? stops.some((stop) => stop === problem))
  return isReadable ? (yaml.toJS() as unknown) : undefined
}

const lineAndColumn = (lines: LineCounter, offset: number) => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** Parses a YAML text. An unreadable text has no document; a document may still come with problems. It never throws. */
export const parseDocument = (
  file: string,
  text: string,
): { readonly document: Document | undefined; readonly problems: readonly Problem[] } => {
  const lines = new LineCounter()
  const yaml = parseText(text, lines)
  const found = [...textFaults(text), ...yamlFaults(yaml, text, lines)]
  const problems = found.map(({ offset, at, problem, help }): Problem => ({
    file,
    ...lineAndColumn(lines, offset),
    at,
    problem,
    help,
  }))
  const value = readableValue(yaml, found)
  const locate: Document['locate'] = (path, part) => lineAndColumn(lines, spotAt(yaml.contents, path)[part])
  const document = value === undefined ? undefined : { file, value, locate }
  return { document, problems: firstOfLines(problems) }
}
