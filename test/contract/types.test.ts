// The types of the core's answers and the contract's schemas have the same shapes.
import { expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import type { Comparison } from '../../src/analysis/comparison/compare.ts'
import type { DecisionTable } from '../../src/analysis/decision-table.ts'
import type { findCliffEdges } from '../../src/analysis/gaps/cliff-edges.ts'
import type { GapChangeReport } from '../../src/analysis/gaps/gap-changes.ts'
import type { GapReport } from '../../src/analysis/gaps/gaps.ts'
import type * as contract from '../../src/contract/check-schemas.ts'
import type { DecisionTable as DecisionTableSchema } from '../../src/contract/public-schemas.ts'
import type * as reports from '../../src/contract/report-schemas.ts'
import type { StatusAnswer as StatusAnswerSchema } from '../../src/contract/status-schemas.ts'
import type { TimelineAnswer } from '../../src/contract/timeline-schemas.ts'
import type { Question } from '../../src/core/ahead/next-question.ts'
import type { StatusAnswer } from '../../src/core/care/answer.ts'
import type { FullAnswer, OutcomeAnswer, ReasonedAnswer } from '../../src/core/check-details.ts'
import type { AnsweredCheck } from '../../src/core/checker.ts'
import type { TimelineChange } from '../../src/core/timeline.ts'

type CliffEdges = ReturnType<typeof findCliffEdges>

/** A type's shape, to compare: all properties are read-only, and optional properties may be `absent`. */
type Shape<Type> = Type extends readonly (infer Item)[]
  ? readonly Shape<Item>[]
  : Type extends object
    ? {
        readonly [Key in keyof Type]-?: Partial<Pick<Type, Key>> extends Pick<Type, Key>
          ? Shape<Exclude<Type[Key], undefined>> | 'absent'
          : Shape<Type[Key]>
      }
    : Type

type Schema<Answer extends z.ZodType> = Shape<z.infer<Answer>>
type CheckAnswer = Schema<typeof contract.FullCheckAnswer>

it('an entitlement in the answer to a check has the shape of its schema', () => {
  type Of<Answer extends { entitlements: readonly unknown[] }> = Answer['entitlements'][number]
  expectTypeOf<Shape<FullAnswer>>().toEqualTypeOf<Of<CheckAnswer>>()
  expectTypeOf<Shape<ReasonedAnswer>>().toEqualTypeOf<Of<Schema<typeof contract.ReasonsAnswer>>>()
  expectTypeOf<Shape<OutcomeAnswer>>().toEqualTypeOf<Of<Schema<typeof contract.OutcomesAnswer>>>()
})
it('the next question and the presumed facts have the shapes of their schemas', () => {
  expectTypeOf<Shape<Question>>().toEqualTypeOf<NonNullable<CheckAnswer['nextQuestion']>>()
  expectTypeOf<Shape<AnsweredCheck['presumed']>>().toEqualTypeOf<CheckAnswer['presumed']>()
})
it('the changes of a timeline have the shape of their schema', () => {
  expectTypeOf<Shape<readonly TimelineChange[]>>().toEqualTypeOf<Schema<typeof TimelineAnswer>['changes']>()
})
/** In the core `facts` may be null and `arguable` has any id: its types are wider than its answers. */
type WiderInCore = 'facts' | 'arguable'

it('a legal status has the shape of its schema', () => {
  type Sent = Schema<typeof StatusAnswerSchema>
  expectTypeOf<Shape<Omit<StatusAnswer, WiderInCore> & { notice: string }>>().toEqualTypeOf<Omit<Sent, WiderInCore>>()
  expectTypeOf<keyof StatusAnswer['arguable'][number]>().toEqualTypeOf<keyof Sent['arguable'][number]>()
})

/** The core has one text as a report's note; the contract leaves the text open. */
type Unnoted<Report> = Omit<Shape<Report>, 'note'>

it('reports have the shapes of their schemas', () => {
  expectTypeOf<Shape<DecisionTable>>().toEqualTypeOf<Schema<typeof DecisionTableSchema>>()
  expectTypeOf<Shape<Comparison>>().toEqualTypeOf<Schema<typeof reports.Comparison>>()
  expectTypeOf<Unnoted<GapReport>>().toEqualTypeOf<Unnoted<z.infer<typeof reports.Gaps>>>()
  expectTypeOf<Unnoted<GapChangeReport>>().toEqualTypeOf<Unnoted<z.infer<typeof reports.GapChanges>>>()
  expectTypeOf<Shape<CliffEdges>>().toEqualTypeOf<Schema<typeof reports.CliffEdges>>()
})
