// Every page and state of the website that an address alone leads to. A new page is one line here.
export const everyPage = [
  { path: '/', status: 200 },
  { path: '/cookies', status: 200 },
  { path: '/check/clear', status: 200 },
  { path: '/adviser', status: 200 },
  { path: '/adviser/check', status: 200 },
  { path: '/embed/guide', status: 200 },
  { path: '/nowhere', status: 404 },
] as const
