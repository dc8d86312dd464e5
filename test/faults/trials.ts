// Every fault that is tried, in the order of the table.
import { tryCorruption } from './corruption.ts'
import { tryKills } from './kills.ts'
import { tryMemory } from './memory.ts'
import { tryOverload } from './overload.ts'
import type { Trial } from './row.ts'
import { trySlowClients } from './slow-clients.ts'
import { tryStops } from './stops.ts'

export const trials: readonly Trial[] = [tryMemory, tryOverload, tryStops, tryKills, trySlowClients, tryCorruption]
