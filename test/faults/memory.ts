// Thousands of different people, on a small heap.
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { askPatiently, checkOf, countByStatus, newAgent } from './load.ts'
import { strangers } from './people.ts'
import type { Row, Trial } from './row.ts'
import { type Service, startService, stop } from './service.ts'

const MEGABYTE = 2 ** 20
/** How many different people are asked about in all, and after how many the growth should be over. */
const people = { short: [200, 400], usual: [2_000, 4_000], long: [4_000, 12_000] } as const
const CONNECTIONS = 8

/** The live heap after a collection, in MB. `collect.cjs` answers inside the service. */
const liveHeap = async ({ process: child }: Service): Promise<number> => {
  const answered = once(child, 'message')
  child.send('collect')
  const [bytes] = (await answered) as [number]
  return bytes / MEGABYTE
}

export const tryMemory: Trial = async ({ node, scale }) => {
  const collect = fileURLToPath(new URL('collect.cjs', import.meta.url))
  const flags = ['--max-old-space-size=384', '--expose-gc', '--require', collect]
  const service = await startService({ node, flags })
  const [some, all] = people[scale]
  const nextBody = strangers(all)
  const agent = newAgent()
  const askAbout = async (count: number) => {
    const replies = []
    for (let i = 0; i < count; i += CONNECTIONS)
      replies.push(
        ...(await Promise.all(
          Array.from({ length: CONNECTIONS }, () => askPatiently(agent, checkOf(service.url, nextBody()))),
        )),
      )
    return replies
  }
  const atStart = await liveHeap(service)
  const first = await askAbout(some)
  const afterSome = await liveHeap(service)
  const rest = await askAbout(all - some)
  const afterAll = await liveHeap(service)
  agent.destroy()
  const code = await stop(service)
  const replies = [...first, ...rest]
  const rows: readonly Row[] = [
    {
      what: `${all.toLocaleString('en-GB')} different people on a heap of 384 MB`,
      measured: `${countByStatus(replies)}; exit ${code}`,
      mustBe: 'it lives, and answers all',
      holds: replies.every(({ status }) => status === 200) && code === 0,
    },
    {
      what: `live heap after ${some.toLocaleString('en-GB')} of them`,
      measured: `${Math.round(atStart)} MB, then ${Math.round(afterSome)} MB`,
      mustBe: 'at most 150 MB more',
      holds: afterSome - atStart <= 150,
    },
    {
      what: `live heap after ${all.toLocaleString('en-GB')}`,
      measured: `${Math.round(afterAll)} MB`,
      mustBe: 'flat: at most 20 MB more',
      holds: afterAll - afterSome <= 20,
    },
  ]
  return scale === 'long' ? rows : rows.slice(0, 2)
}
