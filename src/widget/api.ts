// Calls the service's check, the widget's only request. Answers go into its body and nowhere else.
import { type Progress, type Reply, send } from './send.ts'
import { widgetWords } from './words.ts'

export type FactValue = string | number | boolean | null
type FactValues = Readonly<Record<string, FactValue>>

export type Question = {
  readonly fact: string
  readonly type: 'choice' | 'integer' | 'boolean' | 'date'
  readonly text: string
  readonly hint?: string
  readonly why: string
  readonly options?: readonly { readonly value: Exclude<FactValue, null>; readonly text: string }[]
  readonly minimum?: number
  readonly maximum?: number
}

export type NextStep = {
  readonly text: string
  readonly url?: string
  readonly phone?: string
  /** For whom it is, where that is not known of the person. */
  readonly onlyIf?: string
  /** What to do first. */
  readonly warning?: string
}

export type AnsweredEntitlement = {
  readonly title: string
  readonly outcome: 'entitled' | 'on-request' | 'discretionary' | 'not-entitled' | 'cannot-tell'
  readonly atLeast?: string
  readonly summary: string
  /** Their ids in `steps`. */
  readonly nextSteps: readonly string[]
}

export type CheckAnswer = {
  readonly notice: string
  readonly entitlements: readonly AnsweredEntitlement[]
  readonly presumed: readonly { readonly text: string }[]
  readonly steps: Readonly<Record<string, NextStep>>
}

/** What follows a person's answers: the next question, or the results. */
export type Following = { readonly question: Question } | { readonly results: CheckAnswer }

/** Checks facts for one council. Undefined if the facts contradict each other. @throws Error if the service fails. */
export type RunCheck = (facts: FactValues, progress: Progress) => Promise<Following | undefined>

type ProblemBody = { readonly errors?: readonly { readonly pointer: string }[] }

/** Warns the web team about a fault in the page. The message contains no answers. */
const warnWebTeam = (address: string, authority: string | null, { response, body }: Reply): void => {
  const { errors = [] } = (body ?? {}) as ProblemBody
  const isUnknown = errors.some(({ pointer }) => pointer === '/authority')
  const { authority: unknown, other } = widgetWords.complaint
  const complaint = isUnknown ? unknown(authority) : other(address, response.status)
  // eslint-disable-next-line no-console -- the console is where web teams look, and people do not
  console.warn(`<local-offer-checker>: ${complaint}`)
}

/** The part of every answer that leads on. */
type Leading = { readonly nextQuestion: Question | null }

const isAnswer = (body: unknown): body is Leading => typeof body === 'object' && body !== null && 'nextQuestion' in body

/**
 * @param address The service's URL, without a slash at the end.
 * @param authority The council's id; null if the service has only one council.
 */
export const checkClient = (address: string, authority: string | null): RunCheck => {
  const ask = async (
    facts: FactValues,
    detail: 'outcomes' | 'reasons',
    progress: Progress,
  ): Promise<Leading | undefined> => {
    const options: RequestInit = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...(authority === null ? {} : { authority }), facts, detail }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }
    const reply = await send(`${address}/v1/checks`, options, progress)
    if (reply.response.ok && isAnswer(reply.body)) return reply.body
    if (reply.response.status === 422 && Object.keys(facts).length > 0) return undefined
    warnWebTeam(address, authority, reply)
    throw new Error('the service gave no answer')
  }
  return async (facts, progress) => {
    // A question needs no reasons, which are most of an answer.
    const step = await ask(facts, 'outcomes', progress)
    if (step === undefined) return undefined
    if (step.nextQuestion) return { question: step.nextQuestion }
    return { results: (await ask(facts, 'reasons', progress)) as CheckAnswer & Leading }
  }
}
