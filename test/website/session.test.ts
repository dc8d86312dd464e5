import express from 'express'
import request from 'supertest'
import { expect, it } from 'vitest'
import { type Session, sessionsOf } from '../../src/website/session.ts'

const secrets = ['the first secret, which is long enough']
const session: Session = { facts: { age: 19, home: 'in-area', learning: null, livesWithFormerFosterCarer: false } }

type Options = Partial<Parameters<typeof sessionsOf>[0]>

/** A service that keeps a session, opens it and clears it. */
const serviceOf = (options: Options = {}) => {
  const sessions = sessionsOf({ secrets, isSecure: false, ...options })
  const app = express()
  app.post('/keep', express.json(), async (req, res) => {
    await sessions.keep(res, req.body as Session)
    res.end()
  })
  app.get('/open', async (req, res) => {
    res.json(await sessions.open(req, res))
  })
  app.post('/clear', (_req, res) => {
    sessions.clear(res)
    res.end()
  })
  return request(app)
}

const cookieOf = ({ headers }: request.Response): string => String((headers as Record<string, unknown>)['set-cookie'])
const kept = async (options: Options = {}, what: object = session): Promise<string> =>
  cookieOf(await serviceOf(options).post('/keep').send(what))
const opened = async (cookie: string, options: Options = {}): Promise<unknown> => {
  const response = await serviceOf(options).get('/open').set('Cookie', cookie.split(';')[0]!)
  return response.body as unknown
}

/** The same with one sign of what is sealed exchanged. */
const changed = (cookie: string): string => {
  const parts = cookie.split('*')
  const sealed = parts[4]!
  return parts.with(4, (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1)).join('*')
}
const other = { secrets: ['another secret, which is long enough'] }

it('what was kept is opened again', async () => {
  expect(await opened(await kept())).toEqual(session)
})

it('the cookie shows nothing, to scripts least of all, and lasts an hour', async () => {
  const cookie = await kept()

  expect(cookie).not.toMatch(/in-area|livesWith/)
  expect(cookie).toMatch(/^answers=.+; Max-Age=3600; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
})

it('behind TLS the cookie is only sent over it, and no other host can set it', async () => {
  const cookie = await kept({ isSecure: true })

  expect(cookie).toMatch(/^__Host-answers=.+; Path=\/; .*Secure/)
  expect(await opened(cookie, { isSecure: true })).toEqual(session)
})

it.each([
  { cookie: async () => changed(await kept()), because: 'it was tampered with' },
  { cookie: () => kept({ minutes: -1 }), because: 'its time is over' },
  { cookie: () => kept(other), because: 'another secret sealed it' },
  { cookie: () => kept({}, { facts: { age: [19] } }), because: 'it does not hold answers' },
  { cookie: () => `answers=${'x'.repeat(4_000)}`, because: 'it is longer than any of ours' },
  { cookie: () => 'answers=nonsense', because: 'it is no seal' },
  { cookie: () => 'answers=Fe26.2*constructor*a*b*c*d*e*f', because: 'it names a secret that is none' },
  { cookie: () => 'answers=%E0%A4%A', because: 'it is not even encoded right' },
  { cookie: () => 'other=1', because: 'there is none' },
])('a cookie is as if empty where $because', async ({ cookie }) => {
  expect(await opened(await cookie())).toEqual({ facts: {} })
})

it('after a new secret is put in front, what the old one sealed still opens, and is sealed anew with the new one', async () => {
  const both = { secrets: [...other.secrets, ...secrets] }

  const response = await serviceOf(both)
    .get('/open')
    .set('Cookie', await kept())

  expect(response.body).toEqual(session)
  expect(await opened(cookieOf(response), other)).toEqual(session)
})

it('opening makes it last anew; an empty session sets nothing', async () => {
  const full = await serviceOf()
    .get('/open')
    .set('Cookie', await kept())
  const empty = await serviceOf().get('/open')

  expect(cookieOf(full)).toContain('Max-Age=3600')
  expect(empty.headers).not.toHaveProperty('set-cookie')
})

it('clearing takes the cookie away', async () => {
  expect(cookieOf(await serviceOf().post('/clear'))).toMatch(/^answers=; Path=\/; Expires=Thu, 01 Jan 1970/)
})

it('what does not fit into a cookie is not kept by halves', async () => {
  const { status, headers } = await serviceOf()
    .post('/keep')
    .send({ facts: { home: 'x'.repeat(4_000) } })

  expect(status).toBe(500)
  expect(headers).not.toHaveProperty('set-cookie')
})
