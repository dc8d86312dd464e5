// Reads the `version.yaml` of each version folder, and puts the folders in the order in which they are merged.
import type * as z from 'zod'
import { LAW, type Problem, ProposedVersion, PublishedVersion } from '../../core/rules/model.ts'
import { byStart, isProposed, isPublished } from '../../core/rules/versions.ts'
import type { VersionFolder, ProposedFolder, PublishedFolder, RulesFile } from '../layout.ts'
import type { Document } from '../yaml/document.ts'
import { inside, type Place, problemAt, rootOf } from '../yaml/place.ts'
import { problemOfFile, quote, suggest } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'

/** Every folder once: the law's first; for each authority, published folders in time order, then proposals. */
export const foldersOf = (files: readonly RulesFile[]): readonly VersionFolder[] => {
  const all = [
    ...new Map(files.flatMap((file) => ('folder' in file ? [[file.folder.path, file.folder]] : []))).values(),
  ]
  const authorities = [...new Set(all.map(({ authority }) => authority))]
  const ordered = [...authorities.filter((id) => id === LAW), ...authorities.filter((id) => id !== LAW)]
  return ordered.flatMap((id) => {
    const own = all.filter(({ authority }) => authority === id)
    return [...own.filter(isPublished).sort(byStart), ...own.filter(isProposed)]
  })
}

/** Reports folders without `version.yaml`, and corrections of a version that does not exist. */
export const folderProblems = (folders: readonly VersionFolder[], files: readonly RulesFile[]): readonly Problem[] => {
  const described = new Set(files.flatMap((file) => (file.kind === 'version' ? [file.folder.path] : [])))
  const published = folders.filter(isPublished)
  const corrected = published.filter(
    ({ authority, effectiveFrom, correction }) =>
      correction > 1 &&
      !published.some(
        (earlier) =>
          earlier.authority === authority &&
          earlier.effectiveFrom === effectiveFrom &&
          earlier.correction === correction - 1,
      ),
  )
  const help = 'describe the version: title, publishedOn, summary and source'
  return [
    ...folders
      .filter(({ path }) => !described.has(path))
      .map(({ path }) => problemOfFile(`${path}/version.yaml`, 'the file is missing', help)),
    ...corrected.map(({ path, effectiveFrom, correction }) => {
      const before = correction === 2 ? effectiveFrom : `${effectiveFrom}.${correction - 1}`
      return problemOfFile(
        path,
        `corrects ${quote(before)}, which does not exist`,
        `rename it ${quote(before)}, or add that version`,
      )
    }),
  ]
}

const pinProblems = (place: Place, authority: string, folders: readonly VersionFolder[]): readonly Problem[] => {
  const allowed = folders.filter((folder) => isPublished(folder) && folder.authority === authority).map(({ id }) => id)
  if (typeof place.value !== 'string' || allowed.includes(place.value)) return []
  const problem = `${quote(place.value)} is not a published version of ${quote(authority)}`
  const help = allowed.length === 0 ? 'publish a version first' : suggest(place.value, allowed)
  return [problemAt(place, problem, help)]
}

/** A folder and the content of its `version.yaml`. */
export type DescribedFolder =
  | { readonly status: 'published'; readonly folder: PublishedFolder; readonly words: z.infer<typeof PublishedVersion> }
  | { readonly status: 'proposed'; readonly folder: ProposedFolder; readonly words: z.infer<typeof ProposedVersion> }

type VersionFileRead = { readonly described: readonly DescribedFolder[]; readonly problems: readonly Problem[] }

const readPublished = (folder: PublishedFolder, place: Place): VersionFileRead => {
  const checked = checkSchema(place, PublishedVersion)
  return checked.ok
    ? { described: [{ status: 'published', folder, words: checked.value }], problems: [] }
    : { described: [], problems: checked.problems }
}

const readProposed = (folder: ProposedFolder, place: Place, folders: readonly VersionFolder[]): VersionFileRead => {
  const checked = checkSchema(place, ProposedVersion)
  const pins = [
    ...pinProblems(inside(place, 'basedOn'), folder.authority, folders),
    ...pinProblems(inside(place, 'law'), LAW, folders),
  ]
  if (!checked.ok) return { described: [], problems: [...checked.problems, ...pins] }
  return { described: pins.length > 0 ? [] : [{ status: 'proposed', folder, words: checked.value }], problems: pins }
}

/** Reads the `version.yaml` of a folder, or reports its problems. */
export const readVersion = (
  folder: VersionFolder,
  document: Document,
  folders: readonly VersionFolder[],
): VersionFileRead =>
  folder.status === 'published'
    ? readPublished(folder, rootOf(document))
    : readProposed(folder, rootOf(document), folders)
