// `GET /v1/councils`: the councils of England by name, and what was found of the help that each gives.
import { councilEntries, councilRows } from '../analysis/other-councils.ts'
import { remembered } from '../core/remember.ts'
import type { Rules } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { dataTexts, dataTypes, formOf } from '../http/report-forms.ts'
import { negotiateType, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

const councilTexts = (rules: Rules) => {
  const { councils, peers } = rules
  const items = councilEntries(rules)
  const credit = councils && { credit: councils.credit, licence: councils.licence }
  return dataTexts({ ...credit, ...(peers && { need: peers.need }), items }, councilRows(items))
}

export const councilsResource = ({ book }: Deps): Resource => {
  const texts = remembered(councilTexts)
  return resource('/v1/councils', {
    get: (req, res) => {
      refuseQuery(req)
      const type = negotiateType(req, dataTypes)
      res.vary('Accept')
      sendPublic(res, formOf(texts(book.rules), type))
    },
  })
}
