// Names the folder of the next correction of a version.
import { classifyFiles, type PublishedFolder } from './layout.ts'
import type { RuleFiles } from './read.ts'

const folderName = (authority: string, day: string, correction: number): string =>
  `${authority}/${day}${correction === 1 ? '' : `.${correction}`}`

/** The folder of a published file; undefined if no published version has the file. */
export const publishedFolderOf = (files: RuleFiles, path: string): PublishedFolder | undefined => {
  const [file] = classifyFiles([...files.keys()].filter((one) => one === path)).files
  const isPart = file?.kind === 'version' || file?.kind === 'entitlement'
  return isPart && file.folder.status === 'published' ? file.folder : undefined
}

/**
 * The folder for a correction of a published file: the first number after those of all corrections of its day. A latest
 * correction that may still be added to is named again.
 *
 * @param isOpen Whether a folder, by its path, may still be added to.
 */
export const correctionFolder = (
  files: RuleFiles,
  path: string,
  isOpen: (folder: string) => boolean = () => false,
): string => {
  const [authority = '', name = ''] = path.split('/')
  const [day = ''] = name.split('.')
  const numbers = [...files.keys()].flatMap((file) => {
    const [owner, folder = ''] = file.split('/')
    const [start, correction = '1'] = folder.split('.')
    return owner === authority && start === day ? [Number(correction)] : []
  })
  const last = Math.max(1, ...numbers)
  const latest = folderName(authority, day, last)
  return last > 1 && isOpen(latest) ? latest : folderName(authority, day, last + 1)
}
