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
import { digestOfValue, digestOfText } from '../digests.ts'
import { readEntitlement } from '../files/entitlement.ts'
import { equityProblems } from '../files/equity.ts'
import { repeatedPlaces } from '../files/known-facts.ts'
import type { EntitlementSource } from '../files/sources.ts'
import { writtenDraft } from '../files/written-draft.ts'
import { idHelp, isId } from '../layout.ts'
import { parseDocument } from '../yaml/document.ts'
import { inside, isKeyed, itemsOf, type Place, problemAt, rootOf } from '../yaml/place.ts'
import { quote, suggest } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'
import { type DraftBase, draftBaseOf, baseProblems, pinsOf } from './draft-base.ts'
import { lengthProblems, listProblems, partProblems } from './draft-limits.ts'

/** The name of a draft's proposal, in place of a folder's name. */
const draftName = 'draft'

const Draft = writtenDraft(z.looseObject({ id: z.string() }))
type Draft = z.infer<typeof Draft>

/** The rules with the draft as one more version, or the draft's problems. */
type DraftRead = { readonly ok: true; readonly version: Proposed; readonly rules: Rules } | DraftRefused

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

/** Splits an entitlement of a draft into its id and the value that its own file would have. */
const splitId = (item: Place): { readonly id: string; readonly place: Place } => {
  const { id, ...value } = item.value as Readonly<Record<string, unknown>>
  return { id: typeof id === 'string' ? id : '', place: { ...item, value } }
}

type DraftEntitlementRead = { readonly source: EntitlementSource; readonly problems: readonly Problem[] }

const readDraftEntitlement = (
  item: Place,
  { known, register, untested, ofLaw }: DraftBase,
  authority: string,
): DraftEntitlementRead => {
  const { id, place } = splitId(item)
  const isLaw = authority === LAW
  const { file, problems } = readEntitlement(place, {
    id,
    authority,
    known,
    register,
    isAddition: !isLaw && ofLaw.has(id),
    untested: isLaw ? untested : undefined,
  })
  const path = place.document.file
  const folder = { path, id: `${authority}/${draftName}`, authority, status: 'proposed', name: draftName } as const
  return { source: { kind: 'entitlement', path, folder, entitlement: id, place, file }, problems }
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
 * has the keys of its file and an `id`. The draft becomes the proposal `<authority>/draft`: merged over everything that
 * its authority has published up to its first day, and paired with the law in force on that day.
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
  const problems = [
    ...ofText,
    ...(checked.ok ? [] : checked.problems),
    ...authorityProblems(authority, rules),
    ...entitlementIdProblems(items),
    ...read.flatMap((entitlement) => entitlement.problems),
    ...baseProblems(base, root, sources),
    ...equityProblems(root, { known: base.known, needs: needsMet(base, named, items) }),
  ]
  if (!checked.ok || problems.length > 0) return refused(problems)
  const version = draftVersion(checked.value, base, { text, files: read.flatMap(({ source }) => source.file ?? []) })
  const others = rules.versions.filter(({ id }) => id !== version.id)
  return { ok: true, version, rules: { ...rules, versions: [...others, version] } }
}

/** A new book with the draft as the offer `<authority>@draft` beside all others, or the draft's problems. */
export const bookWithDraft = async (
  text: string,
  { rules }: Pick<Book, 'rules'>,
  fileName: string,
): Promise<
  { readonly ok: true; readonly book: Book; readonly offer: Offer; readonly version: Proposed } | DraftRefused
> => {
  const read = readDraft(text, rules, fileName)
  if (!read.ok) return read
  const book = await compileBook(read.rules, digestOfValue)
  const offer = book.offers.withId(`${read.version.authority}@${draftName}`)!
  return { ok: true, book, offer, version: read.version }
}
