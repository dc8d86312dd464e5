// What was found of a council, in sentences that promise nothing.
import type { CouncilEntry, FoundPeer } from '../../analysis/other-councils.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { ordinal } from '../../core/answers/phrases.ts'
import type { Words } from '../words.ts'

/** Whose care leavers a council means, where it means some council's: its own or its county's. */
const whoseName = ({ name, county }: CouncilEntry, { whose }: FoundPeer): string =>
  whose === 'own-county' && county !== undefined ? county.name : name

const birthdaySentences = ({ say }: Words, { from, until, later }: FoundPeer): readonly string[] => [
  ...(from === undefined ? [] : [say('other-councils.found.from', { birthday: ordinal(from) })]),
  ...(until === undefined ? [] : [say('other-councils.found.until', { birthday: ordinal(until) })]),
  ...(later === undefined
    ? []
    : [say('other-councils.found.later', { birthday: ordinal(later.until), condition: later.condition })]),
]

const amountSentences = ({ say }: Words, { percent, conditions }: FoundPeer): readonly string[] => [
  ...(percent === undefined ? [] : [say('other-councils.found.percent', { percent })]),
  ...(conditions === undefined ? [] : [say('other-councils.found.conditions', { conditions: conditions.join('; ') })]),
]

/** What was found of a council, a sentence each. Of a proposal, only that it was one: nobody saw what came of it. */
export const foundSentences = (words: Words, entry: CouncilEntry, found: FoundPeer): readonly string[] => {
  const { say } = words
  const scheme = say(`other-councils.scheme.${found.scheme}`, { county: entry.county?.name ?? entry.name })
  if (found.scheme === 'proposed') return [scheme]
  return [
    scheme,
    ...amountSentences(words, found),
    ...birthdaySentences(words, found),
    ...(found.others === undefined
      ? []
      : [say(`other-councils.others.${found.others}`, { whose: whoseName(entry, found) })]),
    ...(found.ownElsewhere === undefined ? [] : [say(`other-councils.own.${found.ownElsewhere}`)]),
  ]
}

/** Where it was found: the source's kind and address, its own date, and the day on which it was read. */
export const foundSource = ({ say }: Words, { source }: FoundPeer) => ({
  url: source.url,
  kind: say(`other-councils.kinds.${source.kind}`),
  dated: source.pageDate === undefined ? '' : say('other-councils.dated', { date: source.pageDate }),
  day: dayText(source.readOn),
})
