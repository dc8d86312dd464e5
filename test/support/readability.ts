// How hard a text is to read: the grade of its words and sentences, sentences that are too long, words to avoid.
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** A legal term stands in quotation marks or, after the plain words, in brackets, as a citation does: it is not scored. */
const plain = (text: string): string => text.replaceAll(/“[^”]*”|\([^)]*\)/g, ' ')

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}£%]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []

/** Each text is a sentence or several, also where it is a label without a full stop. */
const sentencesOf = (text: string): readonly string[] =>
  [...segmenter.segment(plain(text))].map(({ segment }) => segment).filter((one) => wordsOf(one).length > 0)

/** Long names of things that have no other name: on letters and forms, and said by those who have them. */
const names = /^(?:apprentice(?:ship)?s?|bursar(?:y|ies)|universit(?:y|ies)|southend-on-sea)$/i

/** A name without another counts as a word of two syllables, a number of one. */
const syllablesOf = (word: string): number => (names.test(word) ? 2 : Math.max(1, syllable(word)))

/** The Flesch-Kincaid grade of some texts that are read together; 6 is a reading age of 11 to 12. */
export const gradeOf = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return words.length === 0 ? 0 : fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
}

/** Sentences of more words than a limit. */
export const longSentencesIn = (text: string, limit = 25): readonly string[] =>
  sentencesOf(text).filter((sentence) => wordsOf(sentence).length > limit)

/** Words of the care system that young people asked not to be called, or that promise what nobody decided. */
const avoided =
  /\b(?:placements?|contact|service users?|(?:in)?eligib\w*|(?:former )?relevant child(?:ren)?|qualifying|neets?|uasc|lac|respite|siblings?|abscond\w*|care plans?|asylum seekers?|award(?:ed|s)?)\b/gi

/** Words to avoid that stand outside a legal term. */
export const avoidedWordsIn = (text: string): readonly string[] => plain(text).match(avoided) ?? []
