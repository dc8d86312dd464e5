// The website's files other than code: texts, templates and assets. The app reads them once, at start.
import * as z from 'zod'
import { IsoDate } from '../core/rules/model.ts'

type Messages = string | readonly string[] | { readonly [key: string]: Messages }

const Messages: z.ZodType<Messages> = z.lazy(() =>
  z.union([z.string().min(1), z.array(z.string().min(1)).min(1), z.record(z.string(), Messages)]),
)

/** The texts of one language. `terms` fill in `{…}` in every message, as the council's name and area do. */
export const Locale = z.strictObject({
  language: z.string().min(2),
  terms: z.record(z.string(), z.string().min(1)),
  words: z.record(z.string(), Messages),
})
export type Locale = z.infer<typeof Locale>

/** Known errors in the service's answers. The updates page lists them until long after their correction. */
export const KnownProblems = z.array(
  z.strictObject({ since: IsoDate, resolved: IsoDate.optional(), text: z.string().min(1) }),
)

export type WebFiles = {
  readonly locale: Locale
  /** Newest first. */
  readonly knownProblems: z.infer<typeof KnownProblems>
  /** The text of each template, by its path: the pages' own and the framework's. */
  readonly templates: ReadonlyMap<string, string>
  readonly assets: {
    /** The hashed name by plain name (`site.css`). */
    readonly names: ReadonlyMap<string, string>
    /** Stylesheet, scripts, pictures and every released widget script, by their hashed names. */
    readonly files: ReadonlyMap<string, Buffer>
  }
  /** The texts of the files in `examples/`. */
  readonly examples: { readonly page: string; readonly program: string; readonly react: string }
  /** The widget's script, which councils load into their own pages. */
  readonly widget: string
}
