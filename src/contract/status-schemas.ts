// The schemas of a legal status, worked out from a care history.
import * as z from 'zod'
import { CareHistory, openQuestions } from '../core/care/history.ts'
import { statusNames } from '../core/care/judged.ts'
import { AuthorityId } from '../http/ids.ts'
import { Reason } from './check-schemas.ts'
import { Citation, Day, Digest, NextStep, Value } from './words.ts'

const LeavingCareStatus = z
  .enum([...statusNames, 'none'])
  .meta({ id: 'LeavingCareStatus', description: 'A category of the Children Act 1989.' })
const StatusOrUnknown = z.enum([...statusNames, 'none', 'cannot-tell'])
const HistoryPart = z.enum(Object.keys(CareHistory.shape) as (keyof typeof CareHistory.shape)[])
const TestOutcome = z.enum(['met', 'not-met', 'cannot-tell'])

const StatusTest = z
  .object({
    id: z.string(),
    title: z.string(),
    outcome: TestOutcome,
    summary: z.string(),
    grounds: z.array(
      z.object({
        id: z.string(),
        outcome: TestOutcome,
        reasons: z.array(Reason),
        citations: z.array(Citation),
        confirm: z.string().optional().meta({ description: 'What was not read or is not settled.' }),
      }),
    ),
    missing: z.array(z.string()),
  })
  .meta({ id: 'StatusTest', description: 'One test of the Act, each way to meet it with its sections.' })

const Arguable = z
  .object({
    id: z.enum(openQuestions),
    title: z.string(),
    summary: z.string(),
    readings: z
      .array(z.object({ text: z.string(), status: StatusOrUnknown }))
      .meta({ description: 'In practice, and the other way.' }),
    together: z
      .array(z.enum(openQuestions))
      .meta({ description: 'Other open questions that have to go the other way before this one matters.' }),
    nextSteps: z.array(NextStep),
    citations: z.array(Citation),
    confirm: z.string().optional(),
  })
  .meta({ id: 'Arguable', description: 'A question that the law leaves open and that decides here. Get advice.' })

const CareDays = z
  .object({
    counted: z.int().meta({ description: 'Days in care since the 14th birthday; 91 are 13 weeks.' }),
    episodes: z.array(
      z.object({
        pointer: z.string().meta({ description: 'Which episode, as a JSON pointer into the request.' }),
        days: z.int().meta({ description: 'Its days before the 18th birthday, the first and the last counted.' }),
        counted: z.int(),
        because: z.string(),
      }),
    ),
  })
  .meta({ id: 'CareDays', description: 'A day that two episodes share counts once.' })

export const StatusAnswer = z
  .object({
    authority: AuthorityId,
    on: Day,
    rules: z.object({ id: z.string(), digest: Digest }).meta({ description: 'The version of the status rules used.' }),
    status: StatusOrUnknown,
    possible: z
      .array(LeavingCareStatus)
      .optional()
      .meta({ description: 'Only where it cannot be told: what it may be.' }),
    becomes: z.object({ status: LeavingCareStatus, on: Day }).optional().meta({
      description: 'Only of a child without a status: the next one, and its first day, if all that goes on goes on.',
    }),
    missing: z.array(HistoryPart).meta({
      description:
        'The parts of the history that it depends on. `disputedCare` stands here also beside a settled status, if it ' +
        'was not said and could make the status arguable.',
    }),
    summary: z.string(),
    facts: z.record(z.string(), Value.nullable()).meta({
      description:
        'What follows from it for POST /v1/checks, as it is. `null` where another reading of the law gives more: the ' +
        'check then cannot turn the doubt into a no, and does not ask again.',
    }),
    responsibleAuthority: z
      .object({
        id: z.string().nullable().meta({ description: '`null` where it is the council where the person lives.' }),
        because: z.string(),
        text: z.string(),
        citations: z.array(Citation),
      })
      .nullable(),
    days: CareDays.nullable().meta({
      description: '`null` where the date of birth or the times in care are not known.',
    }),
    tests: z.array(StatusTest),
    arguable: z.array(Arguable),
    nextSteps: z.array(NextStep),
    notice: z.string().meta({ description: 'To be shown with every answer.' }),
  })
  .meta({ id: 'StatusAnswer', description: 'A legal status, and why.' })
