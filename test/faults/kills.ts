// The service is killed, and starts again.
import { askPatiently, checkOf, newAgent } from './load.ts'
import { strangers } from './people.ts'
import type { Trial } from './row.ts'
import { startService, stop } from './service.ts'

const kills = { short: 2, usual: 10, long: 50 }

export const tryKills: Trial = async ({ node, scale }) => {
  const agent = newAgent()
  const body = strangers(1)()
  const statuses: number[] = []
  for (let i = 0; i < kills[scale]; i++) {
    const service = await startService({ node })
    statuses.push((await askPatiently(agent, checkOf(service.url, body))).status)
    await stop(service, 'SIGKILL')
  }
  agent.destroy()
  const right = statuses.filter((status) => status === 200).length
  return [
    {
      what: 'killed, and started again',
      measured: `${right} of ${kills[scale]} answer`,
      mustBe: 'all',
      holds: right === kills[scale],
    },
  ]
}
