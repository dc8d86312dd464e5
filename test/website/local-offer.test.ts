// The local offer's pages match the API, and show nothing that is only proposed.
import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/answers/explain.ts'
import { inScript } from '../../src/website/offer/structured-data.ts'
import { book } from '../support/published.ts'
import { answerOf, running } from '../support/running.ts'
import { client, entitlements, got, linksOf, textOf, today } from './reading.ts'

const given = await entitlements()
const pathOf = ({ theme, id }: (typeof given)[number]): string => `/local-offer/${theme}/${id}`
const pages = new Map(await Promise.all(given.map(async (one) => [one.id, (await got(pathOf(one))).text] as const)))
const themes = [...new Set(given.map(({ theme }) => theme))]

it('the offer and each of its themes count as many entitlements as the API', async () => {
  const { text } = await got('/local-offer')
  const counts = [...textOf(text).matchAll(/\((\d+) things?\)/g)].map(([, count]) => Number(count))

  expect(textOf(text)).toContain(`There are ${given.length} things`)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(given.length)
  expect(
    linksOf(text)
      .filter((href) => /^\/local-offer\/(?!easy)/.test(href))
      .toSorted(),
  ).toEqual(themes.map((theme) => `/local-offer/${theme}`).toSorted())
})

it.each(themes)(
  '%s links to each of its entitlements once, the law separate from the council’s choice',
  async (theme) => {
    const { text } = await got(`/local-offer/${theme}`)
    const [law, choice = ''] = text.split('What we choose to give')
    const pathsOf = (markup: string) => linksOf(markup).filter((href) => href.startsWith(`/local-offer/${theme}/`))
    const own = given.filter((one) => one.theme === theme)
    const byChoice = own.filter(({ grounds }) => grounds.every(({ basis }) => basis === 'local-offer'))

    expect(pathsOf(choice)).toEqual(byChoice.map(pathOf))
    expect(pathsOf(law!)).toEqual(own.filter((one) => !byChoice.includes(one)).map(pathOf))
  },
)

describe.each(given)('the page of $id', (entitlement) => {
  const page = pages.get(entitlement.id)!

  it('has the API’s texts, steps, sources and unconfirmed points', () => {
    const { title, summary, ifNot, grounds } = entitlement
    const steps = [...ifNot, ...grounds.flatMap(({ nextSteps }) => nextSteps)]
    const citations = grounds.flatMap((ground) => ground.citations)
    const texts = [
      ...[title, summary],
      ...steps.flatMap(({ text, phone }) => [text, ...(phone === undefined ? [] : [phone])]),
      ...citations.map((citation) => `${citation.title} , ${citation.section}`),
      ...grounds.flatMap(({ confirm }) => confirm ?? []),
    ]
    const links = [...steps, ...citations].flatMap(({ url }) => url ?? [])

    expect(texts.filter((text) => !textOf(page).includes(text))).toEqual([])
    expect(links.filter((url) => !linksOf(page).includes(url))).toEqual([])
  })
})

const textsIn = (reasons: readonly Reason[]): readonly string[] =>
  reasons.flatMap((reason) => {
    if ('text' in reason) return [reason.text]
    return textsIn('all' in reason ? reason.all : 'any' in reason ? reason.any : reason.not)
  })

it('the conditions use the same words as the reasons in answers', async () => {
  const answer = answerOf(await client.post('/v1/checks').send({ detail: 'full', on: today, facts: {} }))
  // The page combines the bounds of a number into one phrase.
  const numbers = /\b(?:were|are|began)\b.*\d/
  const uncapped = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
  const missing = answer.entitlements.flatMap(({ id, grounds }) =>
    grounds
      .flatMap(({ reasons }) => textsIn(reasons as readonly Reason[]))
      .filter((text) => !numbers.test(text))
      .filter((text) => [text, uncapped(text)].every((said) => !textOf(pages.get(id)!).includes(said)))
      .map((text) => `${id}: ${text}`),
  )

  expect(missing).toEqual([])
})

it('no page shows a proposal', async () => {
  const proposed = book.offers.all.filter(({ status }) => status === 'proposed').flatMap((offer) => offer.entitlements)
  const only = proposed.filter(({ id }) => !pages.has(id))

  const answers = await Promise.all(only.map(({ theme, id }) => got(`/local-offer/${theme}/${id}`)))

  expect(only.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status !== 404)).toEqual([])
})

it('the page says when the entitlement entered the rules, and when it changed', () => {
  expect(textOf(pages.get('adviser-and-plan-21-to-24')!)).toMatch(
    /Part of the rules here since 1 April 2018: .* Changed on 14 October 2024: /,
  )
})

it.each([
  { path: '/local-offer/legal-status', because: 'it is no heading of a local offer' },
  { path: '/local-offer/money/staying-put', because: 'it stands under another heading' },
  { path: '/local-offer/money/nothing', because: 'there is no such thing' },
])('$path is not found: $because', async ({ path }) => {
  expect((await got(path)).status).toBe(404)
})

it('the pages show the offer in force today: fewer entitlements earlier, none before the first day', async () => {
  const [before, early] = ['2018-03-31', '2018-04-01'].map((day) => running({ book, today: () => day }))

  expect(textOf((await before!.get('/local-offer')).text)).toContain('No local offer is in force today')
  expect((await before!.get('/local-offer/money')).status).toBe(404)
  expect(textOf((await early!.get('/local-offer')).text)).toMatch(/There are 2\d things/)
  expect((await early!.get('/local-offer/participation-in-society/care-leavers-hub')).status).toBe(404)
})

it('Easy Read mentions only themes that the offer has', async () => {
  const ideas = ({ text }: { text: string }) => text.match(/easy-[a-z]+-/g)!.length
  const early = await running({ book, today: () => '2018-04-01' }).get('/local-offer/easy-read')

  expect(ideas(await got('/local-offer/easy-read'))).toBe(16)
  expect(ideas(early)).toBeLessThan(16)
})

describe('the data for search engines', () => {
  const dataOf = (page: string): Record<string, unknown> => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)!
    return JSON.parse(json!) as Record<string, unknown>
  }

  it('has the ages at which somebody gets something according to the API', async () => {
    const ages = Array.from({ length: 121 }, (_, age) => age)
    const answers = await Promise.all(
      ages.map(async (age) =>
        answerOf(await client.post('/v1/checks').send({ detail: 'full', on: today, facts: { age } })),
      ),
    )
    const agesOf = (id: string) => {
      const possible = ages.filter((age) =>
        answers[age]!.entitlements.some((one) => one.id === id && one.outcome !== 'not-entitled'),
      )
      const [from, to] = [possible[0]!, possible.at(-1)!]
      return {
        '@type': 'PeopleAudience',
        ...(from === 0 ? {} : { suggestedMinAge: from }),
        ...(to === 120 ? {} : { suggestedMaxAge: to }),
      }
    }

    const audiences = given.map(({ id }) => [id, dataOf(pages.get(id)!)['audience']])

    expect(audiences).toEqual(given.map(({ id }) => [id, agesOf(id)]))
    expect(Object.fromEntries(audiences)).toMatchObject({
      'adviser-and-plan-21-to-24': { suggestedMinAge: 21, suggestedMaxAge: 24 },
    })
  })

  it('is a GovernmentService with a name, a description, and its URL if the site has one', async () => {
    const known = running({ book, publicUrl: 'https://offer.example' })
    const path = '/local-offer/accommodation/staying-put'

    expect(dataOf((await known.get(path)).text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: given.find(({ id }) => id === 'staying-put')!.title,
      url: `https://offer.example${path}`,
      provider: { name: 'Southend-on-Sea City Council' },
    })
    expect(dataOf(pages.get('staying-put')!)).not.toHaveProperty('url')
  })

  it('cannot close its script element', () => {
    const text = '</script><script>alert(1)</script>'

    expect(inScript({ text })).not.toContain('<')
    expect(JSON.parse(inScript({ text }))).toEqual({ text })
  })
})

it('a step that claims a public fund has its warning on the entitlement’s page, where nobody is known', () => {
  const { warning } = book.rules.catalogue.publicFunds!

  expect(textOf(pages.get('council-tax-reduction')!)).toContain(
    `ask the council where you live about Council Tax Support ${warning}`,
  )
})
