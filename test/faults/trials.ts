// Every fault that is tried, in the order of the table.
import { tryCorruption } from './corruption.ts'
import { tryDrafts } from './drafts.ts'
import { tryKills } from './kills.ts'
import { tryMemory } from './memory.ts'
import { tryOverload } from './overload.ts'
import { tryReports } from './reports.ts'
import type { Trial } from './row.ts'
import { trySlowClients } from './slow-clients.ts'
import { tryStops } from './stops.ts'

export const trials: readonly Trial[] = [
  tryMemory,
  tryDrafts,
  tryReports,
  tryOverload,
  tryStops,
  tryKills,
  trySlowClients,
  tryCorruption,
]
