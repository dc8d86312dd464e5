// Which mutants are drawn, how a mutant is named from one run to the next, and where results are kept.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parse } from 'yaml'

const seed = process.env.MUTANTS_SEED ?? '20261129'
/** One mutant in so many is drawn. A mutant's own hash decides, so a change elsewhere draws no other mutants. */
const oneIn = Number(process.env.MUTANTS_ONE_IN ?? 20)

export const folder = 'reports/mutants'
export const resultsFile = `${folder}/results.jsonl`
mkdirSync(folder, { recursive: true })

const linesByFile = new Map()
const linesOf = (file) => {
  if (!linesByFile.has(file)) linesByFile.set(file, readFileSync(file, 'utf8').split('\n'))
  return linesByFile.get(file)
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()

const codeAt = (lines, { start, end }) => {
  const part = lines.slice(start.line, end.line + 1)
  part[part.length - 1] = part.at(-1).slice(0, end.column)
  part[0] = part[0].slice(start.column)
  return oneLine(part.join('\n'))
}

/** A mutant in words that stay the same while its line does. */
export const describeMutant = ({ fileName, location, replacement }) => {
  const lines = linesOf(fileName)
  const file = relative('.', fileName)
  const [line, code, becomes] = [oneLine(lines[location.start.line]), codeAt(lines, location), oneLine(replacement)]
  const key = createHash('sha256').update([file, line, location.start.column, code, becomes].join('\0')).digest('hex')
  return { key, file, at: location.start.line + 1, line, code, becomes }
}

export const isDrawn = (key) => {
  const hash = createHash('sha256').update(`${seed}\0${key}`).digest()
  return hash.readUInt32BE(0) < 2 ** 32 / oneIn
}

export const equivalents = parse(readFileSync(new URL('equivalent.yaml', import.meta.url), 'utf8'))
export const isEquivalent = (mutant) =>
  equivalents.some((one) => ['file', 'line', 'code', 'becomes'].every((name) => one[name] === mutant[name]))

export const readResults = () =>
  existsSync(resultsFile)
    ? readFileSync(resultsFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : []
