// The results page matches the API for every case in the rules' case files.
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createServer } from '../../../src/http/server.ts'
import { sample } from '../../support/population.ts'
import { book, cases } from '../../support/published.ts'
import { answerOf, appOf } from '../../support/running.ts'
import { sealed } from '../../support/sealed.ts'

let today = '2026-11-23'
const server = createServer(appOf({ book, today: () => today }))
  .listen(0)
  .unref()
const client = request(server)

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

type Found = {
  readonly id: string
  readonly outcome: string
  readonly heading: string
  readonly text: string
  /** The text before the first card under a heading, with the contact for nearly all cards. */
  readonly before: string
}

/** Every entitlement's text, and the heading above it. */
const cardsOf = (page: string): readonly Found[] =>
  page
    .split('<section aria-labelledby=')
    .slice(1)
    .flatMap((section) => {
      const [heading = ''] = /(?<=<h2[^>]*>)[^<]+/.exec(section) ?? []
      const [before = '', ...cards] = section.split(/<div class="(?:govuk-summary-card app-card|app-no)"/)
      return cards.map((card) => ({
        id: /id="([^"]+)"/.exec(card)![1]!,
        outcome: /data-outcome="([^"]+)"/.exec(card)![1]!,
        heading,
        text: unescaped(card),
        before: unescaped(before),
      }))
    })

/** The heading for an answer. */
const headingOf = ({ outcome, atLeast }: ReturnType<typeof answerOf>['entitlements'][number]): string => {
  if (outcome === 'entitled') return 'You can get'
  if (outcome === 'not-entitled') return 'You cannot get right now'
  if (outcome !== 'cannot-tell') return 'You can ask for'
  return atLeast === 'not-entitled' ? 'You might be able to get' : 'You can get or ask for'
}

const all = cases.filter(({ facts, offer }) => offer === undefined && Object.keys(facts).length > 0)
const said = sample(all, 11)

describe.each(said)('$file: $name, on $on', ({ on, facts }) => {
  it('has the API’s outcomes, reasons and next steps on its page', async () => {
    today = on
    const { name, value } = await sealed({ facts })

    const headers = { Accept: 'text/html', 'Accept-Encoding': 'identity', Cookie: `${name}=${value}` }
    const [answered, page] = await Promise.all([
      client
        .post('/v1/checks')
        .set('Accept-Encoding', 'identity')
        .send({ detail: 'full', authority: 'southend-on-sea', facts }),
      client.get('/check/results').set(headers),
    ])

    const { entitlements } = answerOf(answered)
    const cards = cardsOf(page.text)
    const byId = new Map(cards.map((card) => [card.id, card]))
    expect(Object.fromEntries(cards.map(({ id, outcome, heading }) => [id, [outcome, heading]]))).toEqual(
      Object.fromEntries(entitlements.map((one) => [one.id, [one.outcome, headingOf(one)]])),
    )
    const unsaid = entitlements.filter(({ id, summary, nextSteps }) => {
      const { text, before } = byId.get(id)!
      return (
        !text.includes(summary) || nextSteps.some((step) => !text.includes(step.text) && !before.includes(step.text))
      )
    })
    expect(unsaid.map(({ id }) => id)).toEqual([])
    // Every "no" and "maybe" comes with a link or a phone number.
    expect(cards.filter(({ text, before }) => !/href="(https?|tel):/.test(text + before))).toEqual([])
    const noes = cards.filter(({ outcome }) => outcome === 'not-entitled')
    expect(noes.filter(({ text }) => !/href="(https?|tel):/.test(text))).toEqual([])
  })
})

it('covers most cases', () => {
  expect(all.length).toBeGreaterThan(500)
  expect(said.length).toBeGreaterThan(50)
})
