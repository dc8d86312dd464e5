// The service as a process of its own, as operators start it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const usual = {
  PORT: '0',
  RULES_DIR: 'test/fixtures/first-rules',
  PUBLIC_URL: 'http://offer.example',
  DRAIN_SECONDS: '0',
}

/** Starts the service on a free port, with the first rules. Unless the settings say otherwise, it stops at once. */
export const start = (settings: Readonly<Record<string, string | undefined>>) =>
  spawn(process.execPath, ['bin/start.js'], {
    env: { ...process.env, ...usual, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** The code with which a process exits. */
export const exitCode = async (child: ChildProcess): Promise<unknown> => {
  const [code] = (await once(child, 'exit')) as readonly unknown[]
  return code
}

/** The address that the service prints when it is ready. */
export const addressOf = async (child: ChildProcess): Promise<string> => {
  for await (const line of createInterface(child.stdout!)) {
    const [address] = /http:\/\/\S+/.exec(line) ?? []
    if (address !== undefined) return address
  }
  throw new Error('the service stopped before it was ready')
}
