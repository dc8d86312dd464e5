// Sends requests to a service: as fast as it answers, or at a rate whatever it does.
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** An answer, with status 0 where the connection broke. `took` is in ms; `text` is empty unless it was asked for. */
export type Reply = {
  readonly status: number
  readonly took: number
  readonly headers: http.IncomingHttpHeaders
  readonly bytes: number
  readonly text: string
}

export type Ask = {
  readonly url: string
  readonly method?: string
  readonly type?: string
  readonly accept?: string
  /** Whether to keep the text: thousands of answers would fill the memory. */
  readonly keepsText?: boolean
  readonly body?: string
}

/** Sends one request on a kept connection, and waits for the whole answer. It never fails. */
export const ask = (
  agent: http.Agent,
  { url, method = 'GET', type = 'application/json', accept = '*/*', body, keepsText = false }: Ask,
): Promise<Reply> =>
  new Promise((resolve) => {
    const begun = performance.now()
    let [bytes, text] = [0, '']
    const content = body === undefined ? {} : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }
    const request = http.request(url, { method, agent, headers: { ...content, Accept: accept } })
    const end = (status: number, headers: http.IncomingHttpHeaders): void => {
      resolve({ status, headers, took: performance.now() - begun, bytes, text })
    }
    const fail = (): void => {
      end(0, {})
    }
    request.on('error', fail)
    request.on('response', (response) => {
      response.on('error', fail).on('data', (chunk: Buffer) => {
        bytes += chunk.length
        // Links are in ASCII, so a character that two chunks share does no harm.
        if (keepsText) text += chunk.toString('latin1')
      })
      response.on('end', () => {
        end(response.statusCode!, response.headers)
      })
    })
    request.end(body)
  })

export const newAgent = (): http.Agent => new http.Agent({ keepAlive: true })

/** A check of one person. */
export const checkOf = (origin: string, body: string): Ask => ({ url: `${origin}/v1/checks`, method: 'POST', body })

/** How long a service that is busy or stopping asks a client to wait, in ms. */
const waitFor = ({ headers }: Reply): number => Number(headers['retry-after'] ?? 0) * 1_000

/** Whether a service asked a client to come again, as a client would notice. */
export const isToWait = (reply: Reply): boolean => reply.status === 503 && waitFor(reply) > 0

/** Sends one request, and again for as long as the service asks to wait. */
export const askPatiently = async (agent: http.Agent, request: Ask): Promise<Reply> => {
  const reply = await ask(agent, request)
  if (!isToWait(reply)) return reply
  await wait(waitFor(reply))
  return askPatiently(agent, request)
}

/** Asks from several connections, each as soon as it has its answer, until it is told to end. */
export const keepAsking = (connections: number, nextAsk: () => Ask) => {
  const agent = newAgent()
  const replies: Reply[] = []
  let isOver = false
  const visitors = Array.from({ length: connections }, async () => {
    while (!isOver) {
      const reply = await ask(agent, nextAsk())
      replies.push(reply)
      if (isToWait(reply)) await wait(waitFor(reply))
    }
  })
  return async (): Promise<readonly Reply[]> => {
    isOver = true
    await Promise.all(visitors)
    agent.destroy()
    return replies
  }
}

/** Asks at a rate a second, whatever comes back, and waits for every answer. */
export const askAtRate = async (
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
  nextAsk: () => Ask,
): Promise<readonly Reply[]> => {
  const agent = newAgent()
  const replies: Promise<Reply>[] = []
  const begun = performance.now()
  while (replies.length < rate * seconds) {
    const due = ((performance.now() - begun) / 1_000) * rate
    while (replies.length < due) replies.push(ask(agent, nextAsk()))
    await wait(5)
  }
  const all = await Promise.all(replies)
  agent.destroy()
  return all
}

/** Asks again and again, one after the other, until it is told to end: how long somebody else waits meanwhile. */
export const watchWaiting = (nextAsk: () => Ask) => keepAsking(1, nextAsk)

/** How many replies there were of each status, such as `200: 31, 503: 2`. */
export const countByStatus = (replies: readonly Reply[]): string => {
  const counts = new Map<number, number>()
  for (const { status } of replies) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status === 0 ? 'broken' : status}: ${count.toLocaleString('en-GB')}`)
    .join(', ')
}
