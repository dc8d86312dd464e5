// Says which answers of the past change if edits of published files are recorded.
import { compareOffers } from '../analysis/comparison/compare.ts'
import { type Book, compileBook } from '../core/book.ts'
import type { Offer } from '../core/rules/model.ts'
import { changedFiles, digestOfValue, isOfRegister } from '../rulesets/digests.ts'
import { loadRules } from '../rulesets/load.ts'
import { beforeOverlaid, overlayEdits } from '../rulesets/overlaid-edit.ts'
import type { RuleFiles } from '../rulesets/read.ts'
import { changesText } from './print-comparison.ts'
import { publishedText } from './git.ts'
import { BrokenRules } from './open-book.ts'
import type { Colours } from './terminal.ts'

type Edited = { readonly folder: string; readonly files: RuleFiles }

/** The offers that the edits change, each as published and as edited. */
const offerPairs = ({ offers }: Book): readonly (readonly [before: Offer, after: Offer])[] => {
  const pairs = offers.all.flatMap(({ authority, effectiveFrom }) => {
    if (effectiveFrom === undefined) return []
    const before = offers.inForce(authority, effectiveFrom, beforeOverlaid)
    const after = offers.inForce(authority, effectiveFrom)
    return before && after && before !== after ? [[before, after] as const] : []
  })
  return pairs.filter(([, after], i) => pairs.findIndex((other) => other[1] === after) === i)
}

/** @throws BrokenRules if the edited files have other problems. */
const comparedLines = async (
  { folder, files }: Edited,
  published: RuleFiles,
  colours: Colours,
): Promise<readonly string[]> => {
  const overlaid = overlayEdits(files, published)
  const loaded = loadRules(overlaid.files, { allowsUnrecorded: true })
  if (!loaded.ok) {
    const problems = loaded.problems.map(({ file, ...rest }) => ({ ...rest, file: overlaid.edited.get(file) ?? file }))
    throw new BrokenRules(folder, problems)
  }
  const book = await compileBook(loaded.rules, digestOfValue)
  return offerPairs(book).flatMap(([before, after]) => [
    `${colours.bold(before.id)}, as edited against as published`,
    changesText(compareOffers({ book, digest: digestOfValue }, before, after), colours),
    '',
  ])
}

/**
 * Says what recording the edits of a folder changes. Compares the published texts, from git, with the edited ones.
 *
 * @returns Lines to print; none if nothing published was edited.
 * @throws BrokenRules if the edited files have other problems.
 */
export const overwritingLines = async (edited: Edited, colours: Colours): Promise<readonly string[]> => {
  const { folder, files } = edited
  const published = new Map<string, string>()
  const lines: string[] = []
  for (const { path, recorded, digest } of changedFiles(files)) {
    if (isOfRegister(path)) {
      lines.push(`\`${path}\` changes in every published version that names it.`)
      continue
    }
    const text = digest === undefined ? undefined : await publishedText(folder, path, recorded)
    if (text !== undefined) published.set(path, text)
    else if (digest === undefined) lines.push(`\`${path}\` is gone: no answer of the past can use it any more.`)
    else
      lines.push(
        `The published text of \`${path}\` is not to be had: the folder is no git checkout, or its history lacks it. Which answers of the past change cannot be shown.`,
      )
  }
  return published.size === 0 ? lines : [...lines, ...(await comparedLines(edited, published, colours))]
}
