// Questions that the law leaves open. Each is read one way in practice; an answer shows where the other way matters.

export const openQuestions = [
  'spell-across-14th-birthday',
  'short-break-tests',
  'short-breaks-at-16-or-17',
  'home-began-in-care',
  'home-ended-after-18',
  'disputed-care',
] as const
export type OpenQuestion = (typeof openQuestions)[number]

/** The open questions that are read the other way than usual. */
export type Reading = ReadonlySet<OpenQuestion>

export const usual: Reading = new Set()
