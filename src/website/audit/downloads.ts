// Downloads: the API's own answers under addresses that say their form, as a link cannot ask for a media type.
import type { Express } from 'express'

const types: Readonly<Record<string, string>> = { json: 'application/json', csv: 'text/csv', html: 'text/html' }

const files: readonly { readonly at: string; readonly forms: string; readonly api: string }[] = [
  { at: '/audit/offers/:offer/compare/:base/changes', forms: 'json|csv|html', api: '/comparisons/:base' },
  { at: '/audit/offers/:offer/compare/:base/gaps', forms: 'json|csv', api: '/comparisons/:base/gaps' },
  { at: '/audit/offers/:offer/gaps', forms: 'json|csv', api: '/gaps' },
  {
    at: '/audit/offers/:offer/entitlements/:entitlement/table',
    forms: 'json|csv',
    api: '/entitlements/:entitlement/table',
  },
]

/** Stands before the API, which then answers as if it had been asked for that form. */
export const auditDownloads = (app: Express): void => {
  for (const { at, forms, api } of files)
    for (const form of forms.split('|'))
      app.get(`${at}.${form}`, (req, _res, next) => {
        const names = Object.entries(req.params).map(
          ([name, value]) => [name, encodeURIComponent(String(value))] as const,
        )
        const address = names.reduce(
          (path, [name, value]) => path.replace(`:${name}`, value),
          `/v1/offers/:offer${api}`,
        )
        const query = req.url.split('?')[1]
        req.url = query === undefined ? address : `${address}?${query}`
        req.headers.accept = types[form]
        next()
      })
}
