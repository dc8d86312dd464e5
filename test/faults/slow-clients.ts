// Clients that send a body byte by byte, or never send the rest of it.
import { once } from 'node:events'
import { type Socket, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { checkOf, watchWaiting } from './load.ts'
import { strangers } from './people.ts'
import { type Row, type Trial, milliseconds, percentile } from './row.ts'
import { startService, stop } from './service.ts'

const clients = { short: 50, usual: 500, long: 2_000 }
/** How long to watch, in ms: usually longer than the limit of a request and the period in which Node looks for it. */
const patience = { short: 2_000, usual: 25_000, long: 25_000 }

/** Opens a connection that promises 1,000 bytes and sends one. Resolves to the status line, or to an empty text. */
const startSlowly = async (port: number): Promise<{ readonly socket: Socket; readonly answer: Promise<string> }> => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /v1/checks HTTP/1.1\r\nHost: offer.example\r\nContent-Type: application/json\r\n')
  socket.write('Content-Length: 1000\r\n\r\n{')
  const answer = new Promise<string>((resolve) => {
    let received = ''
    socket.on('data', (bytes) => (received += bytes.toString('latin1')))
    socket.on('close', () => {
      resolve(received.split('\r\n')[0]!)
    })
    socket.on('error', () => undefined)
  })
  return { socket, answer }
}

export const trySlowClients: Trial = async ({ node, scale }) => {
  const service = await startService({ node })
  const nextBody = strangers(1_000)
  const begun = performance.now()
  const slow = await Promise.all(
    Array.from({ length: clients[scale] }, () => startSlowly(Number(new URL(service.url).port))),
  )
  const endWatching = watchWaiting(() => checkOf(service.url, nextBody()))
  const answers = await Promise.race([Promise.all(slow.map(({ answer }) => answer)), wait(patience[scale], undefined)])
  const lasted = performance.now() - begun
  const beside = await endWatching()
  for (const { socket } of slow) socket.destroy()
  await stop(service)
  const timedOut = (answers ?? []).filter((line) => line.startsWith('HTTP/1.1 408')).length
  const answered = beside.filter(({ status }) => status === 200).length
  const waited = percentile(
    beside.map(({ took }) => took),
    0.99,
  )
  const rows: readonly Row[] = [
    {
      what: 'others beside them',
      measured: `${answered} of ${beside.length} answered, p99 ${milliseconds(waited)}`,
      mustBe: 'all, p99 under 500 ms',
      holds: answered === beside.length && waited < 500,
      isTime: true,
    },
    {
      what: `${clients[scale]} clients that never finish a body`,
      measured: `${timedOut} are told 408`,
      mustBe: 'all',
      holds: timedOut === clients[scale],
    },
    {
      what: 'how long they can hold on',
      measured: milliseconds(lasted),
      mustBe: 'under 20,000 ms',
      holds: lasted < 20_000,
      isTime: true,
    },
  ]
  return scale === 'short' ? rows.slice(0, 1) : rows
}
