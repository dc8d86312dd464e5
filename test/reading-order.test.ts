// The README's reading order of the core: no file needs a later one.
import { readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, it } from 'vitest'

/** The files of the core in the README's numbered list, in its order. */
const readingOrder = (): readonly string[] =>
  readFileSync('README.md', 'utf8')
    .split(/\n(?=\d\. )/)
    .slice(1)
    .flatMap((step) => {
      const [, folder] = /^\d\. in `(src\/core\/(?:\w+\/)?)`/.exec(step) ?? []
      const names = [...step.matchAll(/`([a-z/-]+\.ts)`/g)].map(([, name]) => name!)
      return folder === undefined ? [] : names.map((name) => `${folder}${name}`)
    })

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, path]) => normalize(join(file, '..', path!)))

it('leaves nothing out that the next file needs', () => {
  const order = readingOrder()
  const tools = ['src/core/remember.ts', 'src/core/spelling.ts']

  const early = order.flatMap((file, place) =>
    importsOf(file)
      .filter((needed) => ![...tools, ...order.slice(0, place)].includes(needed))
      .map((needed) => `${file} needs ${needed}`),
  )

  expect(order.length).toBeGreaterThan(30)
  expect(early).toEqual([])
})
