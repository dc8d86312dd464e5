// A person's answers as the browser holds them: a cookie made by the real code of sessions.
import express from 'express'
import request from 'supertest'
import { answerSessions, type Session } from '../../src/website/session.ts'
import { website } from './running.ts'

const sessions = answerSessions({ secrets: website.cookieSecrets, isSecure: false })

const keeper = express().post('/', express.json(), async (req, res) => {
  await sessions.keep(res, req.body as Session)
  res.end()
})

/** The name and the value of the cookie that holds a session. */
export const sealed = async (session: Session): Promise<{ readonly name: string; readonly value: string }> => {
  const { headers } = await request(keeper).post('/').send(session)
  const [name, value] = String(headers['set-cookie']).split(';')[0]!.split('=')
  return { name: name!, value: value! }
}
