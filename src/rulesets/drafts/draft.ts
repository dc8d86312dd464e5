// Reads a draft: one YAML document with a whole version, as a proposal on the rules in force on its first day.
import * as z from 'zod'
import { type Book, type DraftRefused, compileBook } from '../../core/book.ts'
import {
  type EntitlementFile,
  LAW,
  type Offer,
  type Problem,
  type Proposed,
  type Rules,
} from '../../core/rules/model.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import { digestOfValue, digestOfText } from '../digests.ts'
import { equityProblems } from '../files/equity.ts'
import { repeatedPlaces } from '../files/known-facts.ts'
import { writtenDraft } from '../files/written-draft.ts'
import { idHelp, isId } from '../layout.ts'
import { parseDocument } from '../yaml/document.ts'
import { inside, isKeyed, itemsOf, type Place, problemAt, rootOf } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'
import { type DraftBase, draftBaseOf, baseProblems, pinsOf } from './draft-base.ts'
import { draftName, readDraftCases, readDraftEntitlement } from './draft-entitlements.ts'
import { lengthProblems, listProblems, partProblems } from './draft-limits.ts'

const Draft = writtenDraft(z.looseObject({ id: z.string() }))
type Draft = z.infer<typeof Draft>

/** What a draft adds: its version, and the cases that it carries. */
type DraftParts = { readonly version: Proposed; readonly cases: readonly PolicyCase[] }

/** The rules with the draft as one more version, or the draft's problems. */
type DraftRead = ({ readonly ok: true; readonly rules: Rules } & DraftParts) | DraftRefused

const authorityProblems = (place: Place, { authorities }: Rules): readonly Problem[] => {
  const allowed = [LAW, ...authorities.map(({ id }) => id)]
  if (typeof place.value !== 'string' || allowed.includes(place.value)) return []
  return [problemAt(place, `unknown authority ${quote(place.value)}`, suggest(place.value, allowed))]
}

const entitlementIdProblems = (items: readonly Place[]): readonly Problem[] => {
  const ids = items.map((item) => inside(item, 'id')).filter(({ value }) => typeof value === 'string')
  return [
    ...ids
      .filter(({ value }) => !isId(String(value)))
      .map((at) => problemAt(at, `${quote(at.value)} cannot name an entitlement`, idHelp)),
    ...repeatedPlaces(ids).map((at) =>
      problemAt(at, `${quote(at.value)} is the id of two entitlements`, 'give each entitlement an id of its own'),
    ),
  ]
}

const draftVersion = (
  draft: Draft,
  base: DraftBase,
  { text, files }: { text: string; files: readonly EntitlementFile[] },
) => {
  const { title, summary, source, unconfirmed = [], equity, authority } = draft
  const id = `${authority}/${draftName}`
  const { basedOn, law } = pinsOf(base, authority)
  return {
    id,
    authority,
    title,
    summary,
    source,
    unconfirmed,
    ...(equity ? { equity } : {}),
    entitlements: files,
    digests: { [`${id}.yaml`]: digestOfText(text) },
    status: 'proposed',
    basedOn,
    law,
  } satisfies Proposed
}

/** The needs met by the law, an authority and its draft. */
const needsMet = ({ versions }: DraftBase, authority: string, items: readonly Place[]): readonly string[] => {
  const published = versions.filter((version) => [LAW, authority].includes(version.authority))
  const files = published.flatMap(({ entitlements }) => entitlements).filter((file) => !file.ends)
  const own = items.map((item) => inside(item, 'need').value).filter((need) => typeof need === 'string')
  return [...new Set([...files.flatMap(({ words }) => words?.need ?? []), ...own])]
}

const refused = (problems: readonly Problem[]): DraftRefused => {
  const { listed, more } = listProblems(problems)
  return { ok: false, problems: listed, more }
}

/** The document of a draft, or the problems that keep anybody from reading on. */
const parseDraft = (fileName: string, text: string): ReturnType<typeof parseDocument> => {
  const tooMany = partProblems(fileName, text)
  if (tooMany.length > 0) return { document: undefined, problems: tooMany }
  const { document, problems } = parseDocument(fileName, text)
  const tooLong = document === undefined ? [] : lengthProblems(rootOf(document))
  return { document: tooLong.length > 0 ? undefined : document, problems: [...problems, ...tooLong] }
}

/**
 * Reads a draft. It has the keys of `version.yaml`, `authority`, `effectiveFrom` and `entitlements`; each entitlement
 * has the keys of its file and an `id`, and may have the table of its cases under `cases`. The draft becomes the
 * proposal `<authority>/draft`: merged over everything that its authority has published up to its first day, and paired
 * with the law in force on that day.
 *
 * @param fileName The name of the draft in problems.
 * @returns The rules with the draft, or its problems in reading order. It never throws.
 */
export const readDraft = (text: string, rules: Rules, fileName: string): DraftRead => {
  const { document, problems: ofText } = parseDraft(fileName, text)
  if (document === undefined) return refused(ofText)
  const root = rootOf(document)
  const checked = checkSchema(root, Draft)
  const items = itemsOf(inside(root, 'entitlements')).filter(({ value }) => isKeyed(value))
  const authority = inside(root, 'authority')
  const named = typeof authority.value === 'string' ? authority.value : ''
  const base = draftBaseOf(rules, named, inside(root, 'effectiveFrom').value)
  const read = items.map((item) => readDraftEntitlement(item, base, named))
  const sources = read.map(({ source }) => source).filter(({ entitlement }) => isId(entitlement))
  const { cases, problems: ofCases } = readDraftCases(root, base, read)
  const problems = [
    ...ofText,
    ...(checked.ok ? [] : checked.problems),
    ...authorityProblems(authority, rules),
    ...entitlementIdProblems(items),
    ...read.flatMap((entitlement) => entitlement.problems),
    ...ofCases,
    ...baseProblems(base, root, sources),
    ...equityProblems(root, { known: base.known, needs: needsMet(base, named, items) }),
  ]
  if (!checked.ok || problems.length > 0) return refused(problems)
  const version = draftVersion(checked.value, base, { text, files: read.flatMap(({ source }) => source.file ?? []) })
  const others = rules.versions.filter(({ id }) => id !== version.id)
  return { ok: true, version, cases, rules: { ...rules, versions: [...others, version] } }
}

/** A new book with the draft as the offer `<authority>@draft` beside all others, or the draft's problems. */
export const bookWithDraft = async (
  text: string,
  { rules }: Pick<Book, 'rules'>,
  fileName: string,
): Promise<({ readonly ok: true; readonly book: Book; readonly offer: Offer } & DraftParts) | DraftRefused> => {
  const read = readDraft(text, rules, fileName)
  if (!read.ok) return read
  const book = await compileBook(read.rules, digestOfValue)
  const offer = book.offers.withId(`${read.version.authority}@${draftName}`)!
  return { ok: true, book, offer, version: read.version, cases: read.cases }
}
