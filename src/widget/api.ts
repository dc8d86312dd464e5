// Calls the service's check, the widget's only request. Answers go into its body and nowhere else.
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

export type NextStep = { readonly text: string; readonly url?: string; readonly phone?: string }

export type AnsweredEntitlement = {
  readonly title: string
  readonly outcome: 'entitled' | 'on-request' | 'discretionary' | 'not-entitled' | 'cannot-tell'
  readonly atLeast?: string
  readonly summary: string
  readonly nextSteps: readonly NextStep[]
}

export type CheckAnswer = {
  readonly notice: string
  readonly entitlements: readonly AnsweredEntitlement[]
  readonly presumed: readonly { readonly text: string }[]
  readonly nextQuestion: Question | null
}

/** Checks facts for one council. Undefined if the facts contradict each other. @throws Error if the service fails. */
export type RunCheck = (facts: FactValues) => Promise<CheckAnswer | undefined>

type ProblemBody = { readonly errors?: readonly { readonly pointer: string }[] }

/** Warns the web team about a fault in the page. The message contains no answers. */
const warnWebTeam = async (response: Response, address: string, authority: string | null): Promise<void> => {
  const { errors = [] } = (await response.json().catch(() => ({}))) as ProblemBody
  const isUnknown = errors.some(({ pointer }) => pointer === '/authority')
  const { authority: unknown, other } = widgetWords.complaint
  const complaint = isUnknown ? unknown(authority) : other(address, response.status)
  // eslint-disable-next-line no-console -- the console is where web teams look, and people do not
  console.warn(`<local-offer-checker>: ${complaint}`)
}

/** The longest wait for an answer before the widget shows the phone number. */
const checkTimeoutMs = 15_000

/**
 * @param address The service's URL, without a slash at the end.
 * @param authority The council's id; null if the service has only one council.
 */
export const checkClient =
  (address: string, authority: string | null): RunCheck =>
  async (facts) => {
    const response = await fetch(`${address}/v1/checks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...(authority === null ? {} : { authority }), facts }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(checkTimeoutMs),
    })
    if (response.ok) return (await response.json()) as CheckAnswer
    if (response.status === 422 && Object.keys(facts).length > 0) return undefined
    await warnWebTeam(response, address, authority)
    throw new Error('the service gave no answer')
  }
