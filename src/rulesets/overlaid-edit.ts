// Lays edits of published files over the files as published, as a correction: so both can be compared in one book.
import type { IsoDate } from '../core/rules/model.ts'
import { correctionFolder, publishedFolderOf } from './correction-folder.ts'
import type { RuleFiles } from './read.ts'

/** The day on which the edits count as published, and the day before: no real version is published so late. */
const overlaidOn: IsoDate = '9999-12-31'
export const beforeOverlaid: IsoDate = '9999-12-30'

const isVersion = (path: string): boolean => path.endsWith('/version.yaml')

/** Files with edits in corrections, and the file that each of those stands for. */
type OverlaidFiles = { readonly files: RuleFiles; readonly edited: ReadonlyMap<string, string> }

/**
 * Lays the edited files over the published ones. Edits of a `version.yaml` are left out: no outcome follows from them.
 *
 * @param published The published texts of the files that were edited, by path.
 */
export const overlayEdits = (files: RuleFiles, published: RuleFiles): OverlaidFiles => {
  const restored = new Map([...files, ...published])
  const edited = [...published.keys()].filter((path) => !isVersion(path))
  const moved = new Map<string, string>()
  for (const path of edited) {
    const own = publishedFolderOf(files, path)!
    const folder = correctionFolder(files, path)
    const version = restored.get(`${own.path}/version.yaml`) ?? ''
    const target = `${folder}/${path.slice(own.path.length + 1)}`
    restored.set(target, files.get(path)!)
    restored.set(`${folder}/version.yaml`, version.replace(/^publishedOn:.*$/m, `publishedOn: ${overlaidOn}`))
    moved.set(target, path)
  }
  return { files: restored, edited: moved }
}
