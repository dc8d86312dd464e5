// The pages of personal advisers. Each check has a number in its addresses, and its answers in a cookie of its own.
import type { RequestHandler } from 'express'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { comparing, compared } from './comparing.ts'
import { type Desk, type Opened, deskOf, sent } from './desk.ts'
import { hiddenFields, noFields } from './fields.ts'
import { checkPath, newNumber } from './kept-checks.ts'
import { controlOf } from './questions.ts'
import { recordOf } from './record.ts'
import { resultOf } from './result.ts'
import { shownOf } from './shown.ts'

/** A check that begins with answers from elsewhere, such as an example of a report. */
const opening =
  ({ checks, judge, ask }: Desk): RequestHandler =>
  async (req, res) => {
    const number = newNumber()
    const fields = sent(req)
    if (!judge(fields).ok) {
      ask(res, { number, fields })
      return
    }
    await checks(number).keep(res, { fields })
    res.redirect(303, checkPath(number))
  }

const questions = ({ checks, ask, numbered }: Desk): RequestHandler =>
  numbered(async (req, res, number) => {
    const kept = await checks(number).open(req, res)
    ask(res, { number, isKept: kept !== undefined, fields: kept?.fields ?? noFields })
  })

/** Keeps answers and leads to their result, so that whoever comes Back to it need not send them again. */
const answering = ({ checks, judge, ask, numbered }: Desk): RequestHandler =>
  numbered(async (req, res, number) => {
    const fields = sent(req)
    const found = judge(fields)
    if (!found.ok) {
      ask(res, { number, fields, mistakes: found.mistakes })
      return
    }
    await checks(number).keep(res, { fields })
    res.redirect(303, `${checkPath(number)}/result`)
  })

/** The question that would settle most, as a form of its own. */
const nextIn = (desk: Desk, { situation: { answered, checker }, fields }: Opened) => {
  const asked = checker.catalogue.facts.find(({ id }) => id === answered.nextQuestion?.fact)
  return asked && controlOf(desk.asking(), { fields }, asked)
}

const result = (desk: Desk): RequestHandler =>
  desk.answered((_req, res, opened) => {
    const { site, deps } = desk
    const words = site.words()
    const values = {
      path: checkPath(opened.number),
      carried: hiddenFields(opened.fields),
      ...resultOf(words, deps.book, opened.situation),
      next: nextIn(desk, opened),
    }
    site.show(res, { template: 'adviser/result', heading: words.say('adviser.result.heading'), values })
  })

const show = ({ site, answered }: Desk): RequestHandler =>
  answered((_req, res, { number, situation }) => {
    const words = site.words()
    const values = { path: checkPath(number), ...shownOf(words, situation) }
    site.show(res, { template: 'adviser/show', heading: words.say('adviser.show.heading'), values })
  })

const record = ({ site, deps, answered }: Desk, isText: boolean): RequestHandler =>
  answered((_req, res, { number, situation }) => {
    const words = site.words()
    const asked = { today: deps.today(), requestId: res.get('X-Request-Id') ?? '' }
    const text = recordOf(words, situation, asked)
    if (isText) {
      res.type('text/plain').send(text)
      return
    }
    const values = { path: checkPath(number), record: text }
    site.show(res, { template: 'adviser/record', heading: words.say('adviser.record.heading'), values })
  })

const toNewCheck: RequestHandler = (_req, res) => {
  res.redirect(303, checkPath(newNumber()))
}

const clearing = ({ checks, numbered }: Desk): RequestHandler =>
  numbered((req, res, number) => {
    checks(number).clear(res)
    toNewCheck(req, res, () => undefined)
    return Promise.resolve()
  })

/** The start of the adviser's pages, the questions, and what comes of them. */
export const adviser = (deps: WebsiteDeps, site: Site): Resource => {
  const desk = deskOf(deps, site)
  const start: RequestHandler = (_req, res) => {
    const heading = site.words().say('adviser.start.heading')
    site.show(res, { template: 'adviser/start', heading, isPublic: true })
  }
  const check = '/adviser/check/:check'
  const all = [
    page('/adviser', { get: start }),
    page('/adviser/check', { get: toNewCheck, post: opening(desk) }),
    page(check, { get: questions(desk) }),
    page(`${check}/result`, { get: result(desk), post: answering(desk) }),
    page(`${check}/show`, { get: show(desk) }),
    page(`${check}/compare`, { get: compared(desk), post: comparing(desk) }),
    page(`${check}/record`, { get: record(desk, false) }),
    page(`${check}/record.txt`, { get: record(desk, true) }),
    page(`${check}/clear`, { post: clearing(desk) }),
  ]
  return (app) => {
    for (const one of all) one(app)
  }
}
