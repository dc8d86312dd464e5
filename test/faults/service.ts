// The compiled service as a process of its own, on any Node, and what its processor and memory do.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { addressOf } from '../support/process.ts'

export type Service = {
  readonly url: string
  readonly process: ChildProcess
  /** What it printed on standard error, once it has stopped. */
  readonly errors: Promise<string>
}

type Settings = Readonly<Record<string, string>>

type StartOptions = {
  readonly node: string
  readonly settings?: Settings
  /** Flags of Node. */
  readonly flags?: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))

const usual: Settings = {
  PORT: '0',
  RATE_LIMIT: 'off',
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://offer.example',
  COOKIE_SECRET: 'x'.repeat(32),
  DRAIN_SECONDS: '2',
  DRAFTS: '1000',
}

/** Starts a service without waiting until it is ready. A service that does not start has no address. */
export const launch = ({ node, settings = {}, flags = [] }: StartOptions) => {
  const child = spawn(node, [...flags, 'dist/main.js'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...usual, ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  return { process: child, errors: text(child.stderr!) }
}

/** Starts a service and waits until it is ready. */
export const startService = async (options: StartOptions): Promise<Service> => {
  const launched = launch(options)
  const url = await addressOf(launched.process).catch(async () => {
    throw new Error(`the service did not start: ${await launched.errors}`)
  })
  return { ...launched, url: url.replace('localhost', '127.0.0.1') }
}

/** Waits until a process has ended, and returns its exit code. */
export const exitCodeOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Sends a signal, waits for the end, and returns the exit code. */
export const stop = async ({ process: child }: Pick<Service, 'process'>, signal: NodeJS.Signals = 'SIGTERM') => {
  child.kill(signal)
  return exitCodeOf(child)
}

/** Processor seconds of a process and its threads so far. Linux counts them in ticks of 10 ms. */
export const processorSeconds = ({ process: { pid } }: Service): number => {
  const [, fields = ''] = readFileSync(`/proc/${pid!}/stat`, 'utf8').split(/\) (?=\w )/)
  const [user, system] = fields.split(' ').slice(11, 13).map(Number)
  return (user! + system!) / 100
}
