// `GET /v1/data-dictionary`: the facts and the words of answers, as data and as a page.
import { dictionaryRows, dictionaryWords } from '../analysis/data-dictionary.ts'
import { remembered } from '../core/remember.ts'
import type { Deps } from '../http/deps.ts'
import { dataTexts, dataTypes, formOf } from '../http/report-forms.ts'
import { negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { resolveAuthority, catalogueFor } from '../http/selection.ts'
import { readQuery } from '../http/validation.ts'
import { dictionaryPage } from '../report/dictionary.ts'
import { factItem } from './facts.ts'
import { FactsQuery } from './requests.ts'
import { stylePolicy } from './styled.ts'

const dictionaryTypes = [...dataTypes, 'text/html'] as const

export const dataDictionaryResource = ({ book }: Deps): Resource => {
  const policy = stylePolicy()
  const texts = remembered((authority: string) => {
    const { catalogue, council } = catalogueFor(book, authority)
    const dictionary = { facts: catalogue.facts.map(factItem), words: dictionaryWords(catalogue) }
    return { ...dataTexts(dictionary, dictionaryRows(catalogue)), 'text/html': dictionaryPage(catalogue, council) }
  })
  return resource('/v1/data-dictionary', {
    get: (req, res) => {
      const { authority } = readQuery(FactsQuery, req)
      const found = texts(resolveAuthority(book, authority))
      const type = negotiateType(req, dictionaryTypes)
      if (type === 'text/html') res.setHeader('Content-Security-Policy', policy)
      res.vary('Accept')
      sendPublic(res, formOf(found, type))
    },
  })
}
