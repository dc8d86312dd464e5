// Bytes on a connection, which no client of HTTP would send.
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createServer } from '../../src/http/server.ts'
import { appOf } from './running.ts'

type Limits = { readonly headersTimeout?: number; readonly requestTimeout?: number }

/** Sends bytes on a connection of its own, and returns the status, the headers and the body of the answer. */
export const answerToBytes = async (bytes: string, limits: Limits = {}) => {
  const publicUrl = 'https://offer.example'
  const server = Object.assign(createServer(appOf({ publicUrl }), { publicUrl }), limits).listen(0)
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  const [head, body] = (await text(socket)).split('\r\n\r\n', 2)
  server.close()
  const [line, ...headers] = head!.split('\r\n')
  const named = Object.fromEntries(headers.map((header) => header.toLowerCase().split(': ') as [string, string]))
  return { status: Number(line!.split(' ')[1]), headers: named, body: body! }
}
