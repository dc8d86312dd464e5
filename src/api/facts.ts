// `GET /v1/facts`: the catalogue of facts, in one council's words.
import { remembered } from '../core/remember.ts'
import type { Fact } from '../core/rules/catalogue.ts'
import { sourceFacts } from '../core/rules/derive.ts'
import type { Deps } from '../http/deps.ts'
import { jsonRepresentation, negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { resolveAuthority, catalogueFor } from '../http/selection.ts'
import { readQuery } from '../http/validation.ts'
import { FactsQuery } from './requests.ts'

const numberBounds = (fact: Fact) => {
  if (fact.type !== 'integer') return {}
  const { minimum, maximum, derivedFrom } = fact
  return { minimum, maximum, ...(derivedFrom ? { derivedFrom: sourceFacts(derivedFrom) } : {}) }
}

/** A fact as the API describes it. */
export const factItem = (fact: Fact) => {
  const { id, type, question, hint, why, canChange, sensitive } = fact
  return {
    id,
    type,
    question,
    ...(hint === undefined ? {} : { hint }),
    why,
    canChange,
    sensitive,
    ...('options' in fact ? { options: fact.options.map(({ value, text }) => ({ value, text })) } : {}),
    ...numberBounds(fact),
    ...('presumed' in fact && fact.presumed ? { presumed: fact.presumed } : {}),
  }
}

export const factsResource = ({ book }: Deps): Resource => {
  const catalogue = remembered((authority: string) =>
    jsonRepresentation({ items: catalogueFor(book, authority).catalogue.facts.map(factItem) }),
  )
  return resource('/v1/facts', {
    get: (req, res) => {
      const { authority } = readQuery(FactsQuery, req)
      negotiateType(req, ['application/json'])
      sendPublic(res, catalogue(resolveAuthority(book, authority)))
    },
  })
}
