// Drafts that cost much, sent by a stranger, and what others wait meanwhile.
import { book } from '../support/published.ts'
import { type Ask, ask, checkOf, newAgent, watchWaiting } from './load.ts'
import { strangers } from './people.ts'
import { type Row, type Trial, milliseconds, percentile } from './row.ts'
import { type Service, processorSeconds, startService, stop } from './service.ts'

/** Each fact that has options, with the first of them in YAML. */
const facts = book.domain.catalogue.facts.flatMap((fact) =>
  'options' in fact && fact.options.length > 0 ? [{ id: fact.id, value: JSON.stringify(fact.options[0]!.value) }] : [],
)

const head = `title: A draft
publishedOn: 2026-11-01
summary: A draft.
source: https://example.org
unconfirmed: []
authority: southend-on-sea
effectiveFrom: 2027-01-01
entitlements:
`

/** Entitlements that meet one need, each by facts that the others do not test: their common table is their product. */
const disjointDraft = (count: number): string => {
  const entitlements = Array.from({ length: count }, (_, i) => {
    const tested = facts
      .slice(i * 4, i * 4 + 4)
      .map(({ id, value }) => `{ fact: ${id}, operator: equal, value: ${value} }`)
    return `  - id: draft-${i}
    title: Draft ${i}
    theme: money
    need: one-need
    owedBy: home-council
    summary: A draft.
    grounds:
      - id: only
        basis: local-offer
        strength: right
        when: { any: [${tested.join(', ')}] }
        nextSteps: [{ text: Ask the council, url: 'https://example.org' }]
        citations: [{ title: A source, section: One, url: 'https://example.org', readOn: 2026-11-01, confidence: read }]
`
  })
  return head + entitlements.join('')
}

type Draft = { readonly what: string; readonly text: string; readonly isValid?: boolean }

const drafts: readonly Draft[] = [
  { what: '24,000 empty entitlements', text: `entitlements:\n${'- id: a\n'.repeat(24_000)}` },
  { what: '20,000 unknown keys', text: Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('') },
  { what: '250,000 brackets', text: '['.repeat(250_000) },
  { what: 'a list of 80,000 values', text: `in: [${'1,'.repeat(80_000)}]` },
  { what: '5 entitlements of one need on disjoint facts', text: disjointDraft(5) },
  { what: '4 entitlements of one need on disjoint facts', text: disjointDraft(4) },
  { what: 'a small draft', text: disjointDraft(1), isValid: true },
]

const askAboutDraft = (service: Service, body: string): Ask => ({
  url: `${service.url}/v1/drafts/problems`,
  method: 'POST',
  type: 'application/yaml',
  keepsText: true,
  body,
})

const tryDraft = async (service: Service, { what, text, isValid = false }: Draft): Promise<readonly Row[]> => {
  const agent = newAgent()
  const body = strangers(1)()
  const endWatching = watchWaiting(() => checkOf(service.url, body))
  const before = processorSeconds(service)
  const reply = await ask(agent, askAboutDraft(service, text))
  const beside = await endWatching()
  const cost = (processorSeconds(service) - before) * 1_000
  agent.destroy()
  const { problems: listed = [] } = JSON.parse(reply.text) as { problems?: readonly unknown[] }
  const problems = listed.length
  const worst = percentile(
    beside.map(({ took }) => took),
    1,
  )
  return [
    {
      what: `draft: ${what}`,
      measured: `${reply.status}, ${problems} problem(s) in ${reply.bytes.toLocaleString('en-GB')} bytes`,
      mustBe: isValid ? 'no problem' : 'refused by problems in at most 100,000 bytes',
      holds: reply.status === 200 && problems > 0 === !isValid && reply.bytes <= 100_000,
    },
    {
      what: 'its processor time, and the longest wait of others',
      measured: `${milliseconds(cost)}, ${milliseconds(worst)}`,
      mustBe: 'at most 12,000 ms, 500 ms',
      holds: cost <= 12_000 && worst <= 500,
      isTime: true,
    },
  ]
}

export const tryDrafts: Trial = async ({ node }) => {
  const service = await startService({ node })
  const rows: Row[] = []
  for (const draft of drafts) rows.push(...(await tryDraft(service, draft)))
  await stop(service)
  return rows
}
