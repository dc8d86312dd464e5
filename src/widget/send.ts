// Sends a request, once more if the service is busy and says when. A service that hangs is given up.
import { widgetWords } from './words.ts'

/** A check under way. */
export type Progress = {
  /** Its abort ends the check. */
  readonly running: AbortController
  /** Tells the person what is happening. */
  readonly say: (text: string) => void
}

/** The body is undefined if it is no JSON. */
export type Reply = { readonly response: Response; readonly body: unknown }

/** The longest wait for an answer before the widget shows the phone number, in milliseconds. */
const answerLimit = 15_000
/** The longest wait that a service may ask for, in seconds: its own limit on requests starts anew each minute. */
const waitLimit = 60
const mostRetries = 2

/** @throws Error if the check is aborted. */
const wait = async (seconds: number, { running }: Progress): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  running.signal.throwIfAborted()
}

/** The seconds after which a busy service can be asked again; undefined if it says none, or too many. */
const secondsToWait = ({ status, headers }: Response): number | undefined => {
  const after = headers.get('Retry-After')
  if (after === null || (status !== 429 && status !== 503)) return undefined
  const seconds = /^\d+$/.test(after) ? Number(after) : Math.ceil((Date.parse(after) - Date.now()) / 1_000)
  return seconds <= waitLimit ? Math.max(1, seconds) : undefined
}

const sendOnce = async (url: string, options: RequestInit, { running }: Progress): Promise<Reply> => {
  const timer = setTimeout(() => {
    running.abort()
  }, answerLimit)
  try {
    const response = await fetch(url, { ...options, signal: running.signal })
    const body: unknown = await response.json().catch(() => undefined)
    running.signal.throwIfAborted()
    return { response, body }
  } finally {
    clearTimeout(timer)
  }
}

/** @throws Error if the service does not answer, or the check is aborted. */
export const send = async (url: string, options: RequestInit, progress: Progress): Promise<Reply> => {
  for (let retries = 0; ; retries++) {
    const reply = await sendOnce(url, options, progress)
    const seconds = secondsToWait(reply.response)
    if (seconds === undefined || retries === mostRetries) return reply
    progress.say(widgetWords.busy(seconds))
    await wait(seconds, progress)
    progress.say(widgetWords.working)
  }
}
