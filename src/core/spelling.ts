// What somebody probably meant by a word that is not allowed.
import { distance } from 'fastest-levenshtein'

const isClose = (typed: string, word: string): boolean => {
  const limit = Math.max(2, Math.floor(word.length / 3))
  if (Math.abs(typed.length - word.length) > limit) return false
  const edits = distance(typed, word.toLowerCase())
  return edits <= limit && edits < Math.max(typed.length, word.length)
}

/** The allowed word that is closest to the one given, the first of equals; `undefined` if none is close. */
export const nearest = (word: string, allowed: readonly string[]): string | undefined => {
  const typed = word.toLowerCase()
  return allowed
    .filter((candidate) => isClose(typed, candidate))
    .map((candidate) => ({ candidate, edits: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0]?.candidate
}

/** "did you mean `home`?", where some other allowed word is close; `undefined` otherwise. */
export const didYouMean = (word: unknown, allowed: readonly string[]): string | undefined => {
  const near = typeof word === 'string' ? nearest(word, allowed) : undefined
  return near === undefined || near === word ? undefined : `did you mean \`${near}\`?`
}

/** The same as the end of a sentence: "; did you mean `home`?" or nothing. */
export const suggestion = (word: unknown, allowed: readonly string[]): string => {
  const question = didYouMean(word, allowed)
  return question === undefined ? '' : `; ${question}`
}
