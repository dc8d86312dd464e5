// `POST /v1/timelines`: what changes when, until the 26th birthday, as JSON or a calendar. Stateless, like a check.
import type { RequestHandler } from 'express'
import { notice } from '../core/answers/notice.ts'
import { listInWords } from '../core/answers/phrases.ts'
import { type TimelineChange, timelineOf } from '../core/timeline.ts'
import { jsonBody } from '../http/body.ts'
import { calendarText } from '../http/calendar.ts'
import type { Deps } from '../http/deps.ts'
import { rulesUsed } from '../http/offer-summary.ts'
import { impossibleFacts, personReader } from '../http/person.ts'
import { negotiateType, sendNoStore } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerChooser } from '../http/selection.ts'
import { invalidRequest, readInput, refuseQuery } from '../http/validation.ts'
import { TimelineRequest } from './requests.ts'

const factErrors = (facts: readonly string[], detail: string) =>
  invalidRequest(facts.map((fact) => ({ pointer: `/facts/${fact}`, detail })))

/** A refusal that asks for at least one of some facts. */
const missingFacts = (facts: readonly string[]) => {
  const names = facts.map((fact) => `\`${fact}\``)
  return factErrors(facts, `give ${listInWords(names, 'or')}`)
}

/** A calendar has events on days, so it needs a date of birth. @throws Refusal if the date of birth is missing. */
const requireDateOfBirth = (changes: readonly TimelineChange[], born: string | undefined) => {
  if (born !== undefined) return changes
  throw factErrors(['dateOfBirth'], 'must be given for a calendar: an age alone gives no days')
}

export const timelinesResource = ({ book, today }: Deps): Resource => {
  const readPerson = personReader(book)
  const chooseOffer = offerChooser(book)

  const answerTimeline: RequestHandler = (req, res) => {
    refuseQuery(req)
    const type = negotiateType(req, ['application/json', 'text/calendar'])
    const { facts: given, on = today(), authority, offer: id } = readInput(TimelineRequest, req.body)
    const offer = chooseOffer({ authority, on, offer: id })
    const { born } = readPerson(given, on)
    // INVARIANT: the reader has accepted them, so they are valid facts.
    const facts = given as Parameters<typeof timelineOf>[1]['facts']
    const timeline = timelineOf(book, { on, facts, offer, isNamed: id !== undefined })
    if (!timeline.ok && timeline.needs.length > 0) throw missingFacts(timeline.needs)
    if (!timeline.ok) throw impossibleFacts(book.domain.catalogue.facts, given, timeline.conflicts)

    res.vary('Accept')
    const { changes, assumes } = timeline
    const body =
      type === 'text/calendar'
        ? calendarText({ council: book.checkerOf(offer).council, on, assumes }, requireDateOfBirth(changes, born))
        : JSON.stringify({ authority: offer.authority, on, offer: rulesUsed(offer), notice, changes, assumes })
    sendNoStore(res, type === 'text/calendar' ? 'text/calendar; charset=utf-8' : type, body)
  }
  return resource('/v1/timelines', { post: [jsonBody(), answerTimeline] })
}
