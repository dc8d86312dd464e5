// The pages of personal advisers. Answers go from page to page in forms, so that two people in two tabs never mix.
import type { RequestHandler } from 'express'
import type { Deps } from '../../deps.ts'
import type { Resource } from '../../resource.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { comparing } from './comparing.ts'
import { type Desk, carried, deskOf, sent } from './desk.ts'
import { type Fields, noFields } from './fields.ts'
import { controlOf } from './questions.ts'
import { recordOf } from './record.ts'
import { resultOf } from './result.ts'
import { shownOf } from './shown.ts'
import type { Situation } from './situation.ts'

/** The question that would settle most, as a form of its own. */
const nextIn = (desk: Desk, { answered, checker }: Situation, fields: Fields) => {
  const asked = checker.catalogue.facts.find(({ id }) => id === answered.nextQuestion?.fact)
  return asked && controlOf(desk.asking(), { fields }, asked)
}

const result =
  (desk: Desk): RequestHandler =>
  (req, res) => {
    const { site, deps, answer } = desk
    answer(req, res, (situation, fields) => {
      const words = site.words()
      const values = {
        ...carried(fields),
        ...resultOf(words, deps.book, situation),
        next: nextIn(desk, situation, fields),
      }
      site.show(res, { template: 'adviser/result', heading: words.say('adviser.result.heading'), values })
    })
  }

const show =
  ({ site, answer }: Desk): RequestHandler =>
  (req, res) => {
    answer(req, res, (situation, fields) => {
      const words = site.words()
      const values = { ...carried(fields), ...shownOf(words, situation) }
      site.show(res, { template: 'adviser/show', heading: words.say('adviser.show.heading'), values })
    })
  }

const record =
  ({ site, deps, answer }: Desk, isText: boolean): RequestHandler =>
  (req, res) => {
    answer(req, res, (situation, fields) => {
      const words = site.words()
      const asked = { today: deps.today(), requestId: res.get('X-Request-Id') ?? '' }
      const text = recordOf(words, situation, asked)
      if (isText) {
        res.type('text/plain').send(text)
        return
      }
      const values = { ...carried(fields), record: text }
      site.show(res, { template: 'adviser/record', heading: words.say('adviser.record.heading'), values })
    })
  }

/** For whoever comes by an address alone, such as a bookmark: there are no answers in it. */
const toQuestions: RequestHandler = (_req, res) => {
  res.redirect(303, '/adviser/check')
}

/** The start of the adviser's pages, the questions, and what comes of them. */
export const adviser = (deps: Deps, site: Site): Resource => {
  const desk = deskOf(deps, site)
  const start: RequestHandler = (_req, res) => {
    const heading = site.words().say('adviser.start.heading')
    site.show(res, { template: 'adviser/start', heading, isPublic: true })
  }
  const all = [
    page('/adviser', { get: start }),
    page('/adviser/check', {
      get: (_req, res) => {
        desk.ask(res, { fields: noFields })
      },
      post: (req, res) => {
        desk.ask(res, { fields: sent(req) })
      },
    }),
    page('/adviser/check/result', { get: toQuestions, post: result(desk) }),
    page('/adviser/check/show', { get: toQuestions, post: show(desk) }),
    page('/adviser/check/compare', { get: toQuestions, post: comparing(desk) }),
    page('/adviser/check/record', { get: toQuestions, post: record(desk, false) }),
    page('/adviser/check/record.txt', { get: toQuestions, post: record(desk, true) }),
  ]
  return (app) => {
    for (const one of all) one(app)
  }
}
