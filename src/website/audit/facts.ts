// The fact by which people are compared: chosen from all but dates, and the usual one unless another is asked for.
import type { Request } from 'express'
import { comparableFacts } from '../../analysis/gaps/gaps.ts'
import { sentence } from '../../core/answers/say.ts'
import type { Book } from '../../core/book.ts'
import { type Catalogue, factOf } from '../../core/rules/catalogue.ts'
import { comparedBy } from '../../http/report-forms.ts'
import { usualFact } from '../../report/evidence.ts'

/** The fact that the query names. @throws Refusal if people cannot be compared by it. */
export const factAsked = (book: Book, req: Request): string =>
  Object.keys(req.query).length === 0 ? usualFact(book.domain.catalogue) : comparedBy(book, req)

/** The facts to choose from, in the words of a council. */
export const factChoices = ({ domain }: Book, catalogue: Catalogue) =>
  comparableFacts(domain).map((id) => ({ value: id, text: sentence(factOf(catalogue, id).about) }))
