// A visitor of the site over HTTP, with a browser's headers and cookie, under the real rules.
import request, { type Response } from 'supertest'
import type { AppDeps } from '../../src/app.ts'
import { createServer } from '../../src/http/server.ts'
import type { Session } from '../../src/website/session.ts'
import { book } from '../support/published.ts'
import { appOf } from '../support/running.ts'
import { sealed } from '../support/sealed.ts'

const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' }

/** A visitor with a server of their own. */
export const visitorOf = (overrides: Partial<AppDeps> = {}, session?: Session) => {
  const server = createServer(appOf({ book, ...overrides }))
    .listen(0)
    .unref()
  const agent = request.agent(server)
  const cookie = async (): Promise<string> => {
    const { name, value } = await sealed(session!)
    return `${name}=${value}`
  }
  let known: Promise<string> | undefined = session && cookie()
  const told = async (response: request.Test): Promise<Response> => {
    const sent = known === undefined ? response : response.set('Cookie', await known)
    const answer = await sent.set(headers).redirects(0)
    const [set] = [answer.headers['set-cookie']].flat() as (string | undefined)[]
    if (set !== undefined) known = Promise.resolve(set.split(';')[0]!)
    return answer
  }
  return {
    get: (path: string) => told(agent.get(path)),
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      told(agent.post(path).type('form').send(new URLSearchParams(fields).toString())),
  }
}
export type Visitor = ReturnType<typeof visitorOf>

/** A redirect's target; the status of any other response. */
export const goesTo = ({ status, headers: answered }: Response): string | number =>
  status === 303 ? String(answered['location']) : status

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The text of a pattern's first group at each match, as a reader sees it. */
export const texts = ({ text }: Response, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => unescaped(found!.trim()))

export const h1 = (response: Response): readonly string[] => texts(response, /<h1[^>]*>(?:\s*<label[^>]*>)?([^<]+)</g)

const camel = (address: string): string =>
  address.replace('/check/', '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** Answers every question of a new check, and returns the facts asked, in order. `null` means "I do not know". */
export const walkPages = async (visitor: Visitor, answer: (fact: string) => Session['facts'][string]) => {
  const asked: string[] = []
  let next = goesTo(await visitor.get('/check'))
  while (next !== '/check/answers') {
    const path = String(next)
    const fact = camel(path)
    const value = answer(fact)
    const isChoice = (await visitor.get(path)).text.includes('type="radio"')
    const unknown: Readonly<Record<string, string>> = isChoice ? { answer: '?' } : { unknown: 'yes' }
    asked.push(fact)
    next = goesTo(await visitor.post(path, value === null ? unknown : { answer: String(value) }))
    if (typeof next === 'number') throw new Error(`an answer to ${path} was refused`)
  }
  return asked
}
