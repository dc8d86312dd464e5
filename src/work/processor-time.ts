// The processor time of one thread. Only Linux tells it, to every thread of the process, also while that one is busy.
import { readFileSync, readlinkSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the processor. */
const MILLISECONDS_PER_TICK = 10

/** The result, or undefined where the system has no such file, or no file handle left for it. */
const ifReadable = <Result>(read: () => Result): Result | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The number by which the system knows the calling thread; undefined where it does not tell. */
export const ownThread = (): string | undefined =>
  ifReadable(() => readlinkSync('/proc/thread-self').split('/').at(-1)!)

/** The milliseconds in a line of `/proc/…/stat`. The thread's name comes before them, and may be anything. */
export const processorTimeIn = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = fields.slice(11, 13).map(Number)
  return (user! + system!) * MILLISECONDS_PER_TICK
}

/** The milliseconds that a thread of this process has had a processor; undefined where the system does not tell. */
export const processorTimeOf = (thread: string): number | undefined =>
  ifReadable(() => processorTimeIn(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')))
