// Suggests the allowed word that a misspelt word probably means.
import { distance } from 'fastest-levenshtein'

const isClose = (typed: string, word: string): boolean => {
  const limit = Math.max(2, Math.floor(word.length / 3))
  if (Math.abs(typed.length - word.length) > limit) return false
  const edits = distance(typed, word.toLowerCase())
  return edits <= limit && edits < Math.max(typed.length, word.length)
}

/** Returns the allowed word closest to a given word, or the first of several; undefined if none is close. */
export const nearestWord = (word: string, allowed: readonly string[]): string | undefined => {
  const typed = word.toLowerCase()
  return allowed
    .filter((candidate) => isClose(typed, candidate))
    .map((candidate) => ({ candidate, edits: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)[0]?.candidate
}

/** Returns "did you mean `home`?", or undefined if no other allowed word is close. */
export const didYouMean = (word: unknown, allowed: readonly string[]): string | undefined => {
  const closest = typeof word === 'string' ? nearestWord(word, allowed) : undefined
  return closest === undefined || closest === word ? undefined : `did you mean \`${closest}\`?`
}

/** Returns the same question as the end of a sentence, "; did you mean `home`?", or an empty text. */
export const suggestion = (word: unknown, allowed: readonly string[]): string => {
  const question = didYouMean(word, allowed)
  return question === undefined ? '' : `; ${question}`
}
