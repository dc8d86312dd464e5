// The one thing asked of the service: a check. Answers go into its body and nowhere else.
import { words } from './words.ts'

export type Value = string | number | boolean | null
type Facts = Readonly<Record<string, Value>>

export type Question = {
  readonly fact: string
  readonly type: 'choice' | 'integer' | 'boolean' | 'date'
  readonly text: string
  readonly hint?: string
  readonly why: string
  readonly options?: readonly { readonly value: Exclude<Value, null>; readonly text: string }[]
  readonly minimum?: number
  readonly maximum?: number
}

export type NextStep = { readonly text: string; readonly url?: string; readonly phone?: string }

export type Entitlement = {
  readonly title: string
  readonly outcome: 'entitled' | 'on-request' | 'discretionary' | 'not-entitled' | 'cannot-tell'
  readonly atLeast?: string
  readonly summary: string
  readonly nextSteps: readonly NextStep[]
}

export type Answer = {
  readonly notice: string
  readonly entitlements: readonly Entitlement[]
  readonly presumed: readonly { readonly text: string }[]
  readonly nextQuestion: Question | null
}

/** The check of one council. Undefined where nobody can be so. @throws Error where the service gives no answer. */
export type Check = (facts: Facts) => Promise<Answer | undefined>

type Problem = { readonly errors?: readonly { readonly pointer: string }[] }

/** Tells the web team what is wrong with the page. Nothing that a person said is in it. */
const complain = async (response: Response, address: string, authority: string | null): Promise<void> => {
  const { errors = [] } = (await response.json().catch(() => ({}))) as Problem
  const isUnknown = errors.some(({ pointer }) => pointer === '/authority')
  const { authority: unknown, other } = words.complaint
  const complaint = isUnknown ? unknown(authority) : other(address, response.status)
  // eslint-disable-next-line no-console -- the console is where web teams look, and people do not
  console.warn(`<local-offer-checker>: ${complaint}`)
}

/** How long a person waits before being given the phone number, in milliseconds. */
const patience = 15_000

/**
 * @param address The service's own, without a slash at the end.
 * @param authority The council; it may be left out where there is only one.
 */
export const checkOf =
  (address: string, authority: string | null): Check =>
  async (facts) => {
    const response = await fetch(`${address}/v1/checks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...(authority === null ? {} : { authority }), facts }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok) return (await response.json()) as Answer
    if (response.status === 422 && Object.keys(facts).length > 0) return undefined
    await complain(response, address, authority)
    throw new Error('the service gave no answer')
  }
