// Runs the care histories that stand beside the status rules, each one test.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { statusAnswer } from '../../../src/core/care/answer.ts'
import { CareHistory, openQuestions } from '../../../src/core/care/history.ts'
import { historyProblems } from '../../../src/core/care/problems.ts'
import { legalStatus } from '../../../src/core/care/status.ts'
import { IsoDate } from '../../../src/core/rules/model.ts'
import { book } from '../../support/published.ts'
import { statuses } from '../../support/statuses.ts'

const Part = z.enum(Object.keys(CareHistory.shape) as [keyof CareHistory, ...(keyof CareHistory)[]])
const Status = z.enum(['eligible', 'relevant', 'former-relevant', 'qualifying', 'none', 'cannot-tell'])
const History = z.strictObject({
  name: z.string(),
  on: IsoDate,
  ...CareHistory.shape,
  unknown: z.array(Part).optional(),
  status: Status,
  met: z.array(z.string()).optional(),
  days: z.int().nullable().optional(),
  arguable: z.array(z.enum(openQuestions)).optional(),
  readings: z.partialRecord(z.enum(openQuestions), z.tuple([Status, Status])).optional(),
  responsible: z.string().nullable().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  notSaid: z.array(z.string()).optional(),
  missing: z.array(Part).optional(),
  becomes: z.strictObject({ status: Status, on: IsoDate }).optional(),
})
type History = z.infer<typeof History>

const file = 'rules/england/leaving-care-statuses/histories.yaml'
const histories = z.array(History).parse(parse(readFileSync(file, 'utf8')))

/** A part that a case does not name is none. */
const nothing: CareHistory = {
  careEpisodes: [],
  livedWithParentAfterCare: [],
  detainedOrInHospital: [],
  specialGuardianship: 'none',
  privatelyFostered: [],
  healthOrEducationPlacements: [],
}

const historyOf = (one: History): CareHistory => {
  const named = Object.entries(one).filter(([key]) => key in CareHistory.shape)
  const known = Object.entries({ ...nothing, ...Object.fromEntries(named) }).filter(
    ([key]) => !one.unknown?.some((part) => part === key),
  )
  return CareHistory.parse(Object.fromEntries(known))
}

const { catalogue } = book.checkerOf(book.offers.inForce('southend-on-sea', '2024-10-20')!)

const answerTo = (one: History) => {
  const told = { history: historyOf(one), on: one.on }
  expect(historyProblems(told)).toEqual([])
  const asked = { ...told, authority: 'southend-on-sea', catalogue }
  return statusAnswer(asked, legalStatus(statuses, told)!)
}

/** The answer in the words of a case. */
const inBrief = (answer: ReturnType<typeof answerTo>) => ({
  status: answer.status,
  met: answer.tests.filter(({ outcome }) => outcome === 'met').map(({ id }) => id),
  days: answer.days?.counted ?? null,
  arguable: answer.arguable.map(({ id }) => id),
  readings: Object.fromEntries(answer.arguable.map(({ id, readings }) => [id, readings.map(({ status }) => status)])),
  responsible: answer.responsibleAuthority && (answer.responsibleAuthority.id ?? answer.responsibleAuthority.because),
  missing: answer.missing,
})

describe('of the care histories', () => {
  it.each(histories)('$name', (one) => {
    const answer = answerTo(one)

    const { facts = {}, notSaid = [], becomes } = one
    const brief = Object.entries(inBrief(answer)).filter(([key]) => key in one)
    expect(Object.fromEntries(brief)).toEqual(
      Object.fromEntries(brief.map(([key]) => [key, one[key as keyof History]])),
    )
    expect(answer.facts).toMatchObject(facts)
    expect(Object.keys(answer.facts).filter((fact) => notSaid.includes(fact))).toEqual([])
    expect('becomes' in answer ? answer.becomes : undefined).toEqual(becomes)
  })

  it('every status and every open question occurs', () => {
    expect([...new Set(histories.map(({ status }) => status))].sort()).toEqual([...Status.options].sort())
    expect([...new Set(histories.flatMap(({ arguable = [] }) => arguable))].sort()).toEqual([...openQuestions].sort())
  })
})
