// An adviser's check over HTTP: sends answers, and requests a page of the check with the cookie that they set.
import type { Response } from 'supertest'
import type { running } from '../../support/running.ts'
import { check } from './states.ts'

const here = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }

/** The cookie that a response sets, as a request sends it. */
export const cookieIn = (response: Response): string => {
  const [cookie = ''] = response.get('Set-Cookie') ?? []
  return cookie.split(';')[0]!
}

/** @returns A function that sends fields and requests one page of the check: `/result`, `/record`, … */
export const checkingWith = (client: ReturnType<typeof running>) => {
  const post = (path: string, fields: object, cookie = '') =>
    client
      .post(path)
      .type('form')
      .set({ ...here, Cookie: cookie })
      .send(fields)
  const get = (path: string, cookie = '') => client.get(path).set({ ...here, Cookie: cookie })
  const checked = async (end: string, fields: object): Promise<Response> => {
    const all = Object.entries(fields) as [string, string][]
    const [first, second] = [false, true].map((isOther) =>
      Object.fromEntries(all.filter(([name]) => name.startsWith('other.') === isOther)),
    )
    const sent = await post(`${check}/result`, first!)
    if (sent.status !== 303) return sent
    if (Object.keys(second!).length === 0) return get(`${check}${end}`, cookieIn(sent))
    const compared = await post(`${check}/compare`, second!, cookieIn(sent))
    return compared.status === 303 ? get(`${check}/compare`, cookieIn(compared)) : compared
  }
  return { post, get, checked }
}

/** The same answers as the fields of a second situation. */
export const second = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`other.${name}`, value as string]))
