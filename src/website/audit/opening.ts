// From a made-up person to the adviser's screen, filled in: a form, so that nothing of it stands in an address.
import type { Value } from '../../core/rules/condition.ts'
import type { IsoDate } from '../../core/rules/model.ts'
import type { Opening } from '../../report/evidence.ts'
import { type Markup, markup, nothing } from '../../report/markup.ts'
import type { Words } from '../words.ts'

/** The name of a field of the adviser's screen. */
const fieldOf = (what: string): string => (what === 'offer' ? what : `facts.${what}`)

const hidden = (name: string, value: Value): Markup =>
  markup`<input type="hidden" name="${name}" value="${String(value)}">`

type Asked = {
  readonly offer: string
  readonly on: IsoDate
  /** Whether the offer is all that the screen knows of two: the other is a draft. */
  readonly isAlone?: boolean
}

/** The buttons there can be: beside a draft those of the offer before, which say so. */
const openable = ({ offer, isAlone }: Asked, { say }: Words, { of, values }: Parameters<Opening>[0]) => {
  if (!isAlone) return values
  if (of === 'offer') return values.filter(({ value }) => value === offer)
  return values.map(({ value, text }) => ({ value, text: say('audit.report.before', { text }) }))
}

/** @param asked The day that a check is of, and its offer unless the person is checked under several. */
export const openingOf =
  (asked: Asked, words: Words): Opening =>
  (person) => {
    const { facts, of, about } = person
    const { say } = words
    const buttons = openable(asked, words, person).map(
      ({ value, text }) =>
        markup`<button class="app-table-button" name="${fieldOf(of)}" value="${String(value)}">${text}<span class="govuk-visually-hidden"> ${say('audit.report.check', { about })}</span></button>`,
    )
    const given = Object.entries(facts).map(([fact, value]) => hidden(fieldOf(fact), value))
    const offer = of === 'offer' ? nothing : hidden('offer', asked.offer)
    return markup`<form class="opening" action="/adviser/check" method="post">${given}${hidden('on', asked.on)}${offer}${buttons}</form>`
  }
