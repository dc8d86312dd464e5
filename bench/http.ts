// Measures checks over HTTP against a stock Express hello and bare node:http, with keep-alive load from wrk.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { figure, median, percent, summary, table } from './measure.ts'
import type { Person } from './people.ts'

type Server = {
  readonly name: string
  readonly url: string
  readonly process: ChildProcess
  readonly readyAfter: number
  /** The `Accept-Encoding` of its clients. */
  readonly accepts: string
  /** The file with the request bodies, one a line; empty if requests have no body. */
  readonly bodies: string
}
/** People with all facts known, to be checked on one day under the rules of one folder. */
type CheckRun = { readonly rules: string; readonly on: string; readonly people: readonly Person[] }
type Load = { readonly made: number; readonly rate: number; readonly p99: string; readonly bytes: number }

const hasTaskset = existsSync('/usr/bin/taskset')
/** Pins a command to a core if the machine has `taskset`: the server gets one core, the load another. */
const onCore = (core: number, command: readonly string[]): readonly string[] =>
  hasTaskset ? ['taskset', '-c', String(core), ...command] : command

type Checks = { readonly rules: string; readonly bodies: string }

const start = async (name: string, script: readonly string[], checks?: Checks): Promise<Server> => {
  const begun = performance.now()
  const [command, ...words] = onCore(1, [process.execPath, ...script])
  const child = spawn(command!, words, {
    env: {
      ...process.env,
      PORT: '0',
      RATE_LIMIT: 'off',
      NODE_ENV: 'production',
      RULES_DIR: checks?.rules,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url)
      return {
        name,
        url: `${url.replace('localhost', '127.0.0.1')}${checks ? '/v1/checks' : ''}`,
        process: child,
        readyAfter: performance.now() - begun,
        accepts: 'identity',
        bodies: checks?.bodies ?? '',
      }
  }
  throw new Error(`${name} did not start`)
}

/** wrk needs a few microseconds for a request and its response, so the figures measure the server. */
const hasWrk = (): boolean => spawnSync('wrk', ['-v']).error === undefined

const load = ({ name, url, accepts, bodies }: Server, seconds: number): Load => {
  const options = bodies ? ['-s', 'bench/bodies.lua'] : ['-H', `Accept-Encoding: ${accepts}`]
  const [command, ...words] = onCore(0, ['wrk', '-t1', '-c32', `-d${seconds}s`, '--latency', ...options, url])
  const env = { ...process.env, BODIES: bodies, ACCEPTS: accepts }
  const output = execFileSync(command!, words, { encoding: 'utf8', env })
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${name}: requests failed\n${output}`)
  const figureIn = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? ''
  const [made, rate] = [Number(figureIn(/(\d+) requests in/)), Number(figureIn(/Requests\/sec:\s+([\d.]+)/))]
  return { made, rate, p99: figureIn(/99%\s+(\S+)/), bytes: bytesOf(figureIn(/requests in [^,]+, (\S+) read/)) / made }
}

const units: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }
/** Converts a size such as `1.50MB` to bytes. */
const bytesOf = (size: string): number => Number.parseFloat(size) * units[size.replace(/[\d.]+/, '')]!

/** Processor seconds that a process has used. Linux counts them in ticks of 10 ms. */
const processorSeconds = ({ pid }: ChildProcess): number => {
  const [, , ...fields] = readFileSync(`/proc/${pid!}/stat`, 'utf8')
    .split(/\(.*\) /)
    .join(' ')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process, in MB. */
const memory = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid!}/status`, 'utf8'))?.[1]) / 1024

const bodiesFor = ({ people, on }: CheckRun): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'bodies-')), 'bodies')
  writeFileSync(
    file,
    people.map((facts) => `${JSON.stringify({ authority: 'southend-on-sea', on, facts })}\n`).join(''),
  )
  return file
}

/** Sends each body once, in turn, and returns the median time in ms. Repeated checks would be faster, from memory. */
const firstSight = async ({ url, bodies, accepts }: Server): Promise<number> => {
  const headers = { 'Content-Type': 'application/json', 'Accept-Encoding': accepts }
  const times: number[] = []
  for (const body of readFileSync(bodies, 'utf8').trimEnd().split('\n')) {
    const begun = performance.now()
    await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer()
    times.push(performance.now() - begun)
  }
  return median(times)
}

type Measured = { readonly server: Server; readonly loads: Load[]; readonly cpu: number[] }

const addLoad = ({ server, loads, cpu }: Measured, seconds: number, counts: boolean): void => {
  const before = processorSeconds(server.process)
  const result = load(server, seconds)
  if (!counts) return
  loads.push(result)
  cpu.push(((processorSeconds(server.process) - before) / result.made) * 1e6)
}

const head = [
  ...['server', 'requests/s', 'spread', 'to stock Express', 'processor a request', 'to stock Express', 'p99', 'bytes'],
]

/** The index of the row that the others are compared with. */
const STOCK = 3

const resultTables = (measured: readonly Measured[]): readonly string[] => {
  const rates = measured.map(({ server, loads }) =>
    summary(
      server.name,
      loads.map(({ rate }) => rate),
    ),
  )
  const cpus = measured.map(({ cpu }) => median(cpu))
  const rows = measured.map(({ server, loads }, i) => [
    ...[server.name, figure(rates[i]!.rate), percent(rates[i]!.spread), figure(rates[i]!.rate / rates[STOCK]!.rate)],
    ...[`${figure(cpus[i]!)} µs`, figure(cpus[STOCK]! / cpus[i]!)],
    ...[loads.at(-1)!.p99, figure(median(loads.map(({ bytes }) => bytes)))],
  ])
  const reached = (i: number): string =>
    `${figure(rates[i]!.rate / rates[STOCK]!.rate)} by rate and ${figure(cpus[STOCK]! / cpus[i]!)} by processor time`
  return [
    table(head, rows),
    `Target: at least 2.0 times the stock Express hello, for the first rules (here, compressed, ${reached(0)}; plain, ${reached(1)}). The limit is about 2.1: the rate of a server that only sends these headers and a body of this size. An answer on today's whole offer is several times as large (${reached(2)}). Every row but the plain one receives the \`Accept-Encoding\` of a browser. The hello is too small for any server to compress.`,
  ]
}

/** Measures all servers in interleaved rounds, without the first, which is a warm-up; returns Markdown. */
export const benchHttp = async (
  first: CheckRun,
  whole: CheckRun,
  { rounds = 7, seconds = 4 } = {},
): Promise<string> => {
  if (!hasWrk()) return 'Not measured: it needs wrk (`apt-get install wrk`).'
  const browser = { accepts: 'gzip, deflate, br, zstd' }
  const serve = (run: CheckRun) =>
    start('POST /v1/checks', ['dist/main.js'], { rules: run.rules, bodies: bodiesFor(run) })
  const ours = await serve(first)
  const all = await serve(whole)
  const idle = memory(all.process)
  const fresh = await firstSight({ ...all, ...browser })
  const servers: readonly Server[] = [
    { ...ours, ...browser, name: 'POST /v1/checks, explained, gzip' },
    { ...ours, name: 'POST /v1/checks, explained, plain' },
    { ...all, ...browser, name: 'POST /v1/checks, the whole offer, gzip' },
    { ...(await start('stock Express, JSON hello', ['bench/peers.js', 'express'])), ...browser },
    { ...(await start('bare node:http, JSON hello', ['bench/peers.js', 'http'])), ...browser },
  ]
  const measured = servers.map((server): Measured => ({ server, loads: [], cpu: [] }))
  try {
    for (let i = 0; i <= rounds; i++) for (const row of measured) addLoad(row, seconds, i > 0)
    return [
      `${rounds} interleaved rounds of ${seconds} s after a warm-up, 32 keep-alive connections, ${first.people.length} different people; server and load have a core each.`,
      ...resultTables(measured),
      `With all the rules, the first check of each person takes ${figure(fresh)} ms (median, one check at a time): the service makes and remembers its parts then. Start to ready: ${figure(all.readyAfter)} ms. Memory: ${figure(idle)} MB when ready, ${figure(memory(all.process))} MB after the load.`,
    ].join('\n\n')
  } finally {
    for (const server of servers) server.process.kill()
  }
}
