// Decision tables are filled whole: an entitlement must have few enough cells.
import type { Fact } from '../../core/rules/catalogue.ts'
import type { Condition } from '../../core/rules/condition.ts'
import type { Problem } from '../../core/rules/model.ts'
import { axesOf, cellsOf } from '../../core/tables/classes.ts'
import { inside, type Place, problemAtKey } from '../yaml/place.ts'
import { isOfLaw, type Source } from './sources.ts'

const most = 20_000

type Sound = { readonly source: Source; readonly place: Place; readonly whens: readonly Condition[] }

const soundOf = (source: Source): readonly Sound[] => {
  const { file, place } = source
  return file === undefined || place === undefined || file.ends
    ? []
    : [{ source, place, whens: file.grounds.map(({ when }) => when) }]
}

const tooMany = ({ place }: Sound, cells: number, added: string): readonly Problem[] => {
  if (cells <= most) return []
  const help = 'test fewer facts or fewer ages, or make two entitlements of it'
  const problem = `${cells.toLocaleString('en-GB')} cells${added}, of at most ${most.toLocaleString('en-GB')}`
  return [problemAtKey(inside(place, 'grounds'), problem, help)]
}

/** Entitlements with too many cells: alone, or a council's grounds together with the law's. */
export const sizeProblems = (sources: readonly Source[], facts: readonly Fact[]): readonly Problem[] => {
  const sound = sources.flatMap(soundOf)
  const count = (whens: readonly Condition[]): number => cellsOf(axesOf(facts, whens))
  return sound.flatMap((one) => {
    const alone = tooMany(one, count(one.whens), '')
    if (alone.length > 0 || isOfLaw(one.source)) return alone
    const ofLaw = sound.filter(({ source }) => isOfLaw(source) && source.entitlement === one.source.entitlement)
    const cells = ofLaw.map(({ whens }) => count([...whens, ...one.whens]))
    return tooMany(one, Math.max(0, ...cells), " with the law's grounds")
  })
}
