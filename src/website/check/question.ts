// One question a page, in the order in which the checker asks: what would settle most comes first.
import type { Request, RequestHandler, Response } from 'express'
import { type Fact, factOf } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Session } from '../session.ts'
import type { Site } from '../site.ts'
import { changeAddress, factAt, questionAddress, questionBefore } from './addresses.ts'
import { startAgain } from './begin.ts'
import { type Checking, checkingOf, clashing, overruling, stillSo, withAnswers } from './person.ts'
import { keptFields, questionView, sentFields } from './question-view.ts'
import { readAnswer } from './read-answer.ts'

/** Where a person came from to change an answer, and goes back to. */
const returns = ['answers', 'results'] as const
type Return = (typeof returns)[number]

const returnOf = ({ query }: Request): Return | undefined => returns.find((one) => one === query['from'])

type Asked = {
  readonly checking: Checking
  readonly fact: Fact
  readonly session: Session
  /** The answers of the session that still hold. */
  readonly facts: Facts
  readonly from: Return | undefined
}

/** Where to go on to: whoever had still to answer goes back at once, and whoever had finished is asked what is new. */
const nextAddress = ({ checking, facts, from }: Asked, now: Facts): string => {
  const next = checking.check(now).nextQuestion
  const wasFinished = checking.check(facts).nextQuestion === undefined
  if (from && (!next || !wasFinished)) return `/check/${from}`
  return next ? questionAddress(next.fact) : '/check/answers'
}

/** What the form shows: what stands in it, what is wrong with it, and which other answers it does not fit with. */
type Shown = Pick<Parameters<typeof questionView>[1], 'filled' | 'errors'> & { readonly clashes?: readonly string[] }

/** The links of the page: where the form goes to, what came before, and the answers that it does not fit with. */
const linksOf = ({ checking, fact, facts, from }: Asked, clashes: readonly string[]) => {
  const { catalogue } = checking.checker
  return {
    action: questionAddress(fact.id) + (from ? `?from=${from}` : ''),
    back: from ? `/check/${from}` : (questionBefore(catalogue, facts, fact) ?? '/'),
    clashes: clashes.map((key) => ({
      question: factOf(catalogue, key).question,
      href: changeAddress(catalogue, key),
    })),
  }
}

/** An answer over the earlier ones, where it is one, and where they can stand together or it is to replace them. */
const taken = ({ checking, fact, facts }: Asked, fields: URLSearchParams): Facts | Shown => {
  const read = readAnswer({ checking, facts }, fact, fields)
  const filled = sentFields(fields)
  if (!read.ok) return { filled, errors: read.errors }
  const clashes = clashing(checking, withAnswers(checking, facts, read.given), read.given)
  if (clashes.length > 0 && !fields.has('replace')) return { filled, errors: [], clashes }
  return overruling(checking, facts, read.given)
}

const isShown = (one: Facts | Shown): one is Shown => Array.isArray(one['errors'])

type Asking = { readonly site: Site; readonly deps: WebsiteDeps; readonly checking: () => Checking }

/** The question of an address and the answers so far; undefined where there must be some and are none. */
const askedBy = async ({ site, checking }: Asking, req: Request, res: Response): Promise<Asked | undefined> => {
  const today = checking()
  const fact = factAt(today.checker.catalogue, String(req.params['question']))
  if (fact === undefined) throw new Refusal('unknown-route')
  const session = await site.sessions.open(req, res)
  const facts = stillSo(today, session.facts)
  const isFirst = today.check({}).nextQuestion?.fact === fact.id
  const hasBegun = isFirst || Object.keys(facts).length > 0
  return hasBegun ? { checking: today, fact, session, facts, from: returnOf(req) } : undefined
}

const showing =
  ({ site, deps }: Asking) =>
  (res: Response, one: Asked, { filled, errors, clashes = [] }: Shown): void => {
    const hasErrors = errors.length + clashes.length > 0
    const values = {
      ...questionView(one.checking, { fact: one.fact, facts: one.facts, filled, errors }),
      ...linksOf(one, clashes),
      hasAnswers: Object.keys(one.facts).length > 0,
      canFindOutStatus: deps.statuses !== undefined,
    }
    const frame = { heading: one.fact.question, section: 'check', status: hasErrors ? 422 : 200 } as const
    site.show(res, { ...frame, template: 'check/question', hasErrors, values })
  }

export const question = (site: Site, deps: WebsiteDeps): Resource => {
  const asking: Asking = { site, deps, checking: checkingOf(deps, site) }
  const showQuestion = showing(asking)

  const get: RequestHandler = async (req, res) => {
    const one = await askedBy(asking, req, res)
    if (one) showQuestion(res, one, { filled: keptFields(one.fact, one.facts), errors: [] })
    else startAgain(site, res)
  }

  const post: RequestHandler = async (req, res) => {
    const one = await askedBy(asking, req, res)
    if (!one) {
      res.redirect(303, req.path)
      return
    }
    // INVARIANT: a page reads the fields of its form before its handler runs.
    const now = taken(one, req.body as URLSearchParams)
    if (isShown(now)) {
      showQuestion(res, one, now)
      return
    }
    await site.sessions.keep(res, { ...one.session, facts: now })
    res.redirect(303, nextAddress(one, now))
  }
  return page('/check/:question', { get, post })
}
