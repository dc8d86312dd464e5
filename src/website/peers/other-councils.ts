// The public list of councils by name: whom to ask, and what was found. One page, so that no address says who lives where.
import { type CouncilEntry, type FoundPeer, councilEntries } from '../../analysis/other-councils.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { remembered } from '../../core/remember.ts'
import type { Authority } from '../../core/rules/model.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import type { Words } from '../words.ts'
import { foundSentences, foundSource } from './found-in-words.ts'

export const otherCouncilsPath = '/other-councils'

/** Findings that say no more than that nothing was found. */
const nothing: readonly FoundPeer['scheme'][] = ['not-found', 'none-of-its-own']

/** What to tell somebody who lives there: only what was read in full is told. */
const toldOf = (words: Words, entry: CouncilEntry) => {
  const { found } = entry
  if (found === undefined || nothing.includes(found.scheme)) return { ask: words.say('other-councils.ask.nothing') }
  if (found.confidence !== 'read') return { ask: words.say('other-councils.ask.mention') }
  return {
    ask: words.say('other-councils.ask.read', { day: dayText(found.source.readOn) }),
    sentences: foundSentences(words, entry, found),
    source: foundSource(words, found),
  }
}

/** The councils under their first letters. */
const byLetter = (words: Words, entries: readonly CouncilEntry[]) =>
  [...new Set(entries.map(({ name }) => name[0]!))].map((letter) => ({
    letter,
    councils: entries
      .filter(({ name }) => name.startsWith(letter))
      .map((entry) => ({ ...entry, ...toldOf(words, entry) })),
  }))

export const otherCouncilsPage = ({ book }: WebsiteDeps, { show, words, council }: Site): Resource => {
  const { councils, peers } = book.rules
  const entries = councilEntries(book.rules)
  // The council's own help is its local offer.
  const letters = remembered(({ code }: Authority) =>
    byLetter(
      words(),
      entries.filter(({ id }) => id !== code),
    ),
  )
  return page(otherCouncilsPath, {
    get: (_req, res) => {
      if (councils === undefined || peers === undefined) throw new Refusal('unknown-route')
      const values = { letters: letters(council()) }
      show(res, {
        template: 'peers/other-councils',
        heading: words().say('other-councils.heading'),
        isPublic: true,
        values,
      })
    },
  })
}
