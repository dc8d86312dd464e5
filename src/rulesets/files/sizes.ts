// Limits the grounds and the cells of each entitlement: its decision table is filled completely when rules are loaded.
import type { Condition } from '../../core/rules/condition.ts'
import type { Problem } from '../../core/rules/model.ts'
import { type FactsAndLimits, axesOf, cellCount } from '../../core/tables/classes.ts'
import { inside, type Place, problemAtKey } from '../yaml/place.ts'
import { isLawSource, type EntitlementSource } from './sources.ts'

/** The most complete cells of an entitlement. */
const maxCells = 20_000

/** The most grounds in a file. A table numbers the law's and a council's grounds together, in one byte. */
const maxGrounds = 100

type SizedSource = { readonly source: EntitlementSource; readonly place: Place; readonly whens: readonly Condition[] }

const sizedSources = (source: EntitlementSource): readonly SizedSource[] => {
  const { file, place } = source
  return file === undefined || place === undefined || file.ends
    ? []
    : [{ source, place, whens: file.grounds.map(({ when }) => when) }]
}

const cellProblems = ({ place }: SizedSource, cells: number, added: string): readonly Problem[] => {
  if (cells <= maxCells) return []
  const help = 'test fewer facts or fewer ages, or split it into two entitlements'
  const [count, limit] = [cells, maxCells].map((number) => number.toLocaleString('en-GB'))
  const problem = `${count!} cells${added}; at most ${limit!} are allowed`
  return [problemAtKey(inside(place, 'grounds'), problem, help)]
}

const groundProblems = ({ place, whens }: SizedSource): readonly Problem[] => {
  if (whens.length <= maxGrounds) return []
  const problem = `${whens.length} grounds; at most ${maxGrounds} are allowed`
  return [problemAtKey(inside(place, 'grounds'), problem, 'split it into two entitlements')]
}

/** Reports entitlements with too many grounds or cells: a file alone, or a council's grounds together with the law's. */
export const sizeProblems = (sources: readonly EntitlementSource[], catalogue: FactsAndLimits): readonly Problem[] => {
  const sound = sources.flatMap(sizedSources)
  const count = (whens: readonly Condition[]): number => cellCount(axesOf(catalogue, whens))
  return sound.flatMap((own) => {
    const crowded = groundProblems(own)
    if (crowded.length > 0) return crowded
    const alone = cellProblems(own, count(own.whens), '')
    if (alone.length > 0 || isLawSource(own.source)) return alone
    const ofLaw = sound.filter(({ source }) => isLawSource(source) && source.entitlement === own.source.entitlement)
    const cells = ofLaw.map(({ whens }) => count([...whens, ...own.whens]))
    return cellProblems(own, Math.max(0, ...cells), " with the law's grounds")
  })
}
