// `GET /v1/councils`: the councils of England by name, and what was found of the help that each gives.
import { councilEntries, councilRows } from '../analysis/other-councils.ts'
import type { Deps } from '../http/deps.ts'
import { dataTexts, dataTypes, formOf } from '../http/report-forms.ts'
import { negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

export const councilsResource = ({ book }: Deps): Resource => {
  const { councils, peers } = book.rules
  const items = councilEntries(book.rules)
  const about = {
    ...(councils === undefined ? {} : { credit: councils.credit, licence: councils.licence }),
    ...(peers === undefined ? {} : { need: peers.need }),
  }
  const texts = dataTexts({ ...about, items }, councilRows(items))
  return resource('/v1/councils', {
    get: (req, res) => {
      refuseQuery(req)
      const type = negotiateType(req, dataTypes)
      res.vary('Accept')
      sendPublic(res, formOf(texts, type))
    },
  })
}
