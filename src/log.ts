// Logs requests as lines of JSON on the standard output.
import { type DestinationStream, pino, stdTimeFunctions } from 'pino'
import type { Observe, Observed } from './http/observe.ts'
import type { LogLevel } from './log-levels.ts'

/** A request that takes longer, in ms, is logged even if it succeeds. */
const SLOW = 1_000

/** Whether somebody should look at it. A refusal for want of time is none: an overload has thousands, which are counted. */
const isFailure = ({ status }: Observed): boolean => status >= 500 && status !== 503

/** Logs failures and slow requests at `info`, and all others at `debug`: a line costs as much as a small answer. */
export const requestLog = (level: LogLevel, destination?: DestinationStream): Observe => {
  // Nothing about the machine is logged.
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime }
  const log = destination ? pino(options, destination) : pino(options)
  return (request) => {
    if (isFailure(request) || request.milliseconds > SLOW) log.info(request, 'request')
    else log.debug(request, 'request')
  }
}
