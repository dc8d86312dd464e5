// A crawler asks for every report of the auditors' pages, and what others wait meanwhile.
import { ask, checkOf, countByStatus, newAgent, watchWaiting } from './load.ts'
import { strangers } from './people.ts'
import { type Trial, milliseconds, percentile } from './row.ts'
import { startService, stop } from './service.ts'

const pages = { short: 3, usual: 40, long: 200 }

/** The addresses of this service in a page's links. */
const linksIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/href="(\/audit[^"#]*)"/g)].map(([, path]) => path!.replaceAll('&amp;', '&'))),
]

export const tryReports: Trial = async ({ node, scale }) => {
  const service = await startService({ node })
  const seen = new Set<string>()
  const waiting = ['/audit']
  const agent = newAgent()
  const replies = []
  const nextBody = strangers(1_000)
  const endWatching = watchWaiting(() => checkOf(service.url, nextBody()))
  while (waiting.length > 0 && seen.size < pages[scale]) {
    const path = waiting.shift()!
    if (seen.has(path)) continue
    seen.add(path)
    const reply = await ask(agent, { url: `${service.url}${path}`, accept: 'text/html', keepsText: true })
    replies.push(reply)
    waiting.push(...linksIn(reply.text))
  }
  const beside = await endWatching()
  agent.destroy()
  await stop(service)
  const broken = replies.filter(({ status }) => status === 0 || (status >= 500 && status !== 503))
  const worst = percentile(
    beside.map(({ took }) => took),
    1,
  )
  return [
    {
      what: `a crawler on ${seen.size} cold pages of /audit`,
      measured: countByStatus(replies),
      mustBe: 'no failure',
      holds: broken.length === 0,
    },
    {
      what: 'the longest wait of others beside it',
      measured: `${milliseconds(worst)} of ${beside.length}`,
      mustBe: 'at most 500 ms',
      holds: worst <= 500,
      isTime: true,
    },
  ]
}
