// Answers with reports in several media types. Each is made once per canonical address; the latest are remembered.
import type { Request, Response } from 'express'
import * as z from 'zod'
import { TooManyCells } from '../analysis/cells/refine.ts'
import type { Rows } from '../analysis/csv-rows.ts'
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import { remembered } from '../core/remember.ts'
import { suggestion } from '../core/spelling.ts'
import { csvText, jsonText } from '../report/data.ts'
import { ComparedFact } from './ids.ts'
import { Refusal } from './problem.ts'
import { type Representation, representation, sendPublic } from './representation.ts'
import { invalidRequest, readQuery } from './validation.ts'

/** A report in each of its media types. */
type ReportForms<Type extends string> = (type: Type) => Representation

export const dataTypes = ['application/json', 'text/csv'] as const
type DataType = (typeof dataTypes)[number]

/** Writes a report as data. The JSON is byte for byte the command line's. */
export const dataForms = (report: unknown, rows: () => Rows): Readonly<Record<DataType, () => Representation>> => ({
  'application/json': () => representation('application/json', jsonText(report)),
  'text/csv': () => representation('text/csv; charset=utf-8; header=present', csvText(rows())),
})

/** Computes a report. @throws Refusal if the combined tables would be too large. */
export const refuseTooManyCells = <Value>(compute: () => Value): Value => {
  try {
    return compute()
  } catch (error) {
    throw error instanceof TooManyCells ? new Refusal('too-many-cells') : error
  }
}

const MAX_REMEMBERED = 100

/** Remembers the latest values by address. Every pair of offers has an address, so the oldest values are dropped. */
export const rememberLatest = <Value>() => {
  const values = new Map<string, Value>()
  return (address: string, make: () => Value): Value => {
    const value = values.get(address) ?? make()
    values.delete(address)
    values.set(address, value)
    if (values.size > MAX_REMEMBERED) values.delete([...values.keys()][0]!)
    return value
  }
}

/** Remembers the latest reports, each in every media type requested so far. */
export const rememberReports = <Type extends string>() => {
  const forms = rememberLatest<ReportForms<Type>>()
  return (address: string, make: () => Readonly<Record<Type, () => Representation>>): ReportForms<Type> =>
    forms(address, () => {
      const makers = refuseTooManyCells(make)
      return remembered((type: Type) => refuseTooManyCells(makers[type]))
    })
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
