// Measures checks over HTTP against a stock Express hello and bare node:http, with keep-alive load from wrk, on two
// versions of Node.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { figure, median, percent, summary, table } from './measure.ts'
import { nodesOf } from './nodes.ts'
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
/** People with all facts known, to be checked on one day. */
type CheckRun = { readonly on: string; readonly people: readonly Person[] }
type Load = { readonly made: number; readonly rate: number; readonly p99: string; readonly bytes: number }

const hasTaskset = existsSync('/usr/bin/taskset')
/** Pins a command to a core if the machine has `taskset`: the server gets one core, the load another. */
const onCore = (core: number, command: readonly string[]): readonly string[] =>
  hasTaskset ? ['taskset', '-c', String(core), ...command] : command

type StartOptions = {
  /** The Node that runs it. */
  readonly node: string
  /** The file with the bodies of its requests. */
  readonly bodies?: string
  /** The file with the body that it answers. */
  readonly answer?: string
}

const start = async (
  name: string,
  script: readonly string[],
  { node, bodies, answer }: StartOptions,
): Promise<Server> => {
  const begun = performance.now()
  const [command, ...words] = onCore(1, [node, ...script])
  const child = spawn(command!, words, {
    env: {
      ...process.env,
      PORT: '0',
      RATE_LIMIT: 'off',
      // So that the answers of every row are kept: those of the plain one alone take 48 MB.
      CACHE_MB: '256',
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost',
      ANSWER: answer,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url)
      return {
        name,
        url: `${url.replace('localhost', '127.0.0.1')}${bodies === undefined ? '' : '/v1/checks'}`,
        process: child,
        readyAfter: performance.now() - begun,
        accepts: 'identity',
        bodies: bodies ?? '',
      }
  }
  throw new Error(`${name} did not start`)
}

/** wrk needs a few microseconds for a request and its response, so the figures measure the server. */
const hasWrk = (): boolean => spawnSync('wrk', ['-v']).error === undefined

const load = ({ name, url, accepts, bodies }: Server, seconds: number): Load & { readonly failures: string } => {
  const options = bodies ? ['-s', 'bench/bodies.lua'] : ['-H', `Accept-Encoding: ${accepts}`]
  const [command, ...words] = onCore(0, ['wrk', '-t1', '-c32', `-d${seconds}s`, '--latency', ...options, url])
  const env = { ...process.env, BODIES: bodies, ACCEPTS: accepts }
  const output = execFileSync(command!, words, { encoding: 'utf8', env })
  const figureIn = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? ''
  const [made, rate] = [Number(figureIn(/(\d+) requests in/)), Number(figureIn(/Requests\/sec:\s+([\d.]+)/))]
  const bytes = bytesOf(figureIn(/requests in [^,]+, (\S+) read/)) / made
  const failures = /Non-2xx|Socket errors/.test(output) ? `${name}: requests failed\n${output}` : ''
  return { made, rate, p99: figureIn(/99%\s+(\S+)/), bytes, failures }
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

/** Waits until a process rests: after its start the service makes the usual reports, in a thread whose time counts too. */
const untilIdle = async (child: ChildProcess): Promise<void> => {
  const before = processorSeconds(child)
  await wait(500)
  if (processorSeconds(child) > before) await untilIdle(child)
}

/** Resident memory of a process, in MB. */
const memory = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid!}/status`, 'utf8'))?.[1]) / 1024

const scratchFile = (name: string, content: string | Buffer): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), name)
  writeFileSync(file, content)
  return file
}

const bodiesFor = ({ people, on }: CheckRun, detail: string): string => {
  const lines = people.map((facts) => `${JSON.stringify({ authority: 'southend-on-sea', on, detail, facts })}\n`)
  return scratchFile('bodies', lines.join(''))
}

const askOne = ({ url, accepts }: Server, body: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Encoding': accepts },
    body,
  })

const bodiesOf = ({ bodies }: Server): readonly string[] => readFileSync(bodies, 'utf8').trimEnd().split('\n')

/** Sends some bodies once each, and returns the processor time of each in ms: nothing is remembered of these people. */
const firstSight = async (server: Server, from: number, to: number): Promise<number> => {
  const before = processorSeconds(server.process)
  for (const body of bodiesOf(server).slice(from, to)) await (await askOne(server, body)).arrayBuffer()
  return ((processorSeconds(server.process) - before) * 1_000) / (to - from)
}

/** The bytes of an answer as they travel. `fetch` would unpack them. */
const answerBytes = (server: Server): Buffer => {
  const headers = ['-H', 'Content-Type: application/json', '-H', `Accept-Encoding: ${server.accepts}`]
  return execFileSync('curl', ['-s', ...headers, '-d', bodiesOf(server)[0]!, server.url])
}

type Measured = { readonly server: Server; readonly loads: Load[]; readonly cpu: number[] }

const addLoad = ({ server, loads, cpu }: Measured, seconds: number, counts: boolean): void => {
  const before = processorSeconds(server.process)
  const result = load(server, seconds)
  // In the warm-up nobody was asked about before, so the service may ask some to wait.
  if (!counts) return
  if (result.failures !== '') throw new Error(result.failures)
  loads.push(result)
  cpu.push(((processorSeconds(server.process) - before) / result.made) * 1e6)
}

const head = [
  ...['server', 'requests/s', 'spread', 'processor a request', 'to stock Express', 'to bare node:http', 'p99', 'bytes'],
]

/** The indexes of the rows that the others are compared with. */
const STOCK = 3
const BARE = 4

const resultTable = (measured: readonly Measured[]): string => {
  const rates = measured.map(({ server, loads }) =>
    summary(
      server.name,
      loads.map(({ rate }) => rate),
    ),
  )
  const cpus = measured.map(({ cpu }) => median(cpu))
  return table(
    head,
    measured.map(({ server, loads }, i) => [
      ...[server.name, figure(rates[i]!.rate), percent(rates[i]!.spread), `${figure(cpus[i]!)} µs`],
      ...[figure(cpus[STOCK]! / cpus[i]!), figure(cpus[BARE]! / cpus[i]!)],
      ...[loads.at(-1)!.p99, figure(median(loads.map(({ bytes }) => bytes)))],
    ]),
  )
}

const browser = { accepts: 'gzip, deflate, br, zstd' }

/** The servers that are compared, in the order of the rows. */
const startServers = async (run: CheckRun, node: string) => {
  const bodies = bodiesFor(run, 'reasons')
  const ours = { ...(await start('POST /v1/checks', ['dist/main.js'], { node, bodies })), ...browser }
  await untilIdle(ours.process)
  const idle = memory(ours.process)
  // The first people warm up the compiler, as they do after every start.
  const early = await firstSight(ours, 0, 200)
  const later = await firstSight(ours, 200, run.people.length)
  const answer = scratchFile('answer', answerBytes(ours))
  const servers: readonly Server[] = [
    { ...ours, name: 'POST /v1/checks, reasons, gzip' },
    { ...ours, name: 'POST /v1/checks, reasons, plain', accepts: 'identity' },
    { ...ours, name: 'POST /v1/checks, outcomes, gzip', bodies: bodiesFor(run, 'outcomes') },
    { ...(await start('stock Express, JSON hello', ['bench/peers.js', 'express'], { node })), ...browser },
    {
      ...(await start('bare node:http, the first row’s bytes', ['bench/peers.js', 'http'], { node, answer })),
      ...browser,
    },
  ]
  return { servers, ours, idle, early, later }
}

/** Measures all servers in interleaved rounds, without the first, which is a warm-up; returns Markdown. */
const benchNode = async (run: CheckRun, node: string, { rounds = 5, seconds = 4 } = {}): Promise<string> => {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const { servers, ours, idle, early, later } = await startServers(run, node)
  const measured = servers.map((server): Measured => ({ server, loads: [], cpu: [] }))
  try {
    for (let i = 0; i <= rounds; i++) for (const row of measured) addLoad(row, seconds, i > 0)
    return [
      `### Node ${version}`,
      `${rounds} interleaved rounds of ${seconds} s after a warm-up, 32 keep-alive connections, ${run.people.length} different people, all asked before (with \`CACHE_MB=256\`, which keeps the answers of every row); server and load have a core each.`,
      resultTable(measured),
      `A person not asked before costs ${figure(later)} ms of processor time, compression included; the first 200 after a start ${figure(early)} ms. Start to ready: ${figure(ours.readyAfter)} ms. Memory: ${figure(idle)} MB when ready, ${figure(memory(ours.process))} MB after the load.`,
    ].join('\n\n')
  } finally {
    for (const server of servers) server.process.kill()
  }
}

/** Measures checks on the offer in force; returns Markdown. */
export const benchHttp = async (run: CheckRun): Promise<string> => {
  if (!hasWrk()) return 'Not measured: it needs wrk (`apt-get install wrk`).'
  const parts: string[] = []
  for (const node of nodesOf()) parts.push(await benchNode(run, node))
  return [
    `Checks on the offer in force, with all facts known. The columns "to stock Express" and "to bare node:http" are ratios of processor time. Targets for the first row: on Node 24 at least 0.6 and 0.40, on Node 20 at least 2.0 and 0.45; a person not asked before at most 4 ms. Every row but the plain one receives the \`Accept-Encoding\` of a browser. The hello is too small for any server to compress.`,
    ...parts,
  ].join('\n\n')
}
