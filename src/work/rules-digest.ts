// Tells whether two threads have the same rules.
import type { Book } from '../core/book.ts'
import { digestOfValue } from '../rulesets/digests.ts'

export const rulesDigest = ({ offers }: Pick<Book, 'offers'>): string =>
  digestOfValue(offers.all.map(({ id, digest }) => [id, digest]))
