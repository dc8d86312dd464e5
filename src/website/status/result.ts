// The legal status that follows from a care history: in plain words first, and what it can be used for.
import { dayText } from '../../core/answers/day-text.ts'
import { statusAnswer } from '../../core/care/answer.ts'
import type { Resource } from '../../http/resource.ts'
import { questionAddress } from '../check/addresses.ts'
import { overruling, stillSo } from '../check/person.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { afterBirth } from './part.ts'
import { parts } from './parts.ts'
import { type StatusSite, type Telling, nextPart, partBefore } from './telling.ts'

type Found = ReturnType<StatusSite['found']>

const answerTo = ({ site }: StatusSite, { history, checking }: Telling, found: Found) => {
  const { on, checker } = checking
  return statusAnswer({ history, on, authority: site.council().id, catalogue: checker.catalogue }, found)
}

/** The name of a status in law, or that there is none. */
const nameOf = ({ words }: Site, { rules }: Found, status: Found['status']): string =>
  rules.entitlements.find(({ id }) => id === status)?.title ?? words().say(`status.result.names.${status}`)

/** The times in care with the days of each that count. */
const daysOf = ({ history }: Telling, { days }: ReturnType<typeof statusAnswer>) =>
  days && {
    counted: days.counted,
    episodes: days.episodes.map(({ days: all, counted, because }, i) => {
      const { from, to } = history.careEpisodes![i]!
      return { from: dayText(from), to: to && dayText(to), days: all, counted, because }
    }),
  }

/** Help that should have been care can only raise a status that is not one of a longer time in care. */
const couldBeDisputed = ({ history }: Telling, { status }: Found): boolean =>
  history.disputedCare === undefined && ['none', 'qualifying', 'cannot-tell'].includes(status)

/** Where the words are that answer somebody who has a status. */
const answers = {
  eligible: 'in-care',
  relevant: 'left-care',
  'former-relevant': 'adult',
  qualifying: 'advice',
} as const

/** The answer in one sentence, and the sentences that say why. */
const saidOf = (
  { site }: StatusSite,
  { status, summary }: Pick<ReturnType<typeof statusAnswer>, 'status' | 'summary'>,
) => {
  const sentences = summary.split(/(?<=\.) (?=\S)/)
  const [first, ...rest] = sentences
  return status === 'none' || status === 'cannot-tell'
    ? { lead: first, why: rest }
    : { lead: site.words().say(`status.result.answers.${answers[status]}`), why: sentences }
}

const viewOf = (status: StatusSite, telling: Telling, found: Found) => {
  const answer = answerTo(status, telling, found)
  const name = (one: Found['status']): string => nameOf(status.site, found, one)
  return {
    answer,
    ...saidOf(status, answer),
    missing: parts.filter(({ id }) => answer.missing.includes(id)),
    days: daysOf(telling, answer),
    arguable: answer.arguable.map((one) => ({
      ...one,
      readings: one.readings.map((reading) => ({ text: reading.text, status: name(reading.status) })),
    })),
    canUse: Object.keys(answer.facts).length > 0,
    back: partBefore(telling.history)?.address ?? '/status',
    disputed: couldBeDisputed(telling, found) ? parts.at(-1)!.address : undefined,
  }
}

export const resultPage = (status: StatusSite): Resource =>
  page('/status/result', {
    get: afterBirth(status, (res, telling) => {
      const found = status.found(telling)
      const next = nextPart(found, telling.history)
      if (next) {
        res.redirect(303, next.address)
        return
      }
      const heading = status.site.words().say('status.result.heading')
      status.site.show(res, {
        template: 'status/result',
        heading,
        section: 'check',
        values: viewOf(status, telling, found),
      })
    }),
  })

/** Takes what follows from the history into the answers of the check, over what cannot go together with it. */
export const usePage = (status: StatusSite): Resource =>
  page('/status/use', {
    post: afterBirth(status, async (res, telling) => {
      const { checking, session } = telling
      const { facts: given } = answerTo(status, telling, status.found(telling))
      const facts = overruling(checking, stillSo(checking, session.facts), given)
      await status.site.sessions.keep(res, { ...session, facts })
      const next = checking.check(facts).nextQuestion
      res.redirect(303, next ? questionAddress(next.fact) : '/check/answers')
    }),
  })
