// Buttons that open the adviser's screen filled in with an example person. They post, so that no fact is in a URL.
import type { Value } from '../../core/rules/condition.ts'
import type { IsoDate } from '../../core/rules/model.ts'
import type { CheckLink } from '../../report/evidence.ts'
import { type Markup, markup, emptyMarkup } from '../../report/markup.ts'
import type { Words } from '../words.ts'

type Saying = Pick<Words, 'say'>

/** The name of a field on the adviser's screen. */
const fieldName = (what: string): string => (what === 'offer' ? what : `facts.${what}`)

const hiddenField = (name: string, value: Value): Markup =>
  markup`<input type="hidden" name="${name}" value="${String(value)}">`

type CheckToOpen = {
  readonly offer: string
  readonly on: IsoDate
  /** Whether the other offer is a draft, which the adviser's screen does not know. */
  readonly isAlone?: boolean
}

/** The values that get a button. Next to a draft, only the base offer can be opened, and the button says so. */
const buttonValues = ({ offer, isAlone }: CheckToOpen, { say }: Saying, { of, values }: Parameters<CheckLink>[0]) => {
  if (!isAlone) return values
  if (of === 'offer') return values.filter(({ value }) => value === offer)
  return values.map(({ value, text }) => ({ value, text: say('audit.report.before', { text }) }))
}

/** @param check The day of the check, and its offer unless each button has an offer of its own. */
export const openCheckForm =
  (check: CheckToOpen, words: Saying): CheckLink =>
  (person) => {
    const { facts, of, about } = person
    const { say } = words
    const buttons = buttonValues(check, words, person).map(
      ({ value, text }) =>
        markup`<button class="app-table-button" name="${fieldName(of)}" value="${String(value)}">${text}<span class="govuk-visually-hidden"> ${say('audit.report.check', { about })}</span></button>`,
    )
    const given = Object.entries(facts).map(([fact, value]) => hiddenField(fieldName(fact), value))
    const offer = of === 'offer' ? emptyMarkup : hiddenField('offer', check.offer)
    return markup`<form class="opening" action="/adviser/check" method="post">${given}${hiddenField('on', check.on)}${offer}${buttons}</form>`
  }
