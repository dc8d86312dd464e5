// Timelines: what changes when, to the 26th birthday. Stateless, like a check; also as a calendar.
import type { RequestHandler } from 'express'
import { notice } from '../core/answers/notice.ts'
import { list } from '../core/answers/say.ts'
import { type TimelineChange, timelineOf } from '../core/timeline.ts'
import { jsonBody } from '../http/body.ts'
import { calendarOf } from '../http/calendar.ts'
import type { Deps } from '../http/deps.ts'
import { rulesOf } from '../http/offer-summary.ts'
import { impossible, personReader } from '../http/person.ts'
import { negotiated, sendUnkept, whole } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { offerChooser } from '../http/selection.ts'
import { invalid, read, refuseQuery } from '../http/validation.ts'
import { TimelineRequest } from './requests.ts'

const pointed = (facts: readonly string[], detail: string) =>
  invalid(facts.map((fact) => ({ pointer: `/facts/${fact}`, detail })))

/** A calendar has days only, so it needs a date of birth. */
const dated = (changes: readonly TimelineChange[], born: string | undefined) => {
  if (born !== undefined) return changes
  throw pointed(['dateOfBirth'], 'must be given for a calendar: an age alone gives no days')
}

export const timelines = ({ book, today }: Deps): Resource => {
  const readPerson = personReader(book)
  const chooseOffer = offerChooser(book)

  const look: RequestHandler = (req, res) => {
    refuseQuery(req)
    const type = negotiated(req, ['application/json', 'text/calendar'])
    const { facts: given, on = today(), authority, offer: named } = read(TimelineRequest, req.body)
    const offer = chooseOffer({ authority, on, offer: named })
    const { born } = readPerson(given, on)
    // INVARIANT: the reader has accepted the facts, so they are facts.
    const facts = given as Parameters<typeof timelineOf>[1]['facts']
    const timeline = timelineOf(book, { on, facts, offer, isNamed: named !== undefined })
    if (!timeline.ok && timeline.needs.length > 0)
      throw pointed(
        timeline.needs,
        `give ${list(
          timeline.needs.map((fact) => `\`${fact}\``),
          'or',
        )}`,
      )
    if (!timeline.ok) throw impossible(book.domain.catalogue.facts, given, timeline.conflicts)

    res.vary('Accept')
    const { changes, assumes } = timeline
    const body =
      type === 'text/calendar'
        ? calendarOf({ council: book.checkerOf(offer).council, on, assumes }, dated(changes, born))
        : JSON.stringify({ authority: offer.authority, on, offer: rulesOf(offer), notice, changes, assumes })
    sendUnkept(res, type === 'text/calendar' ? 'text/calendar; charset=utf-8' : type, whole(body))
  }
  return resource('/v1/timelines', { post: [jsonBody(), look] })
}
