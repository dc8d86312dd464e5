// A file of the rules is damaged: the service does not start on it, and says where.
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random } from '../../bench/people.ts'
import type { Trial } from './row.ts'
import { exitCodeOf, launch } from './service.ts'

const damages = { short: 2, usual: 12, long: 60 }

const damageOf: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, Math.floor(text.length / 2)),
  (text) => text.replace(/strength: \w+/, 'strength: perhaps'),
  (text) => text.replace(/when:/, 'whne:'),
  (text) => `${text}\n\tindented: with a tab\n`,
  (text) => text.replace(/grounds:/, 'gruonds:'),
  (text) => text.replaceAll(/sources:|citations:/g, 'sauces:'),
]

/** Published files of entitlements, which the service reads at its start. */
const publishedFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\d{4}-\d\d-\d\d[^/]*\/(?!version)[\w-]+\.yaml$/.test(path))
    .toSorted()

export const tryCorruption: Trial = async ({ node, scale }) => {
  const next = random(3)
  const files = publishedFiles('rules')
  const results: { readonly code: number | null; readonly says: string }[] = []
  for (let i = 0; i < damages[scale]; i++) {
    const folder = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules')
    cpSync('rules', folder, { recursive: true })
    const path = join(folder, files[Math.floor(next() * files.length)]!)
    const [before, damage] = [readFileSync(path, 'utf8'), damageOf[i % damageOf.length]!]
    const after = damage(before)
    // An undamaged file would be served, and the service would never end.
    if (after === before) throw new Error(`nothing in ${path} to damage`)
    writeFileSync(path, after)
    const launched = launch({ node, settings: { RULES_DIR: folder } })
    results.push({ code: await exitCodeOf(launched.process), says: await launched.errors })
  }
  const refused = results.filter(({ code, says }) => code === 1 && /\.yaml:\d+:\d+: |digest/.test(says)).length
  return [
    {
      what: 'a damaged file of published rules',
      measured: `${refused} of ${results.length} refused, with file and place`,
      mustBe: 'all',
      holds: refused === results.length,
    },
  ]
}
