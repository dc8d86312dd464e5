// Downloads: the API's reports at paths that end in their format, as a link cannot send an Accept header.
import type { Express } from 'express'

const mediaTypes: Readonly<Record<string, string>> = { json: 'application/json', csv: 'text/csv', html: 'text/html' }

const downloadRoutes: readonly { readonly at: string; readonly forms: string; readonly api: string }[] = [
  { at: '/audit/other-councils', forms: 'json|csv', api: '/v1/councils' },
  {
    at: '/audit/offers/:offer/compare/:base/changes',
    forms: 'json|csv|html',
    api: '/v1/offers/:offer/comparisons/:base',
  },
  { at: '/audit/offers/:offer/compare/:base/gaps', forms: 'json|csv', api: '/v1/offers/:offer/comparisons/:base/gaps' },
  { at: '/audit/offers/:offer/gaps', forms: 'json|csv', api: '/v1/offers/:offer/gaps' },
  {
    at: '/audit/offers/:offer/entitlements/:entitlement/table',
    forms: 'json|csv',
    api: '/v1/offers/:offer/entitlements/:entitlement/table',
  },
]

/** Rewrites a download's path and Accept header for the API. Must be registered before the API. */
export const auditDownloads = (app: Express): void => {
  for (const { at, forms, api } of downloadRoutes)
    for (const form of forms.split('|'))
      app.get(`${at}.${form}`, (req, _res, next) => {
        const names = Object.entries(req.params).map(
          ([name, value]) => [name, encodeURIComponent(String(value))] as const,
        )
        const address = names.reduce((path, [name, value]) => path.replace(`:${name}`, value), api)
        const query = req.url.split('?')[1]
        req.url = query === undefined ? address : `${address}?${query}`
        req.headers.accept = mediaTypes[form]
        next()
      })
}
