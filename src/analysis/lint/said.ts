// Finds the ages, amounts and days that a text for people says.

/** Something that a text says: the words, and the ages at which they claim that something changes. */
export type SaidAge = { readonly words: string; readonly ages: readonly number[]; readonly isLimit: boolean }

/** A number that is no age: so many days, an hour, a share, a day of a month. */
const notAnAge =
  '(?!\\d|[.,]\\d|%|-| ?(?:days?|weeks?|months?|hours?|miles|people|January|February|March|April|May|June|July|August|September|October|November|December)\\b)'
const age = `(\\d{1,2})${notAnAge}`

type Pattern = { readonly found: RegExp; readonly isLimit: boolean; readonly to?: 'last' | 'listed' }

/** Ages in words. A limit says that something begins or ends; the rest may speak of somebody's past. */
const patterns: readonly Pattern[] = [
  { found: new RegExp(`\\b[Ff]rom ${age} to ${age}`, 'g'), isLimit: true, to: 'last' },
  { found: new RegExp(`(?<![Ff]rom )\\b${age} to ${age}`, 'g'), isLimit: false, to: 'last' },
  { found: new RegExp(`\\b${age} or ${age}`, 'g'), isLimit: false, to: 'last' },
  { found: new RegExp(`\\b(?:until|till|before|when) you(?: turn| are) ${age}`, 'gi'), isLimit: true },
  { found: new RegExp(`\\b(?:until|till|under|up to|from) ${age}(?! (?:to|or) \\d)`, 'gi'), isLimit: true },
  {
    found: new RegExp(
      '\\b(?:until|till|before|from)(?: the day before)? (?:your|the) (\\d{1,2})(?:st|nd|rd|th) birthday',
      'gi',
    ),
    isLimit: true,
  },
  {
    found: new RegExp(
      `\\b(?:turn(?:ed|s)?|you are|are|were|aged?|at|over|past|before|after) ${age}(?! (?:to|or) \\d)`,
      'gi',
    ),
    isLimit: false,
  },
  { found: /\b(\d{1,2})(?:st|nd|rd|th) birthday/g, isLimit: false },
]

/** The ages that a text says, those that are limits first. "18 to 20" claims that something changes at 18 and at 21. */
export const agesSaid = (text: string): readonly SaidAge[] =>
  patterns
    .flatMap(({ found, isLimit, to }) =>
      [...text.matchAll(found)].map((match) => {
        const numbers = match.slice(1).map(Number)
        const ages = numbers.map((number, i) => (to !== undefined && i === numbers.length - 1 ? number + 1 : number))
        return { words: match[0], ages, isLimit }
      }),
    )
    .toSorted((one, other) => Number(other.isLimit) - Number(one.isLimit))

/** The amounts of money, in pounds, that a text says. */
export const amountsSaid = (text: string): readonly { readonly words: string; readonly gbp: number }[] =>
  [...text.matchAll(/£(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)?/g)].map(([words, pounds = '', pence = '']) => ({
    words,
    gbp: Number(pounds.replaceAll(',', '') + pence),
  }))

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const fullDay = new RegExp(`\\b(\\d{1,2}) (${months}) (\\d{4})\\b`, 'g')

/** The days that a text says with their year, each as an ISO date. */
export const daysSaid = (text: string): readonly { readonly words: string; readonly day: string }[] =>
  [...text.matchAll(fullDay)].map(([words, day = '', month = '', year = '']) => {
    const number = months.split('|').indexOf(month) + 1
    return { words, day: `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` }
  })
