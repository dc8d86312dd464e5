// The facts of the published rules, to write drafts with.
import { book } from '../support/published.ts'

/** Each fact with a list of options, and the first of them as YAML. */
export const factsOfPublished = (): readonly { readonly id: string; readonly value: string }[] =>
  book.domain.catalogue.facts.flatMap((fact) =>
    'options' in fact && fact.options.length > 0
      ? [{ id: fact.id, value: JSON.stringify(fact.options[0]!.value) }]
      : [],
  )
