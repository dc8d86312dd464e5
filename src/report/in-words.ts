// A condition in words, as markup: everything that has to be so in a list, and of alternatives one.
import { type Said, conditionSaid } from '../analysis/said.ts'
import type { Catalogue } from '../core/catalogue.ts'
import type { Condition } from '../core/condition.ts'
import { sentence } from '../core/say.ts'
import { type Markup, bullets, markup } from './markup.ts'

const partMarkup = (one: Said): Markup =>
  'text' in one
    ? markup`${sentence(one.text)}`
    : markup`At least one of these is so:${bullets(one.anyOf.map(saidMarkup))}`

const saidMarkup = (said: readonly Said[]): Markup =>
  said.length === 1 ? partMarkup(said[0]!) : markup`All of these are so:${bullets(said.map(partMarkup))}`

/** A condition, said to whom it is about. */
export const inWords = (catalogue: Catalogue, when: Condition): Markup => saidMarkup(conditionSaid(catalogue, when))
