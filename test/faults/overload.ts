// Three times as many requests as the service can answer.
import { setTimeout as wait } from 'node:timers/promises'
import { ask, askAtRate, checkOf, countByStatus, keepAsking, newAgent } from './load.ts'
import { strangers } from './people.ts'
import { type Trial, milliseconds, percentile } from './row.ts'
import { startService, stop } from './service.ts'

const seconds = { short: 2, usual: 15, long: 30 }
/** The most that the load itself can send, so that it measures the service and not itself. */
const MOST_A_SECOND = 3_000
/** So few connections that nobody waits for long. */
const FEW = 4
const EASY = { rate: 5, seconds: 2 }

export const tryOverload: Trial = async ({ node, scale }) => {
  const service = await startService({ node })
  const nextBody = strangers(20_000)
  const nextAsk = () => checkOf(service.url, nextBody())
  const perSecond = async (during: number): Promise<number> => {
    const end = keepAsking(FEW, nextAsk)
    await wait(during * 1_000)
    return (await end()).filter(({ status }) => status === 200).length / during
  }
  // A service that has just started is slow, so its capacity is what it reaches after a while.
  await perSecond(seconds[scale] / 2)
  const capacity = await perSecond(seconds[scale] / 5)
  const rate = Math.min(MOST_A_SECOND, Math.ceil(capacity * 3))
  const replies = await askAtRate({ rate, seconds: seconds[scale] }, nextAsk)

  const agent = newAgent()
  const endedAt = performance.now()
  let after = await ask(agent, nextAsk())
  while (after.status !== 200) after = await ask(agent, nextAsk())
  const recovered = performance.now() - endedAt
  agent.destroy()
  const easy = await askAtRate(EASY, nextAsk)
  await stop(service)

  const accepted = replies.filter(({ status }) => status === 200)
  const refused = replies.filter(({ status }) => status === 503)
  const saysWhen = refused.filter(({ headers }) => Number(headers['retry-after']) > 0)
  const slowest = percentile(
    accepted.map(({ took }) => took),
    0.99,
  )
  const easyAnswered = easy.filter(({ status }) => status === 200).length
  return [
    {
      what: `3 times capacity, ${rate} a second, ${seconds[scale]} s`,
      measured: countByStatus(replies),
      mustBe: 'only 200 and 503, some of each',
      holds: accepted.length > 0 && refused.length > 0 && accepted.length + refused.length === replies.length,
      isTime: true,
    },
    {
      what: 'refusals with Retry-After',
      measured: `${saysWhen.length} of ${refused.length}`,
      mustBe: 'all',
      holds: saysWhen.length === refused.length,
    },
    {
      what: 'p99 of what is accepted',
      measured: milliseconds(slowest),
      mustBe: 'under 1,500 ms',
      holds: slowest < 1_500,
      isTime: true,
    },
    {
      what: 'recovered after the load',
      measured: milliseconds(recovered),
      mustBe: 'within 2,000 ms',
      holds: recovered < 2_000,
      isTime: true,
    },
    {
      what: 'a few requests after that',
      measured: `${easyAnswered} of ${easy.length} answered`,
      mustBe: 'all',
      holds: easyAnswered === easy.length,
    },
  ]
}
