// The legal status from a care history: plain words first, then how the check can use it.
import { dayText } from '../../core/answers/day-text.ts'
import { statusAnswer } from '../../core/care/answer.ts'
import type { StatusFinding } from '../../core/care/status.ts'
import type { Resource } from '../../http/resource.ts'
import { questionAddress } from '../check/addresses.ts'
import { overrideAnswers, stillValidAnswers } from '../check/person.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { needsBirthDate } from './part.ts'
import { statusParts } from './parts.ts'
import { type StatusSite, type HistoryContext, nextPart, partBefore } from './status-site.ts'

const answerFor = ({ site }: StatusSite, { history, checking }: HistoryContext, found: StatusFinding) => {
  const { on, checker } = checking
  return statusAnswer({ history, on, authority: site.council().id, catalogue: checker.catalogue }, found)
}

/** The name of a status in the law, or words for no status. */
const statusName = ({ words }: Site, { rules }: StatusFinding, status: StatusFinding['status']): string =>
  rules.entitlements.find(({ id }) => id === status)?.title ?? words().say(`status.result.names.${status}`)

/** Each time in care, with its number of days and how many of them count. */
const daysCounted = ({ history }: HistoryContext, { days }: ReturnType<typeof statusAnswer>) =>
  days && {
    counted: days.counted,
    episodes: days.episodes.map(({ days: all, counted, because }, i) => {
      const { from, to } = history.careEpisodes![i]!
      return { from: dayText(from), to: to && dayText(to), days: all, counted, because }
    }),
  }

/** The locale keys of the one-sentence answers, under `status.result.answers`. */
const answerKeys = {
  eligible: 'in-care',
  relevant: 'left-care',
  'former-relevant': 'adult',
  qualifying: 'advice',
} as const

/** The answer in one sentence, and the sentences that explain it. */
const answerSentences = (
  { site }: StatusSite,
  { status, summary }: Pick<ReturnType<typeof statusAnswer>, 'status' | 'summary'>,
) => {
  const sentences = summary.split(/(?<=\.) (?=\S)/)
  const [first, ...rest] = sentences
  return status === 'none' || status === 'cannot-tell'
    ? { lead: first, why: rest }
    : { lead: site.words().say(`status.result.answers.${answerKeys[status]}`), why: sentences }
}

const resultValues = (status: StatusSite, context: HistoryContext, found: StatusFinding) => {
  const answer = answerFor(status, context, found)
  const name = (one: StatusFinding['status']): string => statusName(status.site, found, one)
  return {
    answer,
    ...answerSentences(status, answer),
    missing: statusParts.filter(({ id }) => answer.missing.includes(id)),
    days: daysCounted(context, answer),
    arguable: answer.arguable.map((one) => ({
      ...one,
      readings: one.readings.map((reading) => ({ text: reading.text, status: name(reading.status) })),
    })),
    canUse: Object.keys(answer.facts).length > 0,
    back: partBefore(context.history)?.address ?? '/status',
  }
}

export const resultPage = (status: StatusSite): Resource =>
  page('/status/result', {
    get: needsBirthDate(status, (res, context) => {
      const found = status.findStatus(context)
      const next = nextPart(found, context.history)
      if (next) {
        res.redirect(303, next.address)
        return
      }
      const heading = status.site.words().say('status.result.heading')
      status.site.show(res, {
        template: 'status/result',
        heading,
        section: 'check',
        values: resultValues(status, context, found),
      })
    }),
  })

/** Copies the facts that follow from the care history into the check, and drops answers that contradict them. */
export const usePage = (status: StatusSite): Resource =>
  page('/status/use', {
    post: needsBirthDate(status, async (res, context) => {
      const { checking, session } = context
      const { facts: given } = answerFor(status, context, status.findStatus(context))
      const facts = overrideAnswers(checking, stillValidAnswers(checking, session.facts), given)
      await status.site.sessions.keep(res, { ...session, facts })
      const next = checking.check(facts).nextQuestion
      res.redirect(303, next ? questionAddress(next.fact) : '/check/answers')
    }),
  })
