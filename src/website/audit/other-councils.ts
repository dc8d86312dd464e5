// What other councils do for care leavers: figures and neighbours first, then the whole list. Nobody is ranked.
import * as z from 'zod'
import {
  type CouncilEntry,
  councilEntries,
  type FoundPeer,
  foundCouncils,
  namedCouncils,
  type PeerCount,
  peerFigures,
  peerQuestions,
} from '../../analysis/other-councils.ts'
import { dayText } from '../../core/answers/day-text.ts'
import { listInWords, ordinal } from '../../core/answers/phrases.ts'
import { remembered } from '../../core/remember.ts'
import { peerConfidences } from '../../core/rules/councils.ts'
import type { Rules } from '../../core/rules/model.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import { readQuery } from '../../http/validation.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import { foundSentences, foundSource } from '../peers/found-in-words.ts'
import type { Site } from '../site.ts'
import type { Words } from '../words.ts'

/** How sure a finding is. Of nothing, nobody is sure. */
const surenessOf = ({ say }: Words, { scheme, confidence }: FoundPeer): string =>
  scheme === 'not-found' ? say('audit.other-councils.looked') : say(`audit.other-councils.confidence.${confidence}`)

/** A row of a table: what was found of a council, how surely, and where. */
const councilRow = (words: Words, entry: CouncilEntry) => {
  const { id, name, county, found } = entry
  const row = { id, name, county: county?.name }
  if (found === undefined) return row
  return {
    ...row,
    sentences: foundSentences(words, entry, found),
    confidence: surenessOf(words, found),
    source: foundSource(words, found),
  }
}

const countOf = <Key>(counts: readonly PeerCount<Key>[], answer: Key): number =>
  counts.find((one) => one.answer === answer)?.count ?? 0

/** The answers to three questions, in figures. */
const figuresInWords = ({ say }: Words, { own, others, ends, schemesRead }: ReturnType<typeof peerFigures>) => {
  const notCovered = countOf(own.answers, 'not-covered')
  const said = ends.filter(({ answer }) => answer !== undefined)
  const birthdays = [...said, ...ends.filter(({ answer }) => answer === undefined)].map(({ answer, count }) =>
    answer === undefined
      ? say('audit.other-councils.ends-not-said', { count })
      : say('audit.other-councils.ends-at', { count, birthday: ordinal(answer) }),
  )
  return {
    own: say('audit.other-councils.own', {
      paying: own.paying,
      read: own.payingRead,
      notCovered,
      between: own.saying - own.paying - notCovered,
    }),
    others: say('audit.other-councils.others', {
      included: countOf(others, 'included'),
      probablyIncluded: countOf(others, 'probably-included'),
      notIncluded: countOf(others, 'not-included'),
      probablyNotIncluded: countOf(others, 'probably-not-included'),
      notSaid: countOf(others, 'not-said'),
    }),
    ends: `${listInWords(birthdays, 'and')}.`,
    saying: own.saying,
    schemesRead,
  }
}

const sureness = ({ say }: Words, { found, confidence, readOn = '' }: ReturnType<typeof peerFigures>): string =>
  say('audit.other-councils.sure', {
    found,
    read: countOf(confidence, 'read'),
    snippet: countOf(confidence, 'snippet'),
    inferred: countOf(confidence, 'inferred'),
    day: dayText(readOn),
  })

/** @throws Refusal if the rules have no evidence of other councils. */
const evidenceIn = ({ councils, peers }: Rules) => {
  if (councils === undefined || peers === undefined) throw new Refusal('unknown-route')
  return { councils, peers }
}

const figuresPage = ({ show, words, council }: Site, { book, digest }: WebsiteDeps): Resource => {
  const entries = councilEntries(book.rules)
  const figures = peerFigures(entries)
  const digestOf = remembered(digest)
  return page('/audit/other-councils', {
    get: (_req, res) => {
      const { councils, peers } = evidenceIn(book.rules)
      const { neighbours = [] } = council()
      const values = {
        own: figures.own,
        figures: figuresInWords(words(), figures),
        sure: sureness(words(), figures),
        neighbours: namedCouncils(entries, neighbours).map((entry) => councilRow(words(), entry)),
        found: figures.found,
        credit: councils.credit,
        licence: councils.licence,
        digest: digestOf(peers),
      }
      const heading = words().say('audit.other-councils.heading')
      show(res, { template: 'audit/other-councils', heading, isPublic: true, values })
    },
  })
}

/** The choices of a list form, with one for all. A form sends an empty text for it. */
const choicesOf = <Value extends string>(values: readonly Value[], textOf: (value: Value | 'all') => string) => [
  { value: '', text: textOf('all') },
  ...values.map((value) => ({ value, text: textOf(value) })),
]

const ListQuery = z.strictObject({
  about: z.enum(['', ...peerQuestions]).optional(),
  confidence: z.enum(['', ...peerConfidences]).optional(),
})

const listPage = ({ show, words }: Site, { book }: WebsiteDeps): Resource => {
  const entries = councilEntries(book.rules)
  return page('/audit/other-councils/list', {
    get: (req, res) => {
      evidenceIn(book.rules)
      const { about = '', confidence = '' } = readQuery(ListQuery, req)
      const chosen = { ...(about === '' ? {} : { about }), ...(confidence === '' ? {} : { confidence }) }
      const { say } = words()
      const rows = foundCouncils(entries, chosen).map((entry) => councilRow(words(), entry))
      const values = {
        rows,
        about,
        confidence,
        questions: choicesOf(peerQuestions, (one) => say(`audit.other-councils.questions.${one}`)),
        confidences: choicesOf(peerConfidences, (one) => say(`audit.other-councils.confidence.${one}`)),
      }
      const heading = say('audit.other-councils.list-heading')
      show(res, { template: 'audit/other-councils-list', heading, isPublic: true, values })
    },
  })
}

export const auditedCouncilsPages =
  (site: Site, deps: WebsiteDeps): Resource =>
  (app) => {
    figuresPage(site, deps)(app)
    listPage(site, deps)(app)
  }
