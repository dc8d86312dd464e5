// What a draft may hold at most. Anybody can send one, so it is refused before anything long is done with it.
import type { Problem } from '../../core/rules/model.ts'
import { hasMoreParts } from '../yaml/parts.ts'
import { entriesOf, itemsOf, type Place, problemAtKey } from '../yaml/place.ts'
import { byReadingOrder, problemOfFile } from '../yaml/problem.ts'

/** Nearly all of 256 KB of ordinary rules. */
const maxParts = 30_000

const maxItems = 200
const maxKeys = 100

/** Each takes some milliseconds to run. The rules in force have up to 39 for an entitlement. */
const maxCases = 300

/** The most problems that are listed. Nobody reads more, and each takes 100 bytes or more of an answer. */
const maxListed = 100

const limitText = (limit: number): string => limit.toLocaleString('en-GB')

/** Reports a text with too many parts to parse. */
export const partProblems = (file: string, text: string): readonly Problem[] => {
  if (!hasMoreParts(text, maxParts)) return []
  const problem = `more than ${limitText(maxParts)} words and signs`
  return [problemOfFile(file, problem, 'send a draft of the entitlements that change, and of no others')]
}

/** Reports lists and objects that are too long to check, and does not look inside them. */
export const lengthProblems = (place: Place): readonly Problem[] => {
  const [items, entries] = [itemsOf(place), entriesOf(place)]
  if (items.length > maxItems)
    return [problemAtKey(place, `a list of ${limitText(items.length)} items`, `write at most ${maxItems}`)]
  if (entries.length > maxKeys)
    return [problemAtKey(place, `${limitText(entries.length)} keys in one place`, `write at most ${maxKeys}`)]
  return [...items, ...entries.map(([, value]) => value)].flatMap(lengthProblems)
}

/** Reports a draft with too many cases to run. `place` is the list of its entitlements. */
export const caseCountProblems = (place: Place, count: number): readonly Problem[] =>
  count <= maxCases
    ? []
    : [
        problemAtKey(
          place,
          `${limitText(count)} cases to run; at most ${limitText(maxCases)} are allowed`,
          'leave some out: a birthday is three cases',
        ),
      ]

/** The first of some problems in reading order, and how many more there are. */
export const listProblems = <Listed extends Problem>(
  problems: readonly Listed[],
): { readonly listed: readonly Listed[]; readonly more: number } => ({
  listed: problems.toSorted(byReadingOrder).slice(0, maxListed),
  more: Math.max(0, problems.length - maxListed),
})
