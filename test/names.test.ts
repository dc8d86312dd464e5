// One name, one meaning: no two folders export the same name without a reason in docs/words.md.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== join('client', 'schema.ts'))
  .map((name) => join('src', name))

const exportedNames = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:const|type|function|interface|class) (\w+)/gm)].map(
    ([, name]) => name!,
  )

/** The folders that export each name. Names that differ only in case are alike. */
const foldersByName = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const file of sources)
    for (const name of exportedNames(file)) {
      const folders = found.get(name.toLowerCase()) ?? new Set()
      found.set(name.toLowerCase(), folders.add(dirname(file)))
    }
  return found
}

/** The names in the last table of docs/words.md, which need no other. */
const namesWithReasons = (): readonly string[] => {
  const [, table = ''] = readFileSync('docs/words.md', 'utf8').split('## Names in two folders')
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!.toLowerCase()))
}

it('no two folders export one name, unless docs/words.md says why', () => {
  const shared = [...foldersByName()].filter(([, folders]) => folders.size > 1).map(([name]) => name)

  expect(shared.sort()).toEqual([...namesWithReasons()].sort())
})

it('finds the names that every room exports', () => {
  expect(foldersByName().size).toBeGreaterThan(700)
})
