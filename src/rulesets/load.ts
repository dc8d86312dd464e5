// Turns the files of a rules folder into checked rules, or into every problem of every file at once.
import { Authority, LAW, type Problem, type Rules } from '../core/rules/model.ts'
import type { PolicyCase } from '../core/rules/versions.ts'
import { digestProblems, unrecordedProblems } from './digests.ts'
import { brandProblems } from './files/brand.ts'
import { readCases } from './files/cases.ts'
import { readRegisters } from './files/registers.ts'
import { type FactsRead, readFacts } from './files/facts-file.ts'
import { readRegister, registerOf } from './files/register.ts'
import { type ParsedFiles, readVersions, type VersionsRead } from './files/versions.ts'
import { classifyFiles } from './layout.ts'
import type { RuleFiles } from './read.ts'
import { parseDocument } from './yaml/document.ts'
import { rootOf } from './yaml/place.ts'
import { byReadingOrder, problemOfFile } from './yaml/problem.ts'
import { checkSchema } from './yaml/schema.ts'

type Loaded =
  | { readonly ok: true; readonly rules: Rules; readonly cases: readonly PolicyCase[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The values read under one key, and their problems. */
type ListRead<Key extends string, Value> = Readonly<Record<Key, readonly Value[]>> & {
  readonly problems: readonly Problem[]
}

const parseFiles = (texts: RuleFiles): ParsedFiles & { readonly problems: readonly Problem[] } => {
  const { files, problems } = classifyFiles([...texts.keys()])
  // `digestProblems` reads `digests.yaml`; only tests read `histories.yaml`.
  const read = files
    .filter(({ kind }) => kind !== 'digests' && kind !== 'histories')
    .map(({ path }) => ({ path, ...parseDocument(path, texts.get(path) ?? '') }))
  const documents = read.flatMap(({ path, document }) => (document === undefined ? [] : [[path, document] as const]))
  return {
    texts,
    files,
    documents: new Map(documents),
    problems: [...problems, ...read.flatMap((file) => file.problems)],
  }
}

const readAuthorities = ({ files, documents }: ParsedFiles): ListRead<'authorities', Authority> => {
  const described = files.filter((file) => file.kind === 'authority')
  const read = described.map(({ path, authority: id }) => {
    const document = documents.get(path)
    if (document === undefined) return { authorities: [], problems: [] }
    const checked = checkSchema(rootOf(document), Authority)
    return checked.ok
      ? { authorities: [{ ...checked.value, id }], problems: brandProblems(rootOf(document)) }
      : { authorities: [], problems: checked.problems }
  })
  const named = new Set(files.flatMap((file) => ('folder' in file ? [file.folder.authority] : [])))
  const missing = [...named].filter((id) => id !== LAW && !described.some(({ authority }) => authority === id))
  const help = 'describe the council: name, area, code, validFrom, website, contacts and brand'
  return {
    authorities: read.flatMap(({ authorities }) => authorities),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...missing.map((id) => problemOfFile(`${id}/authority.yaml`, 'the file is missing', help)),
    ],
  }
}

const readAllCases = (
  parsed: ParsedFiles,
  facts: FactsRead,
  { sources }: VersionsRead,
): ListRead<'cases', PolicyCase> => {
  const read = parsed.files.flatMap((file) => {
    const document = parsed.documents.get(file.path)
    if (file.kind !== 'cases' || document === undefined) return []
    const firstDay = file.folder.status === 'published' ? file.folder.effectiveFrom : undefined
    return [readCases(file, rootOf(document), { known: facts.known, sources, firstDay })]
  })
  return { cases: read.flatMap(({ cases }) => cases), problems: read.flatMap(({ problems }) => problems) }
}

const missingCatalogueProblems = (parsed: ParsedFiles): readonly Problem[] =>
  parsed.texts.has('facts.yaml')
    ? []
    : [
        problemOfFile(
          'facts.yaml',
          'the file is missing',
          'add the catalogue: facts, impossible, transitions and owedBy',
        ),
      ]

/** A file with another problem needs no second one for its digest, and nothing is to be recorded while anything is wrong. */
const digestProblemsAfter = (
  texts: RuleFiles,
  others: readonly Problem[],
  { allowsUnrecorded }: LoadOptions,
): readonly Problem[] => {
  const changed = digestProblems(texts).filter(({ file }) => !others.some((other) => other.file === file))
  return others.length + changed.length > 0 || allowsUnrecorded ? changed : unrecordedProblems(texts)
}

/** `allowsUnrecorded` loads published files that are not recorded yet, so that they can be linted before they are. */
export type LoadOptions = { readonly allowsUnrecorded: boolean }

/** Reads rules and cases from file texts, or returns every problem in reading order. It never throws. */
export const loadRules = (texts: RuleFiles, options: LoadOptions = { allowsUnrecorded: false }): Loaded => {
  const parsed = parseFiles(texts)
  const facts = readFacts(parsed.documents.get('facts.yaml'))
  const { authorities, problems: ofAuthorities } = readAuthorities(parsed)
  const sources = parsed.documents.get('sources.yaml')
  const { register, problems: ofRegister } = readRegister(sources, texts.has('sources.yaml'))
  const registerFor = (id: string) =>
    registerOf(
      register,
      authorities.find((authority) => authority.id === id),
    )
  const versions = readVersions(parsed, { facts, registerFor })
  const { cases, problems: ofCases } = readAllCases(parsed, facts, versions)
  const { registers, problems: ofRegisters } = readRegisters(parsed, facts, versions)
  const found = [
    ...parsed.problems,
    ...missingCatalogueProblems(parsed),
    ...facts.problems,
    ...ofAuthorities,
    ...ofRegister,
    ...versions.problems,
    ...ofCases,
    ...ofRegisters,
  ]
  const problems = [...found, ...digestProblemsAfter(texts, found, options)]
  if (problems.length > 0 || facts.catalogue === undefined)
    return { ok: false, problems: [...problems].sort(byReadingOrder) }
  const rules = { catalogue: facts.catalogue, register, authorities, versions: versions.versions, ...registers }
  return { ok: true, rules, cases }
}
