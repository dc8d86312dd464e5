// The routes of the adviser's pages. Each check has a number in its paths, and a cookie of its own for its answers.
import type { RequestHandler } from 'express'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { type AdviserSite, type OpenedCheck, adviserSite, formCheckFields } from './adviser-site.ts'
import { keepComparison, showComparisonPage } from './comparing.ts'
import { factControl } from './controls.ts'
import { hiddenFields, noFields } from './fields.ts'
import { checkPath, newCheckNumber } from './kept-checks.ts'
import { recordText } from './record.ts'
import { adviserResultValues } from './result.ts'
import { youngPersonValues } from './shown.ts'

/** Opens a check from a form on another page, such as an example person in a report. */
const openCheck =
  ({ checks, readSituation, showQuestions }: AdviserSite): RequestHandler =>
  async (req, res) => {
    const number = newCheckNumber()
    const fields = formCheckFields(req)
    if (!readSituation(fields).ok) {
      showQuestions(res, { number, fields })
      return
    }
    await checks(number).keep(res, { fields })
    res.redirect(303, checkPath(number))
  }

const questionsPage = ({ checks, showQuestions, withNumber }: AdviserSite): RequestHandler =>
  withNumber(async (req, res, number) => {
    const kept = await checks(number).open(req, res)
    showQuestions(res, { number, isKept: kept !== undefined, fields: kept?.fields ?? noFields })
  })

/** Keeps the answers and redirects to the result, so that Back does not send the form again. */
const sendAnswers = ({ checks, readSituation, showQuestions, withNumber }: AdviserSite): RequestHandler =>
  withNumber(async (req, res, number) => {
    const fields = formCheckFields(req)
    const found = readSituation(fields)
    if (!found.ok) {
      showQuestions(res, { number, fields, mistakes: found.mistakes })
      return
    }
    await checks(number).keep(res, { fields })
    res.redirect(303, `${checkPath(number)}/result`)
  })

/** The question that would settle most, for a form of its own. */
const nextControl = (desk: AdviserSite, { situation: { answered, checker }, fields }: OpenedCheck) => {
  const nextFact = checker.catalogue.facts.find(({ id }) => id === answered.nextQuestion?.fact)
  return nextFact && factControl(desk.questionContext(), { fields }, nextFact)
}

const resultPage = (desk: AdviserSite): RequestHandler =>
  desk.withSituation((_req, res, opened) => {
    const { site, deps } = desk
    const words = site.words()
    const values = {
      path: checkPath(opened.number),
      carried: hiddenFields(opened.fields),
      ...adviserResultValues(words, deps.book, opened.situation),
      next: nextControl(desk, opened),
    }
    site.show(res, { template: 'adviser/result', heading: words.say('adviser.result.heading'), values })
  })

const sharePage = ({ site, withSituation }: AdviserSite): RequestHandler =>
  withSituation((_req, res, { number, situation }) => {
    const words = site.words()
    const values = { path: checkPath(number), ...youngPersonValues(words, situation) }
    site.show(res, { template: 'adviser/show', heading: words.say('adviser.show.heading'), values })
  })

const recordPage = ({ site, deps, withSituation }: AdviserSite, isText: boolean): RequestHandler =>
  withSituation((_req, res, { number, situation }) => {
    const words = site.words()
    const request = { today: deps.today(), requestId: res.get('X-Request-Id') ?? '' }
    const text = recordText(words, situation, request)
    if (isText) {
      res.type('text/plain').send(text)
      return
    }
    const values = { path: checkPath(number), record: text }
    site.show(res, { template: 'adviser/record', heading: words.say('adviser.record.heading'), values })
  })

const toNewCheck: RequestHandler = (_req, res) => {
  res.redirect(303, checkPath(newCheckNumber()))
}

const clearCheck = ({ checks, withNumber }: AdviserSite): RequestHandler =>
  withNumber((req, res, number) => {
    checks(number).clear(res)
    toNewCheck(req, res, () => undefined)
    return Promise.resolve()
  })

/** The adviser's start page, and every page of a check. */
export const adviserPages = (deps: WebsiteDeps, site: Site): Resource => {
  const desk = adviserSite(deps, site)
  const start: RequestHandler = (_req, res) => {
    const heading = site.words().say('adviser.start.heading')
    site.show(res, { template: 'adviser/start', heading, isPublic: true })
  }
  const check = '/adviser/check/:check'
  const all = [
    page('/adviser', { get: start }),
    page('/adviser/check', { get: toNewCheck, post: openCheck(desk) }),
    page(check, { get: questionsPage(desk) }),
    page(`${check}/result`, { get: resultPage(desk), post: sendAnswers(desk) }),
    page(`${check}/show`, { get: sharePage(desk) }),
    page(`${check}/compare`, { get: showComparisonPage(desk), post: keepComparison(desk) }),
    page(`${check}/record`, { get: recordPage(desk, false) }),
    page(`${check}/record.txt`, { get: recordPage(desk, true) }),
    page(`${check}/clear`, { post: clearCheck(desk) }),
  ]
  return (app) => {
    for (const one of all) one(app)
  }
}
