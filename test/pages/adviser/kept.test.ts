import { expect, it } from 'vitest'
import type { Fields } from '../../../src/http/pages/adviser/fields.ts'
import { sealingWith } from '../../../src/http/pages/sealing.ts'
import { book } from '../../support/published.ts'

const longest = (words: readonly string[]): string => words.toSorted((one, other) => other.length - one.length)[0]!

it('two situations fit into the cookie of a check, every question answered with its longest word', async () => {
  const { facts } = book.world.catalogue
  const words = facts.map((fact) => {
    if ('options' in fact) return [fact.id, longest(fact.options.map(({ value }) => String(value)))] as const
    return [fact.id, fact.type === 'date' ? '2004-09-15' : String(fact.maximum)] as const
  })
  const fields: Fields = {
    on: '2026-11-23',
    authority: longest(book.rules.authorities.map(({ id }) => id)),
    offer: longest(book.offers.all.map(({ id }) => id)),
    facts: Object.fromEntries(words),
  }
  const { seal } = sealingWith(['a secret of the tests, which nobody guesses'], 60_000)

  await expect(seal({ fields, other: fields })).resolves.toMatch(/^Fe26/)
})
