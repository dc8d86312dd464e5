// What the website is made of, besides code: read once, by whoever starts the app.
import * as z from 'zod'
import { IsoDate } from '../core/rules/model.ts'

type Messages = string | readonly string[] | { readonly [key: string]: Messages }

const Messages: z.ZodType<Messages> = z.lazy(() =>
  z.union([z.string().min(1), z.array(z.string().min(1)).min(1), z.record(z.string(), Messages)]),
)

/** One language: `terms` stand in for `{…}` in every message, as the council's name and area do. */
export const Locale = z.strictObject({
  language: z.string().min(2),
  terms: z.record(z.string(), z.string().min(1)),
  words: z.record(z.string(), Messages),
})
export type Locale = z.infer<typeof Locale>

/** What is wrong with what the service says, told on the updates page until long after it is put right. */
export const KnownProblems = z.array(
  z.strictObject({ since: IsoDate, resolved: IsoDate.optional(), text: z.string().min(1) }),
)

export type WebFiles = {
  readonly locale: Locale
  /** Newest first. */
  readonly knownProblems: z.infer<typeof KnownProblems>
  /** Folders of templates, in order of precedence. */
  readonly templates: readonly string[]
  /** Stylesheet and pictures: the folder, and the name with its hash by plain name (`site.css`). */
  readonly assets: {
    readonly folder: string
    readonly names: ReadonlyMap<string, string>
    /** Where every released script of the widget is kept, under its name with its hash. */
    readonly released: string
  }
  /** What to copy from, as it stands in `examples/`. */
  readonly examples: { readonly page: string; readonly program: string }
  /** The script that councils load into their own pages. */
  readonly widget: string
}
