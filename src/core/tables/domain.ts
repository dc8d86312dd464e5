// The domain: everything that a lookup needs besides an entitlement's own table.
import type { Catalogue } from '../rules/catalogue.ts'
import type { Entitlement } from '../rules/model.ts'
import type { ConditionJudge } from './condition-judge.ts'
import type { People } from './people.ts'
import type { Space } from './space.ts'
import type { Table } from './table.ts'
import type { Grow } from './transitions.ts'

/** The facts, the space that they span, the people who can exist in it, and the changes that the law makes with age. */
export type Domain = {
  readonly catalogue: Catalogue
  readonly space: Space
  readonly people: People
  readonly grow: Grow
}

/** An entitlement with its decided table, and a judge of each condition that decides for whom its steps are. */
export type TabledEntitlement = {
  readonly entitlement: Entitlement
  readonly table: Table
  readonly stepJudges: readonly ConditionJudge[]
}
