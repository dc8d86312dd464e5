// Opens a rules folder as it would be with one version published: that version's digests recorded, in memory alone.
import { type Book, compileBook } from '../core/book.ts'
import type { Problem } from '../core/rules/model.ts'
import type { PolicyCase } from '../core/rules/versions.ts'
import { digestOfValue, digestProblems, recordDigests, unrecordedProblems } from '../rulesets/digests.ts'
import { loadRules } from '../rulesets/load.ts'
import type { RuleFiles } from '../rulesets/read.ts'

/** The file with the digests, in a rules folder. */
export const digestsFile = 'digests.yaml'

type Recorded =
  | { readonly kind: 'new'; readonly digests: string }
  | { readonly kind: 'published-already' }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }

/**
 * The text of `digests.yaml` with the files of one folder added. No digest that it has is replaced: a folder with a
 * recorded file is published already, and a change of any other file is a problem.
 *
 * @param folder The path of the version's folder, in the rules folder.
 */
export const recordFolder = (files: RuleFiles, folder: string): Recorded => {
  const isOwn = (path: string): boolean => path.startsWith(`${folder}/`)
  const others = [...digestProblems(files), ...unrecordedProblems(files)].filter(({ file }) => !isOwn(file))
  const withoutOwn = digestProblems(new Map([...files].filter(([path]) => !isOwn(path))))
  // A recorded file of the folder is a missing file where the folder is left out.
  if (withoutOwn.length > digestProblems(files).filter(({ file }) => !isOwn(file)).length)
    return { kind: 'published-already' }
  if (others.length > 0) return { kind: 'broken', problems: others }
  const recorded = recordDigests(files)
  return 'refused' in recorded
    ? { kind: 'broken', problems: recorded.refused }
    : { kind: 'new', digests: recorded.text }
}

type OpenedFiles =
  | { readonly ok: true; readonly book: Book; readonly cases: readonly PolicyCase[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The book and the cases of some files, with another text of `digests.yaml`. */
export const openWithDigests = async (files: RuleFiles, digests: string): Promise<OpenedFiles> => {
  const loaded = loadRules(new Map([...files, [digestsFile, digests]]))
  if (!loaded.ok) return loaded
  return { ok: true, book: await compileBook(loaded.rules, digestOfValue), cases: loaded.cases }
}
