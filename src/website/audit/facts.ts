// The fact by which gaps compare people: the query's choice, or the default. Dates are not on offer.
import type { Request } from 'express'
import { comparableFacts } from '../../analysis/gaps/gaps.ts'
import { capitalize } from '../../core/answers/phrases.ts'
import type { Book } from '../../core/book.ts'
import { type Catalogue, factById } from '../../core/rules/catalogue.ts'
import { readComparedFact } from '../../http/report-forms.ts'
import { defaultComparedFact } from '../../report/evidence.ts'

/** The fact that the query names, or the default. @throws Refusal if gaps cannot be compared by this fact. */
export const chosenComparedFact = (book: Book, req: Request): string =>
  Object.keys(req.query).length === 0 ? defaultComparedFact(book.domain.catalogue) : readComparedFact(book, req)

/** The options of the list of facts, in a council's words. */
export const factChoices = ({ domain }: Book, catalogue: Catalogue) =>
  comparableFacts(domain).map((id) => ({ value: id, text: capitalize(factById(catalogue, id).about) }))
