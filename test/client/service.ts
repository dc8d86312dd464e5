// The real service with the published rules, for clients that make their own requests.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from '../../src/http/server.ts'
import { book } from '../support/published.ts'
import { appOf } from '../support/running.ts'

const server = createServer(appOf({ book })).listen(0, '127.0.0.1').unref()
await once(server, 'listening')

export const serviceAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
