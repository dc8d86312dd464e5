// Stops a server so that no request is lost: proxies learn of it, and clients are told, before a connection closes.
import type http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

type StopTimes = {
  /** How long to answer on after readiness has failed, in ms: longer than proxies take to notice. */
  readonly drainFor: number
  /** How long requests that are still open may take after that, in ms. */
  readonly cutAfter: number
}

/** Stops a server whose answers already say `Connection: close`. Clients that never finish a request are cut off. */
export const stopServer = async (server: http.Server, { drainFor, cutAfter }: StopTimes): Promise<void> => {
  await wait(drainFor)
  const closed = new Promise((resolve) => server.close(resolve))
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, cutAfter)
  await closed
  clearTimeout(cut)
}
