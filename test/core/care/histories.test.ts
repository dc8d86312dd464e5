// Runs each care history in the status rules' folder as a test.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { statusAnswer } from '../../../src/core/care/answer.ts'
import { CareHistory, openQuestions } from '../../../src/core/care/history.ts'
import { historyProblems } from '../../../src/core/care/problems.ts'
import { findLegalStatus } from '../../../src/core/care/status.ts'
import { IsoDate } from '../../../src/core/rules/model.ts'
import { book } from '../../support/published.ts'
import { statuses } from '../../support/statuses.ts'

const Part = z.enum(Object.keys(CareHistory.shape) as [keyof CareHistory, ...(keyof CareHistory)[]])
const Status = z.enum(['eligible', 'relevant', 'former-relevant', 'qualifying', 'none', 'cannot-tell'])
const HistoryCase = z.strictObject({
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
type HistoryCase = z.infer<typeof HistoryCase>

const file = 'rules/england/leaving-care-statuses/histories.yaml'
const histories = z.array(HistoryCase).parse(parse(readFileSync(file, 'utf8')))

/** The history of a case that names no part. */
const emptyHistory: CareHistory = {
  careEpisodes: [],
  livedWithParentAfterCare: [],
  detainedOrInHospital: [],
  specialGuardianship: 'none',
  privatelyFostered: [],
  healthOrEducationPlacements: [],
  disputedCare: [],
}

const careHistory = (historyCase: HistoryCase): CareHistory => {
  const named = Object.entries(historyCase).filter(([key]) => key in CareHistory.shape)
  const known = Object.entries({ ...emptyHistory, ...Object.fromEntries(named) }).filter(
    ([key]) => !historyCase.unknown?.some((part) => part === key),
  )
  return CareHistory.parse(Object.fromEntries(known))
}

const { catalogue } = book.checkerOf(book.offers.inForce('southend-on-sea', '2024-10-20')!)

const answerTo = (historyCase: HistoryCase) => {
  const dated = { history: careHistory(historyCase), on: historyCase.on }
  expect(historyProblems(dated)).toEqual([])
  const request = { ...dated, authority: 'southend-on-sea', catalogue }
  return statusAnswer(request, findLegalStatus(statuses, dated)!)
}

/** The parts of an answer that a case can expect, by the case's keys. */
const comparable = (answer: ReturnType<typeof answerTo>) => ({
  status: answer.status,
  met: answer.tests.filter(({ outcome }) => outcome === 'met').map(({ id }) => id),
  days: answer.days?.counted ?? null,
  arguable: answer.arguable.map(({ id }) => id),
  readings: Object.fromEntries(answer.arguable.map(({ id, readings }) => [id, readings.map(({ status }) => status)])),
  responsible: answer.responsibleAuthority && (answer.responsibleAuthority.id ?? answer.responsibleAuthority.because),
  missing: answer.missing,
})

describe('the care histories', () => {
  it.each(histories)('$name', (historyCase) => {
    const answer = answerTo(historyCase)

    const { facts = {}, notSaid = [], becomes } = historyCase
    const actual = Object.entries(comparable(answer)).filter(([key]) => key in historyCase)
    expect(Object.fromEntries(actual)).toEqual(
      Object.fromEntries(actual.map(([key]) => [key, historyCase[key as keyof HistoryCase]])),
    )
    expect(answer.facts).toMatchObject(facts)
    expect(notSaid.filter((fact) => (answer.facts[fact] ?? null) !== null)).toEqual([])
    expect('becomes' in answer ? answer.becomes : undefined).toEqual(becomes)
  })

  it('cover every status and every open question', () => {
    expect([...new Set(histories.map(({ status }) => status))].sort()).toEqual([...Status.options].sort())
    expect([...new Set(histories.flatMap(({ arguable = [] }) => arguable))].sort()).toEqual([...openQuestions].sort())
  })
})
