// Runs the Dockerfile's steps in order, each stage in its own folder, and tests the resulting service: a check of the
// build for machines without a container engine. It refuses instructions that it does not know.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'docker-steps-'))

const must = (holds, otherwise) => {
  if (!holds) throw new Error(otherwise)
}
const read = (file) => readFileSync(join(project, file), 'utf8')
const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))

// npm's environment for its own scripts must not reach the steps: it has this project's settings and package commands.
const path = process.env.PATH.split(':').filter((folder) => !folder.includes('node_modules'))
const npmOwn = /^(NODE_ENV|INIT_CWD|npm_(lifecycle|package|execpath|node|command|config_local_prefix).*)$/
const outer = Object.entries({ ...process.env, PATH: path.join(':') }).filter(([name]) => !npmOwn.test(name))

/** The files and folders that .dockerignore sends to the build. */
const buildContext = () => {
  const [excludeAll, ...names] = linesOf(read('.dockerignore'))
  const isPlain = excludeAll === '*' && names.every((line) => /^![\w.-]+$/.test(line))
  must(isPlain, '.dockerignore: expected a line `*`, then lines such as `!name`')
  return names.map((line) => line.slice(1))
}

const baseImage = `node:${read('.nvmrc').trim()}-slim`
/** What package.json says of the image. */
const { version, description, license: licenses } = JSON.parse(read('package.json'))
const labels = { version, description, licenses }

const stages = []
const inside = (stage, file) => join(stage.folder, file.startsWith('/') ? '' : stage.workdir, file)

/** Handlers of instructions. Each gets its stage and the rest of the line. */
const instructions = {
  FROM: (_, rest) => {
    const [, image, name] = /^([^\s@]+)(?:@sha256:[0-9a-f]{64})?(?: AS (\S+))?$/.exec(rest) ?? []
    must(image === baseImage, `\`${rest}\` is not the Node of .nvmrc`)
    stages.push({ name, folder: join(root, String(stages.length)), workdir: '/', env: {}, user: 'root' })
    mkdirSync(join(stages.at(-1).folder, 'tmp'), { recursive: true })
  },
  LABEL: (_, rest) => {
    const [, name, value] = /^org\.opencontainers\.image\.([\w.]+)="([^"]+)"$/.exec(rest) ?? []
    must(name, `cannot read \`LABEL ${rest}\``)
    const expected = { ...labels, 'base.name': `docker.io/library/${baseImage}` }[name]
    must(expected === undefined || value === expected, `the label \`${name}\` is \`${value}\`, not \`${expected}\``)
  },
  WORKDIR: (stage, rest) => {
    stage.workdir = join(stage.workdir, rest)
    mkdirSync(inside(stage, '.'), { recursive: true })
  },
  ENV: (stage, rest) => {
    must(/^(\w+=\S+ ?)+$/.test(rest), `cannot read \`ENV ${rest}\``)
    Object.assign(stage.env, Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))))
  },
  COPY: (stage, rest) => {
    const [, name, files] = /^(?:--from=(\S+) )?([^-].*)$/.exec(rest) ?? []
    const from = stages.find((earlier) => name !== undefined && earlier.name === name)
    must(files && (name === undefined || from), `cannot read \`COPY ${rest}\``)
    const sources = files.split(/\s+/)
    const to = sources.pop()
    for (const file of sources) {
      must(from || buildContext().includes(file.split('/')[0]), `.dockerignore keeps \`${file}\` from the build`)
      const source = from ? inside(from, file) : join(project, file)
      const target = statSync(source).isDirectory() || !to.endsWith('/') ? to : join(to, basename(file))
      cpSync(source, inside(stage, target), { recursive: true, verbatimSymlinks: true })
    }
  },
  RUN: (stage, rest) => {
    must(!/(^|[\s='"])\//.test(rest), `\`RUN ${rest}\` names an absolute path, which here is not the stage's own`)
    const env = { ...Object.fromEntries(outer), ...stage.env }
    execFileSync('bash', ['-ec', rest], { cwd: inside(stage, '.'), env, stdio: ['ignore', 'inherit', 'inherit'] })
  },
  USER: (stage, rest) => (stage.user = rest),
  EXPOSE: () => undefined,
  HEALTHCHECK: (stage, rest) => (stage.health = JSON.parse(/^(?:--\S+ +)*CMD (\[.*\])$/.exec(rest)[1])),
  CMD: (stage, rest) => (stage.command = JSON.parse(rest)),
}

const build = () => {
  for (const line of linesOf(read('Dockerfile').replaceAll(/\\\n\s*/g, ''))) {
    const [, name = '', rest] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? []
    must(Object.hasOwn(instructions, name), `an instruction that is not known here: \`${line}\``)
    console.log(`> ${line}`)
    instructions[name](stages.at(-1), rest)
  }
  return stages.at(-1)
}

/** Lists every file in a folder with size and time: the list stays the same if nothing is written. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => [file, statSync(join(folder, file), { throwIfNoEntry: false })])
    .map(([file, stat]) => `${file} ${stat?.size} ${stat?.mtimeMs}`)
    .join('\n')

/** Tests a running service: the image's health command, the README's check and the start page's stylesheet. */
const tryOut = async (stage, url, options) => {
  const env = { ...options.env, PORT: new URL(url).port }
  const { status } = spawnSync(stage.health[0], stage.health.slice(1), { ...options, env })
  must(status === 0, `HEALTHCHECK: exit code ${status}`)
  const body = /-d '(\{.*?\})'/s.exec(read('README.md'))?.[1]
  const headers = { 'Content-Type': 'application/json' }
  const answer = await (await fetch(`${url}/v1/checks`, { method: 'POST', headers, body })).json()
  const reduction = answer.entitlements?.find(({ id }) => id === 'council-tax-reduction')
  must(reduction?.outcome === 'entitled', `the README's check was answered with ${JSON.stringify(answer)}`)
  const page = await (await fetch(url)).text()
  const stylesheet = /\/assets\/site-\w+\.css/.exec(page)?.[0]
  const css = stylesheet && (await (await fetch(`${url}${stylesheet}`)).text())
  must(css?.includes('.govuk-button'), 'the start page has no stylesheet')
}

/** Runs and tests the stage's command on a free port, not as root, in read-only folders. */
const run = async (stage) => {
  must(stage.user !== 'root', 'the service would run as root')
  execFileSync('chmod', ['-R', 'a-w,a+rX', root])
  const before = filesIn(stage.folder)
  const nobody = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const home = join(stage.folder, 'tmp')
  const env = {
    PATH: path.join(':'),
    HOME: home,
    TMPDIR: home,
    ...stage.env,
    PORT: '0',
    PUBLIC_URL: 'http://localhost',
  }
  const options = { cwd: inside(stage, '.'), env, stdio: ['ignore', 'pipe', 'inherit'], ...nobody }
  const service = spawn(stage.command[0], stage.command.slice(1), options)
  const stopped = once(service, 'exit')
  try {
    const started = once(createInterface(service.stdout), 'line')
    const [line] = await Promise.race([started, stopped, setTimeout(20_000, ['not ready'], { ref: false })])
    const url = /http:\S+/.exec(String(line))?.[0]
    must(url, `the service did not start: ${line}`)
    await tryOut(stage, url, options)
    service.kill('SIGTERM')
    const [code] = await Promise.race([stopped, setTimeout(8_000, ['still running'], { ref: false })])
    must(code === 0, `8 seconds after SIGTERM: ${code}`)
    must(filesIn(stage.folder) === before, 'the service wrote files')
    console.log(
      "built; ran without root, healthy, answered the README's check, showed a page, wrote nothing, stopped on SIGTERM",
    )
  } finally {
    service.kill('SIGKILL')
  }
}

try {
  await run(build())
} catch (error) {
  console.error(`docker-steps: ${error.message}`)
  process.exitCode = 1
} finally {
  execFileSync('chmod', ['-R', 'u+w', root])
  rmSync(root, { recursive: true })
}
