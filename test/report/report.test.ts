// The printable report: self-contained, with the figures of the JSON reports.
import { describe, expect, it } from 'vitest'
import { gapChangeKinds } from '../../src/analysis/gaps/gap-changes.ts'
import type { Gap } from '../../src/analysis/gaps/gaps.ts'
import type { Condition } from '../../src/core/rules/condition.ts'
import { outcomes } from '../../src/core/rules/model.ts'
import { type Evidence, evidenceFinder, defaultComparedFact } from '../../src/report/evidence.ts'
import { reportWriter } from '../../src/report/report.ts'
import { style } from '../../src/report/style.ts'
import { percentage } from '../../src/report/who-is-affected.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { openRules } from '../../src/rulesets/open.ts'
import { now, old, opened, twoVersions } from '../support/analysis.ts'
import { aCatalogue, aGround, aVersion, age, home, someRules } from '../support/builders.ts'
import { book as published } from '../support/published.ts'
import { book } from '../support/southend.ts'
import { valueAt, leaves, marked, pictures, styleOf, summaryOf, withoutPictures, figureText } from './parsed.ts'

const real = { book, digest: digestOfValue }
const [older, newer] = ['southend-on-sea@2020-04-01', 'southend-on-sea@2024-10-14'] as const
const proposal = 'southend-on-sea@council-tax-outside-southend'
const requestFor = (base: string, offer: string, by = 'home') => ({
  base: book.offers.withId(base)!,
  offer: book.offers.withId(offer)!,
  by,
})

const inArea: Condition = { fact: 'home', operator: 'equal', value: 'in-area' }
const adult: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
const paid = (gbp: number) => ({ amount: { gbp, per: 'once', upTo: true } as const })
const made = await twoVersions(
  [aGround({ all: [inArea, adult] }, paid(2_000))],
  [aGround({ all: [inArea, adult] }, paid(3_000)), aGround(inArea, { id: 'other', strength: 'discretion' })],
)

const inForce = { book: published, digest: digestOfValue }
const proposed = {
  base: published.offers.withId(newer)!,
  offer: published.offers.withId(proposal)!,
  by: 'home',
}

const pages = [
  { name: 'the opt-out', source: real, of: requestFor(older, newer) },
  { name: 'the proposal', source: real, of: requestFor(newer, proposal) },
  { name: 'the proposal by status', source: real, of: requestFor(newer, proposal, 'leavingCareStatus') },
  { name: 'the proposal by age', source: real, of: requestFor(newer, proposal, 'age') },
  { name: 'the law and the council', source: real, of: requestFor('england@2018-04-01', newer) },
  { name: 'an offer and itself', source: real, of: requestFor(newer, newer) },
  { name: 'a fact that no rule uses', source: real, of: requestFor('england@2018-04-01', 'england@2018-04-01') },
  { name: 'the rules in force', source: inForce, of: proposed },
  { name: 'amounts', source: made, of: { base: made.offer(old), offer: made.offer(now), by: 'home' } },
].map(({ name, source, of }) => ({ name, html: reportWriter(source)(of), evidence: evidenceFinder(source)(of) }))

/** The paths of all figures that a page must show: of every change, every gap and the certificates. */
const expected = ({ comparison, gapChanges, cliffEdges }: Evidence): readonly string[] => {
  const gapPaths = (gap: Gap | null, path: string) =>
    gap ? Object.keys(gap.outcomes).map((key) => `${path}.outcomes.${key}`) : []
  return [
    ...comparison.changes.flatMap((_, i) =>
      ['from', 'to', 'direction', 'attribution', 'cells'].map((name) => `comparison.changes.${i}.${name}`),
    ),
    ...gapChangeKinds.flatMap((kind) =>
      gapChanges[kind].flatMap(({ before, after }, i) => [
        ...gapPaths(before, `gapChanges.${kind}.${i}.before`),
        ...gapPaths(after, `gapChanges.${kind}.${i}.after`),
        `gapChanges.${kind}.${i}.${after ? 'after' : 'before'}.cells`,
      ]),
    ),
    ...cliffEdges.after.cliffEdges.flatMap((_, i) =>
      ['at', 'from', 'to', 'cells'].map((name) => `cliffEdges.after.cliffEdges.${i}.${name}`),
    ),
    ...[comparison.certificate, gapChanges.certificate].flatMap((certificate, i) =>
      leaves(certificate, ['comparison.certificate', 'gapChanges.certificate'][i]!).filter(
        (path) => typeof valueAt({ comparison, gapChanges }, path) === 'number',
      ),
    ),
  ]
}

describe.each(pages)('the report on $name', ({ html, evidence }) => {
  const figures = marked(html, 'data-figure')

  it('shows the figures of the reports', () => {
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.map(({ text }) => text)).toEqual(figures.map(({ name }) => figureText(valueAt(evidence, name))))
  })

  it('leaves out no figure', () => {
    const found = new Set(figures.map(({ name }) => name))

    expect(expected(evidence).filter((path) => !found.has(path))).toEqual([])
  })

  it('shows the same cells of gaps in the matrices as in the reports', () => {
    for (const side of ['before', 'after'] as const) {
      const { gaps } = evidence.gaps[side][evidence.by]!
      const counts = gaps.flatMap((gap) =>
        Object.entries(gap.outcomes).map(([key, outcome]) => ({
          name: `matrix.${side}.${gap.need}.${key}.${outcome}`,
          cells: gap.cells,
        })),
      )
      const totals = new Map<string, number>()
      for (const { name, cells } of counts) totals.set(name, (totals.get(name) ?? 0) + cells)
      const found = marked(withoutPictures(html), 'data-sum').filter(({ name }) => name.startsWith(`matrix.${side}.`))

      expect(new Map(found.map(({ name, text }) => [name, text]))).toEqual(
        new Map([...totals].map(([name, cells]) => [name, figureText(cells)])),
      )
    }
  })

  it('adds up groups and cells', () => {
    const sums = new Map(marked(html, 'data-sum').map(({ name, text }) => [name, text]))
    const { changes } = evidence.comparison

    for (const direction of ['gain', 'loss', 'change']) {
      const inDirection = changes.filter((change) => change.direction === direction)
      expect(sums.get(`groups.${direction}`)).toBe(String(inDirection.length))
      expect(sums.get(`cells.${direction}`)).toBe(
        figureText(inDirection.reduce((total, { cells }) => total + cells, 0)),
      )
    }
    for (const kind of gapChangeKinds) expect(sums.get(`fate.${kind}`)).toBe(String(evidence.gapChanges[kind].length))
  })

  it('has the same figures in a picture and in the table beneath it', () => {
    const words = withoutPictures(html)

    expect(pictures(html).length).toBeGreaterThan(0)
    for (const svg of pictures(html))
      for (const attribute of ['data-figure', 'data-sum']) {
        const beneath = marked(words, attribute)
        for (const one of marked(svg, attribute)) expect(beneath).toContainEqual(one)
      }
  })

  it('has a summary of at most 150 words', () => {
    expect(summaryOf(html).split(/\s+/).length).toBeLessThanOrEqual(150)
  })

  it('runs nothing and loads nothing', () => {
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form|meta http)/i)
    expect(html).not.toMatch(/\s(on\w+|src|srcset|style|action)=/i)
    expect(html).not.toMatch(/@import|url\(|javascript:/i)
    expect(styleOf(html)).toBe(style)
  })

  it('never claims discrimination or the absence of impact', () => {
    expect(html).not.toMatch(/discriminates|no impact/i)
  })

  it('has accessible markup', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    const named = [...html.matchAll(/ aria-labelledby="([^"]+)"/g)].flatMap(([, labels]) => labels!.split(' '))
    const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table)

    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(new Set(ids).size).toBe(ids.length)
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
    expect(tables.filter((table) => !/<caption[^>]*>[^<]/.test(table))).toEqual([])
    expect(html.match(/<th(?! scope="(row|col)")[ >]/g)).toBeNull()
    expect(pictures(html).filter((svg) => !/role="img"[\s\S]*<title[\s\S]*<desc/.test(svg))).toEqual([])
  })

  it('has its sections, in order', () => {
    const headings = [...html.matchAll(/<h2 id="[^"]+">([^<]+)</g)].map(([, text]) => text)

    expect(headings).toEqual([
      ...['Summary', 'What changed', 'Who is affected', 'Equity findings', 'Cliff edges'],
      ...['Statutory coverage', 'Worked examples', 'Limits', 'How to repeat it', 'Certificate', 'Actions and sign-off'],
    ])
  })

  it('shows the digests of both offers and of the results', () => {
    const { offers, comparison, gapChanges } = evidence

    for (const { digest } of [offers.before, offers.after]) expect(html).toContain(digest)
    for (const { certificate } of [comparison, gapChanges]) expect(html).toContain(certificate.resultDigest)
  })
})

it.each(pages.slice(0, 5))('$name has five to eight worked examples', ({ html }) => {
  const examples = html.match(/<h3>Example \d/g)!

  expect(examples.length).toBeGreaterThanOrEqual(5)
  expect(examples.length).toBeLessThanOrEqual(8)
})

it('worked examples have the outcomes of the witnesses in the reports', () => {
  const { html, evidence } = pages[1]!
  const texts = new Map(marked(html, 'data-example').map(({ name, text }) => [name, text]))

  evidence.comparison.changes.forEach(({ witness }, i) => {
    expect([texts.get(`${i}.0.before`), texts.get(`${i}.0.after`)]).toEqual([witness.before, witness.after])
  })
  const opening = evidence.gapChanges.opened[0]!.after!
  const first = evidence.comparison.changes.length
  expect(Object.values(opening.outcomes)).toEqual([texts.get(`${first}.0.after`), texts.get(`${first}.1.after`)])
})

it.each([
  { part: 0, whole: 5_000, share: '0%', because: 'nobody is nobody' },
  { part: 4, whole: 5_000, share: 'under 0.1%', because: 'a small share is not rounded down to zero' },
  { part: 5, whole: 5_000, share: '0.1%', because: 'it has one decimal' },
])('$part cells of $whole are $share, because $because', ({ part, whole, share }) => {
  expect(percentage(part, whole)).toBe(share)
})

it('amounts are written with their outcomes', () => {
  const { html } = pages.at(-1)!

  expect(html).toMatch(
    /Can get \(up to £<span data-figure="comparison\.changes\.\d\.amount\.before\.gbp">2,000<\/span> once\) <small class="id-of"><span [^>]+>entitled</,
  )
  expect(html).toMatch(/gapChanges\.\w+\.\d\.after\.amounts\.in-area\.gbp">3,000</)
})

it('has the same bytes on every run, also from reopened rules', async () => {
  const again = await openRules('test/fixtures/first-rules')
  if (!again.ok) throw new Error('the first rules are broken')
  const { base, offer, by } = requestFor(newer, proposal)
  const named = (id: string) => again.book.offers.withId(id)!

  const one = reportWriter(real)({ base, offer, by })
  const other = reportWriter({ book: again.book, digest: digestOfValue })({
    base: named(newer),
    offer: named(proposal),
    by,
  })

  expect(other === one).toBe(true)
})

it('has a note if no rule uses the compared fact', () => {
  expect(pages[6]!.html).toContain('not used by any rule; indirect effect not measured')
})

const nasty = '<img src=x onerror="alert(1)"> & \'</style><script>alert(1)</script>'
const long = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ')

/** The report on rules in which every text is the given text. */
const hostile = async (text: string) => {
  const ground = { nextSteps: [{ text }], confirm: text }
  const where = { ...home, about: text, question: text }
  const words = { title: text, summary: text, theme: 'money', need: 'thing', owedBy: 'home-council' } as const
  const version = (day: string, grounds: readonly ReturnType<typeof aGround>[]) => ({
    ...aVersion('exampleshire', day, {
      entitlements: [{ id: 'thing', path: 'thing.yaml', ends: false, words, grounds }],
      equity: [{ need: 'thing', fact: 'home', reason: text, reference: text, reviewed: '2026-01-01' }],
    }),
    title: text,
    summary: text,
    unconfirmed: [text],
  })
  const rules = someRules(
    [
      aVersion('england', '2018-04-01', { entitlements: [] }),
      version('2020-04-01', [aGround(inArea, ground)]),
      version('2024-04-01', [aGround({ all: [inArea, adult] }, ground)]),
    ],
    aCatalogue({ facts: [age, where] }),
  )
  const source = await opened(rules)
  return reportWriter(source)({ base: source.offer(old), offer: source.offer(now), by: 'home' })
}

it('escapes hostile text', async () => {
  const html = await hostile(nasty)

  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;&lt;/style&gt;&lt;script&gt;')
  expect(html.match(/<script|<img|<\/style>/g)).toEqual(['</style>'])
})

it('keeps the summary short even if the texts are long', async () => {
  expect(summaryOf(await hostile(long)).split(/\s+/).length).toBeLessThanOrEqual(150)
})

it('shows a recorded reason as explained', async () => {
  expect(await hostile('because so')).toContain('Explained: because so (because so; reviewed on 1 January 2026)')
})

it.each([
  { catalogue: book.domain.catalogue, fact: 'home', because: 'it decides which council is the home council' },
  {
    catalogue: aCatalogue({ facts: [age, { ...home, id: 'work', canChange: true }] }),
    fact: 'work',
    because: 'it can change',
  },
  { catalogue: aCatalogue({ facts: [age] }), fact: 'age', because: 'there is no other fact' },
])('compares people by $fact by default, because $because', ({ catalogue, fact }) => {
  expect(defaultComparedFact(catalogue)).toBe(fact)
})

it('every outcome has a style in pictures', () => {
  expect(outcomes.filter((outcome) => !style.includes(`svg .${outcome} {`))).toEqual([])
})
