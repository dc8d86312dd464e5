// Answers with reports in several media types.
import type { Request, Response } from 'express'
import * as z from 'zod'
import { TooManyCells } from '../analysis/cells/refine.ts'
import type { Rows } from '../analysis/csv-rows.ts'
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import { suggestion } from '../core/spelling.ts'
import { csvText, jsonText } from '../report/data.ts'
import { ComparedFact } from './ids.ts'
import { Refusal } from './problem.ts'
import { type Representation, representation, sendPublic } from './representation.ts'
import { invalidRequest, readQuery } from './validation.ts'

export const dataTypes = ['application/json', 'text/csv'] as const

/** A report as data in each media type. */
export type DataTexts = Readonly<Record<(typeof dataTypes)[number], string>>

/** Writes a report as data. The JSON is byte for byte the command line's. */
export const dataTexts = (report: unknown, rows: Rows): DataTexts => ({
  'application/json': jsonText(report),
  'text/csv': csvText(rows),
})

const fullTypes = {
  'application/json': 'application/json',
  'text/csv': 'text/csv; charset=utf-8; header=present',
  'text/html': 'text/html; charset=utf-8',
} as const

/** A report in some media types, each encoded when it is first sent. Kept for as long as the texts are. */
const representationsOf = new WeakMap<object, Map<string, Representation>>()

/** One form of a report. */
export const formOf = <Type extends keyof typeof fullTypes>(
  texts: Readonly<Record<Type, string>>,
  type: Type,
): Representation => {
  const forms = representationsOf.get(texts) ?? new Map<string, Representation>()
  representationsOf.set(texts, forms)
  const form = forms.get(type) ?? representation(fullTypes[type], texts[type])
  forms.set(type, form)
  return form
}

const tooManyCells = (error: unknown): unknown =>
  error instanceof TooManyCells ? new Refusal('too-many-cells') : error

/** Waits for a report. Rejects with a Refusal if the combined tables would be too large. */
export const refusingTooManyCells = async <Value>(underway: Promise<Value>): Promise<Value> => {
  try {
    return await underway
  } catch (error) {
    throw tooManyCells(error)
  }
}

export const GapsQuery = z.strictObject({ by: ComparedFact })

/** Reads the fact to compare people by. @throws Refusal if the query names no comparable fact. */
export const readComparedFact = ({ domain }: Book, req: Request): string => {
  const { by } = readQuery(GapsQuery, req)
  const allowed = comparableFacts(domain)
  if (allowed.includes(by)) return by
  throw invalidRequest([{ pointer: '/by', detail: `gaps cannot be compared by this fact${suggestion(by, allowed)}` }])
}

/** Answers with one form of a report, and names its canonical address. */
export const sendReport = (res: Response, address: string, form: Representation): void => {
  res.vary('Accept')
  res.setHeader('Content-Location', address)
  sendPublic(res, form)
}
