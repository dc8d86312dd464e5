// What every look-up needs: the facts, the space they span, who can exist in it, and how people grow.
import type { Catalogue } from '../rules/catalogue.ts'
import type { Entitlement } from '../rules/model.ts'
import type { People } from './people.ts'
import type { Space } from './space.ts'
import type { Table } from './table.ts'
import type { Grow } from './transitions.ts'

export type Domain = {
  readonly catalogue: Catalogue
  readonly space: Space
  readonly people: People
  readonly grow: Grow
}

/** An entitlement with its decided table. */
export type Tabled = { readonly entitlement: Entitlement; readonly table: Table }
