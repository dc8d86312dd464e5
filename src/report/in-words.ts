// A condition in words: its comparisons in the catalogue's phrases, in the shape that it is written in.
import { factOf } from '../analysis/describe.ts'
import type { Catalogue } from '../core/catalogue.ts'
import { type Condition, type Leaf, partsOf } from '../core/condition.ts'
import { say, sayAll, sentence } from '../core/say.ts'
import { type Markup, bullets, markup } from './markup.ts'

const isLeaf = (condition: Condition): condition is Leaf => 'fact' in condition

const headOf = (condition: Condition): string => {
  if ('all' in condition) return 'All of these are so'
  return 'any' in condition ? 'At least one of these is so' : 'This is not so'
}

/** Comparisons that must all hold are said together: "you are 18 to 20". */
const partsText = (catalogue: Catalogue, condition: Condition): readonly Markup[] => {
  const parts = partsOf(condition)
  const leaves = 'all' in condition ? parts.filter(isLeaf) : []
  const rest = parts.filter((part) => !leaves.some((leaf) => leaf === part))
  const said = sayAll(
    (id) => factOf(catalogue, id),
    leaves.map((leaf) => ({ leaf, met: true })),
  )
  return [...said.map((text) => markup`${sentence(text)}`), ...rest.map((part) => inWords(catalogue, part))]
}

/** A condition, said to whom it is about. */
export const inWords = (catalogue: Catalogue, condition: Condition): Markup => {
  if (isLeaf(condition))
    return markup`${sentence(say(factOf(catalogue, condition.fact), { leaf: condition, met: true }))}`
  if ('not' in condition && isLeaf(condition.not)) {
    const { not: leaf } = condition
    return markup`${sentence(say(factOf(catalogue, leaf.fact), { leaf, met: false }))}`
  }
  return markup`${headOf(condition)}:${bullets(partsText(catalogue, condition))}`
}
