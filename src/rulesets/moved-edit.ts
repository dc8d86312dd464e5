// Plans how an edit of a published file becomes a correction in a folder of its own.
import { correctionFolder, publishedFolderOf } from './correction-folder.ts'
import { changedFiles, unrecordedProblems } from './digests.ts'
import { versionText } from './new-version/version-texts.ts'
import type { RuleFiles } from './read.ts'

/** What to write, by path, besides the published text itself; its digest tells which text that is. */
type MovedEdit = {
  readonly digest: string
  readonly folder: string
  readonly writes: ReadonlyMap<string, string>
  /** Whether the author has to complete a new `version.yaml`. */
  readonly isNew: boolean
}

/** The line that names the source of a published version. */
const sourceLine = (files: RuleFiles, folder: string): string | undefined =>
  /^source: .*$/m.exec(files.get(`${folder}/version.yaml`) ?? '')?.[0]

/**
 * Plans the move of an edit of a published file into the next correction of its version.
 *
 * @param path The edited file, as in `digests.yaml`.
 * @returns The plan, or in words why there is nothing to move.
 */
export const planMove = (files: RuleFiles, path: string): MovedEdit | { readonly refused: string } => {
  const published = publishedFolderOf(files, path)
  if (published === undefined) return { refused: `\`${path}\` is no file of a published version` }
  const unrecorded = unrecordedProblems(files).map(({ file }) => file)
  if (unrecorded.includes(path)) return { refused: `\`${path}\` is not recorded as published: edit it where it is` }
  const change = changedFiles(files).find((file) => file.path === path)
  if (change === undefined) return { refused: `\`${path}\` is as it was published: there is no edit to move` }
  const isOpen = (folder: string): boolean => unrecorded.some((file) => file.startsWith(`${folder}/`))
  const folder = correctionFolder(files, path, isOpen)
  const moved = `${folder}/${path.slice(published.path.length + 1)}`
  if (files.has(moved)) return { refused: `\`${moved}\` exists already: move the edit into it by hand` }
  const version = `${folder}/version.yaml`
  const isNew = moved !== version && !files.has(version)
  const writes = new Map([
    [moved, files.get(path)!],
    ...(isNew ? [[version, versionText(undefined, sourceLine(files, published.path))] as const] : []),
  ])
  return { digest: change.recorded, folder, writes, isNew }
}
