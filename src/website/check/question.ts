// One question per page, in the checker's order: the question that would settle most comes first.
import type { Request, RequestHandler, Response } from 'express'
import { type Fact, factById } from '../../core/rules/catalogue.ts'
import type { Facts } from '../../core/rules/model.ts'
import { Refusal } from '../../http/problem.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Session } from '../session.ts'
import type { Site } from '../site.ts'
import { changeAddress, factAtPath, questionAddress, previousQuestion } from './addresses.ts'
import { showNoAnswers } from './begin.ts'
import {
  type CheckContext,
  todaysCheck,
  contradictedKeys,
  overrideAnswers,
  stillValidAnswers,
  mergeAnswers,
} from './person.ts'
import { keptFields, questionValues, sentFields } from './question-view.ts'
import { readAnswer } from './read-answer.ts'

/** The pages from which a person can change an answer, and to which they return. */
const returnPages = ['answers', 'results'] as const
type ReturnPage = (typeof returnPages)[number]

const returnPage = ({ query }: Request): ReturnPage | undefined => returnPages.find((one) => one === query['from'])

type QuestionRequest = {
  readonly checking: CheckContext
  readonly fact: Fact
  readonly session: Session
  /** The session's answers that are still valid. */
  readonly facts: Facts
  readonly from: ReturnPage | undefined
}

/**
 * The next page's path. Changing an answer midway returns at once. After a finished check, the change may raise new
 * questions, which come first.
 */
const nextAddress = ({ checking, facts, from }: QuestionRequest, now: Facts): string => {
  const next = checking.check(now).nextQuestion
  const wasFinished = checking.check(facts).nextQuestion === undefined
  if (from && (!next || !wasFinished)) return `/check/${from}`
  return next ? questionAddress(next.fact) : '/check/answers'
}

/** The form's content, its errors, and the keys of the answers that contradict it. */
type FormState = Pick<Parameters<typeof questionValues>[1], 'filled' | 'errors'> & {
  readonly clashes?: readonly string[]
}

/** The page's links: the form's action, the way back, and the contradicting answers. */
const questionLinks = ({ checking, fact, facts, from }: QuestionRequest, clashes: readonly string[]) => {
  const { catalogue } = checking.checker
  return {
    action: questionAddress(fact.id) + (from ? `?from=${from}` : ''),
    back: from ? `/check/${from}` : (previousQuestion(catalogue, facts, fact) ?? '/'),
    clashes: clashes.map((key) => ({
      question: factById(catalogue, key).question,
      href: changeAddress(catalogue, key),
    })),
  }
}

/** Merges a valid answer into the facts if it fits with them, or if the person chose to replace what contradicts it. */
const takeAnswer = ({ checking, fact, facts }: QuestionRequest, fields: URLSearchParams): Facts | FormState => {
  const read = readAnswer({ checking, facts }, fact, fields)
  const filled = sentFields(fields)
  if (!read.ok) return { filled, errors: read.errors }
  const clashes = contradictedKeys(checking, mergeAnswers(checking, facts, read.given), read.given)
  if (clashes.length > 0 && !fields.has('replace')) return { filled, errors: [], clashes }
  return overrideAnswers(checking, facts, read.given)
}

const isFormState = (one: Facts | FormState): one is FormState => Array.isArray(one['errors'])

type JourneyContext = { readonly site: Site; readonly deps: WebsiteDeps; readonly checking: () => CheckContext }

/** The question at a path and the answers so far; undefined if the question needs earlier answers and has none. */
const openQuestion = async (
  { site, checking }: JourneyContext,
  req: Request,
  res: Response,
): Promise<QuestionRequest | undefined> => {
  const today = checking()
  const fact = factAtPath(today.checker.catalogue, String(req.params['question']))
  if (fact === undefined) throw new Refusal('unknown-route')
  const session = await site.sessions.open(req, res)
  const facts = stillValidAnswers(today, session.facts)
  const isFirst = today.check({}).nextQuestion?.fact === fact.id
  const hasBegun = isFirst || Object.keys(facts).length > 0
  return hasBegun ? { checking: today, fact, session, facts, from: returnPage(req) } : undefined
}

const questionRenderer =
  ({ site, deps }: JourneyContext) =>
  (res: Response, request: QuestionRequest, { filled, errors, clashes = [] }: FormState): void => {
    const hasErrors = errors.length + clashes.length > 0
    const values = {
      ...questionValues(request.checking, { fact: request.fact, facts: request.facts, filled, errors }),
      ...questionLinks(request, clashes),
      hasAnswers: Object.keys(request.facts).length > 0,
      canFindOutStatus: deps.statuses !== undefined,
    }
    const frame = { heading: request.fact.question, section: 'check', status: hasErrors ? 422 : 200 } as const
    site.show(res, { ...frame, template: 'check/question', hasErrors, values })
  }

export const questionPage = (site: Site, deps: WebsiteDeps): Resource => {
  const asking: JourneyContext = { site, deps, checking: todaysCheck(deps, site) }
  const showQuestion = questionRenderer(asking)

  const get: RequestHandler = async (req, res) => {
    const request = await openQuestion(asking, req, res)
    if (request) showQuestion(res, request, { filled: keptFields(request.fact, request.facts), errors: [] })
    else showNoAnswers(site, res)
  }

  const post: RequestHandler = async (req, res) => {
    const request = await openQuestion(asking, req, res)
    if (!request) {
      res.redirect(303, req.path)
      return
    }
    // INVARIANT: `page()` parses the form's fields before this handler runs.
    const now = takeAnswer(request, req.body as URLSearchParams)
    if (isFormState(now)) {
      showQuestion(res, request, now)
      return
    }
    await site.sessions.keep(res, { ...request.session, facts: now })
    res.redirect(303, nextAddress(request, now))
  }
  return page('/check/:question', { get, post })
}
