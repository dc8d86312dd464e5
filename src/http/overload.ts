// Refuses requests while the service cannot keep up, so that those that are accepted are answered in time.
import type { Server } from 'node:http'
import { type AddressInfo, type Socket, connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import type { RequestHandler, Response } from 'express'
import { prefersPage, Refusal, sendProblem } from './problem.ts'

/** How often the event loop is looked at, in ms. */
const PERIOD = 50

/** How long a turn of the loop, or the wait of a connection, may last before requests are refused, in ms. */
const LONGEST_WAIT = 750

/** If recent turns together are later than this, in ms, requests that piled up in them are refused. */
const LONGEST_DELAY = 750

/** What the last turn counts for among the recent ones: a single long one is no overload. */
const WEIGHT = 1 / 3

/** How long the loop has waited for events since the last call, in ms. */
const idleMeter = (): (() => number) => {
  let before = performance.eventLoopUtilization()
  return () => {
    const { idle } = performance.eventLoopUtilization(before)
    before = performance.eventLoopUtilization()
    return idle
  }
}

/**
 * Measures how long new connections wait to be accepted, by a connection of its own. Node accepts one in each turn, so
 * in an overload they wait in the kernel while every turn is short.
 */
const connectionProbe = (server: Server) => {
  let probe: Socket | undefined
  let begunAt = 0
  /** The ports of the connections that were accepted since then: the probe's own may be among them before it knows. */
  const accepted = new Set<number | undefined>()

  const endIfAccepted = (): void => {
    if (probe?.localPort !== undefined && accepted.has(probe.localPort)) probe.destroy()
  }
  const end = (): void => {
    probe = undefined
    accepted.clear()
  }
  server.on('connection', ({ remotePort }: Socket) => {
    if (probe === undefined) return
    accepted.add(remotePort)
    endIfAccepted()
  })
  return {
    start: (): void => {
      const address = server.address() as AddressInfo | null
      if (probe !== undefined || address === null) return
      begunAt = performance.now()
      probe = connect(address.port)
        .on('connect', endIfAccepted)
        .on('error', () => undefined)
        .on('close', end)
        .unref()
    },
    /** How long the connection has waited so far, in ms. */
    waited: (): number => (probe === undefined ? 0 : performance.now() - begunAt),
  }
}

/**
 * Watches a server and the event loop, which takes what has arrived in turns.
 *
 * @returns Whether the service is overloaded. Requests cost their time when they are accepted, when they are read, or a
 *   turn later: so the wait before, the current turn and the recent turns are all bounded.
 */
export const watchOverload = (server: Server): (() => boolean) => {
  const idleTime = idleMeter()
  const probe = connectionProbe(server)
  let lookedAt = performance.now()
  let delay = 0
  setInterval(() => {
    const now = performance.now()
    delay += WEIGHT * (now - lookedAt - PERIOD - delay)
    lookedAt = now
    if (idleTime() < 1) probe.start()
  }, PERIOD).unref()
  return () =>
    delay > LONGEST_DELAY || performance.now() - lookedAt > PERIOD + LONGEST_WAIT || probe.waited() > LONGEST_WAIT
}

type OverloadHandling = {
  readonly isOverloaded: () => boolean
  readonly publicUrl: string | undefined
  /** Answers with a page that explains the problem, for clients that prefer one. */
  readonly showPage: (res: Response) => void
}

/** Refuses requests while the service is overloaded. It throws nothing: the way through all routes takes too long. */
export const refuseOverload =
  ({ isOverloaded, publicUrl, showPage }: OverloadHandling): RequestHandler =>
  (req, res, next) => {
    if (!isOverloaded()) {
      next()
      return
    }
    res.vary('Accept').setHeader('Retry-After', '1')
    if (prefersPage(req)) showPage(res)
    else sendProblem(res, new Refusal('overloaded'), { requestId: res.get('X-Request-Id') ?? '', publicUrl })
  }
