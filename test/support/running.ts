// The real app over the real rules, listening on a free port.
import request, { type Response } from 'supertest'
import { type AppDeps, createApp } from '../../src/app.ts'
import { FullCheckAnswer } from '../../src/contract/check-schemas.ts'
import { Problem } from '../../src/contract/public-schemas.ts'
import { keepResults } from '../../src/http/work.ts'
import { workHere } from '../../src/work/here.ts'
import { createServer } from '../../src/http/server.ts'
import { digestOfValue } from '../../src/rulesets/digests.ts'
import { draftStarter } from '../../src/rulesets/drafts/draft-start.ts'
import { readDocuments, openWebFiles } from '../../src/web-files.ts'
import { book, texts } from './southend.ts'
import { statuses } from './statuses.ts'

const today = '2026-11-23'
const files = openWebFiles()
export const website: AppDeps['website'] = { files, cookieSecrets: ['a secret of the tests, which nobody guesses'] }

export const appOf = (overrides: Partial<AppDeps> = {}) => {
  const work = overrides.work ?? workHere(overrides.book ?? book, files.locale)
  return createApp({
    book,
    statuses,
    work,
    makeReport: keepResults(work),
    documents: readDocuments(),
    digest: digestOfValue,
    startDraft: draftStarter((overrides.book ?? book).rules, texts),
    today: () => today,
    rateLimit: undefined,
    website,
    ...overrides,
  })
}

/** A client of a server of its own. */
export const running = (overrides: Partial<AppDeps> = {}) => {
  const server = createServer(appOf(overrides)).listen(0).unref()
  return request(server)
}

/** A 19-year-old former relevant child, at home in Southend, about whom all is known. */
export const somebody = {
  age: 19,
  leavingCareStatus: 'former-relevant',
  lookedAfterBy: 'this-council',
  home: 'in-area',
  supportFrom21: 'not-said',
  councilTaxHome: 'only-care-leavers',
  learning: 'none',
  livesWithFormerFosterCarer: false,
}

/** The answer to a check with `detail: full`. @throws if it is not one. */
export const answerOf = (response: Response) => FullCheckAnswer.parse(response.body)

/** The problem that a request was answered with. @throws if it is not one. */
export const problemOf = (response: Response) => Problem.parse(response.body)
