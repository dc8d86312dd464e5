// Every page for auditors, and its states, that an address alone leads to. A new page is one line here.
export const before = 'southend-on-sea@2020-04-01'
export const inForce = 'southend-on-sea@2024-10-14'
export const proposal = 'southend-on-sea@council-tax-outside-southend'
/** What the council tax proposal changes. */
export const report = `/audit/offers/${proposal}/compare/${inForce}`

/** A page that looks like another is made of the same parts, in the same colours. */
export const auditPages: readonly { readonly path: string; readonly status: number; readonly looksLike?: string }[] = [
  { path: '/audit', status: 200 },
  { path: '/audit/rule-sets', status: 200 },
  { path: '/audit/rule-sets/england/2018-04-01', status: 200 },
  { path: '/audit/rule-sets/southend-on-sea/council-tax-outside-southend', status: 200 },
  { path: `/audit/rule-sets/${inForce}`, status: 200 },
  { path: `/audit/offers/${inForce}/entitlements/staying-put/table`, status: 200 },
  { path: '/audit/compare', status: 200 },
  { path: '/audit/compare?base=&offer=nothing', status: 422 },
  { path: report, status: 200 },
  { path: `/audit/offers/${inForce}/compare/${before}?by=age`, status: 200, looksLike: report },
  { path: `/audit/offers/${inForce}/compare/${inForce}`, status: 200, looksLike: report },
  { path: `/audit/offers/${proposal}/gaps`, status: 200 },
  { path: `/audit/offers/${inForce}/gaps?by=learning`, status: 200 },
  { path: '/audit/to-confirm', status: 200 },
  { path: '/audit/coverage', status: 200 },
  { path: '/audit/draft', status: 200 },
]
