// Every auditors' page, and every state that a URL alone can open. Add a line here for a new page.
export const before = 'southend-on-sea@2020-04-01'
export const inForce = 'southend-on-sea@2024-10-14'
export const proposal = 'southend-on-sea@council-tax-outside-southend'
/** The report on the council tax proposal. */
export const report = `/audit/offers/${proposal}/compare/${inForce}`

/** `looksLike` names a page with the same components and colours. */
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
  { path: '/audit/other-councils', status: 200 },
  { path: '/audit/other-councils/list', status: 200 },
  {
    path: '/audit/other-councils/list?about=own&confidence=read',
    status: 200,
    looksLike: '/audit/other-councils/list',
  },
  { path: '/audit/draft', status: 200 },
  { path: '/audit/draft?entitlement=council-tax-reduction', status: 200, looksLike: '/audit/draft' },
  { path: '/audit/draft?entitlement=', status: 422 },
]
