// Reports in several media types: each made once for the canonical address that it is of, and the latest remembered.
import type { Request, Response } from 'express'
import * as z from 'zod'
import { TooManyCells } from '../analysis/cells/refine.ts'
import type { Rows } from '../analysis/csv-rows.ts'
import { comparableFacts } from '../analysis/gaps/gaps.ts'
import type { Book } from '../core/book.ts'
import { remembered } from '../core/remember.ts'
import { suggestion } from '../core/spelling.ts'
import { csvText, jsonText } from '../report/data.ts'
import { Refusal } from './problem.ts'
import { type Representation, representation, send } from './representation.ts'
import { invalid, readQuery } from './validation.ts'

/** One report in each media type that it is offered in. */
type Forms<Type extends string> = (type: Type) => Representation

export const dataTypes = ['application/json', 'text/csv'] as const
type DataType = (typeof dataTypes)[number]

/** How a report is written as data: the JSON is what the command line prints, to the byte. */
export const asData = (report: unknown, rows: () => Rows): Readonly<Record<DataType, () => Representation>> => ({
  'application/json': () => representation('application/json', jsonText(report)),
  'text/csv': () => representation('text/csv; charset=utf-8; header=present', csvText(rows())),
})

/** What a report computes, with two tables too large to be laid over each other as a refusal. */
export const attempted = <Value>(compute: () => Value): Value => {
  try {
    return compute()
  } catch (error) {
    throw error instanceof TooManyCells ? new Refusal('too-many-cells') : error
  }
}

const most = 100

/** Remembers what was asked for last, by address. There are as many as pairs of offers, so the oldest make room. */
export const latest = <Value>() => {
  const known = new Map<string, Value>()
  return (address: string, make: () => Value): Value => {
    const value = known.get(address) ?? make()
    known.delete(address)
    known.set(address, value)
    if (known.size > most) known.delete([...known.keys()][0]!)
    return value
  }
}

/** Remembers the reports asked for last, each in every form that was asked for. */
export const reportsOf = <Type extends string>() => {
  const known = latest<Forms<Type>>()
  return (address: string, make: () => Readonly<Record<Type, () => Representation>>): Forms<Type> =>
    known(address, () => {
      const makers = attempted(make)
      return remembered((type: Type) => attempted(makers[type]))
    })
}

export const GapsQuery = z.strictObject({
  by: z
    .string({ error: ({ input }) => (input === undefined ? 'must be given' : 'must be text') })
    .meta({ description: 'The fact in which the people compared differ: any of GET /v1/facts but a date.' }),
})

/** The fact that the query compares people by. @throws Refusal if it names none. */
export const comparedBy = ({ domain }: Book, req: Request): string => {
  const { by } = readQuery(GapsQuery, req)
  const allowed = comparableFacts(domain)
  if (allowed.includes(by)) return by
  throw invalid([{ pointer: '/by', detail: `gaps cannot be compared by this fact${suggestion(by, allowed)}` }])
}

/** Answers with one form of a report, and says where the canonical address is. */
export const sendReport = (res: Response, address: string, form: Representation): void => {
  res.vary('Accept')
  res.setHeader('Content-Location', address)
  send(res, form)
}
