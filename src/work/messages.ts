// What the worker and the thread that started it say to each other.
import type { Locale } from '../website/web-files.ts'

/** What a worker starts with. */
export type WorkerSettings = {
  readonly rulesFolder: string
  readonly locale: Locale
  /** The digest of the rules of the thread that starts it: the worker does nothing with any others. */
  readonly rulesDigest: string
}

export type JobRequest = { readonly name: string; readonly input: unknown }

export type WorkerReply =
  /** `thread` is the number by which the system knows the worker, if it tells. */
  | { readonly kind: 'ready'; readonly thread?: string | undefined }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'too-many-cells'; readonly message: string }
  /** The stack has no message, which may quote a draft. */
  | { readonly kind: 'failed'; readonly name: string; readonly stack: string }
