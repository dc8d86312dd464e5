// The cookie with a young person's answers: keeping, opening, renewing and clearing it.
import express from 'express'
import request from 'supertest'
import { expect, it } from 'vitest'
import { type Session, answerSessions } from '../../src/website/session.ts'

const secrets = ['the first secret, which is long enough']
const session: Session = { facts: { age: 19, home: 'in-area', learning: null, livesWithFormerFosterCarer: false } }

type Options = Partial<Parameters<typeof answerSessions>[0]>

/** A server that keeps, opens and clears a session. */
const serviceOf = (options: Options = {}) => {
  const sessions = answerSessions({ secrets, isSecure: false, ...options })
  const app = express()
  app.post('/keep', express.json(), async (req, res) => {
    await sessions.keep(res, req.body as Session)
    res.end()
  })
  app.get('/open', async (req, res) => {
    res.json(await sessions.open(req, res))
  })
  app.get('/failing', async (req, res) => {
    await sessions.open(req, res)
    res.send('half an answer')
    throw new Error('out of order')
  })
  app.get('/started', async (req, res) => {
    await sessions.open(req, res)
    res.write('started')
    res.end()
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

/** The same cookie with one sealed character changed. */
const changed = (cookie: string): string => {
  const parts = cookie.split('*')
  const sealed = parts[4]!
  return parts.with(4, (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1)).join('*')
}
const other = { secrets: ['another secret, which is long enough'] }

it('kept answers open again', async () => {
  expect(await opened(await kept())).toEqual(session)
})

it('the cookie is encrypted, hidden from scripts, and lasts an hour', async () => {
  const cookie = await kept()

  expect(cookie).not.toMatch(/in-area|livesWith/)
  expect(cookie).toMatch(/^answers=.+; Max-Age=3600; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
})

it('behind TLS browsers send the cookie only over TLS, and no other host can set it', async () => {
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
])('a cookie counts as empty if $because', async ({ cookie }) => {
  expect(await opened(await cookie())).toEqual({ facts: {} })
})

it('after a new secret comes first, old cookies still open, and are sealed again with the new secret', async () => {
  const both = { secrets: [...other.secrets, ...secrets] }

  const response = await serviceOf(both)
    .get('/open')
    .set('Cookie', await kept())

  expect(response.body).toEqual(session)
  expect(await opened(cookieOf(response), other)).toEqual(session)
})

it('opening renews the cookie; an empty session sets none', async () => {
  const full = await serviceOf()
    .get('/open')
    .set('Cookie', await kept())
  const empty = await serviceOf().get('/open')

  expect(cookieOf(full)).toContain('Max-Age=3600')
  expect(empty.headers).not.toHaveProperty('set-cookie')
})

it('a response that started before its cookie could be renewed still ends', async () => {
  const { status, text, headers } = await serviceOf()
    .get('/started')
    .set('Cookie', await kept())

  expect({ status, text }).toEqual({ status: 200, text: 'started' })
  expect(headers).not.toHaveProperty('set-cookie')
})

it('a handler that fails after it ended its response answers with the error alone', async () => {
  const { status, text } = await serviceOf()
    .get('/failing')
    .set('Cookie', await kept())

  expect(status).toBe(500)
  expect(text).not.toContain('half an answer')
})

it('clearing deletes the cookie', async () => {
  expect(cookieOf(await serviceOf().post('/clear'))).toMatch(/^answers=; Path=\/; Expires=Thu, 01 Jan 1970/)
})

it('answers that do not fit into a cookie are not kept in part', async () => {
  const { status, headers } = await serviceOf()
    .post('/keep')
    .send({ facts: { home: 'x'.repeat(4_000) } })

  expect(status).toBe(500)
  expect(headers).not.toHaveProperty('set-cookie')
})
