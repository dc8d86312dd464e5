// Reads `councils.yaml`: every English council by its code, with its tier and its county.
import { type Council, CouncilRegister } from '../../core/rules/councils.ts'
import type { Problem } from '../../core/rules/model.ts'
import type { Document } from '../yaml/document.ts'
import { entriesOf, inside, itemsOf, type Place, problemAt, problemAtKey, rootOf } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'

/** The beginnings of the codes of each tier. */
const tierCodes: Readonly<Record<Council['tier'], string>> = {
  unitary: 'E06',
  district: 'E07',
  metropolitan: 'E08',
  'london-borough': 'E09',
  county: 'E10',
}

const tierProblems = (code: string, { tier }: Council, place: Place): readonly Problem[] => {
  const start = tierCodes[tier]
  if (code.startsWith(start)) return []
  const help = `correct the tier or the code: the codes of this tier begin with ${quote(start)}`
  return [problemAt(inside(place, 'tier'), `${quote(code)} is not the code of a council of tier ${quote(tier)}`, help)]
}

const countyProblems = ({ councils }: CouncilRegister, { tier, county }: Council, place: Place): readonly Problem[] => {
  const at = inside(place, 'county')
  if (tier === 'district' && county === undefined)
    return [problemAt(place, '`county` is missing', 'add the code of the county that the district is in')]
  if (county === undefined) return []
  if (tier !== 'district') return [problemAtKey(at, 'only a district is in a county', 'remove `county`')]
  if (councils[county]?.tier === 'county') return []
  return [problemAt(at, `${quote(county)} is not the code of a county`, 'write the code of a council of tier `county`')]
}

/** The list of councils; undefined if the folder has none, or it has a problem. */
type CouncilsRead = { readonly register: CouncilRegister | undefined; readonly problems: readonly Problem[] }

/** Reads the list of councils, and checks codes, tiers and counties against each other. */
export const readCouncils = (document: Document | undefined): CouncilsRead => {
  if (document === undefined) return { register: undefined, problems: [] }
  const checked = checkSchema(rootOf(document), CouncilRegister)
  if (!checked.ok) return { register: undefined, problems: checked.problems }
  const places = entriesOf(inside(rootOf(document), 'councils'))
  const problems = places.flatMap(([code, place]) => {
    const council = checked.value.councils[code]!
    return [...tierProblems(code, council, place), ...countyProblems(checked.value, council, place)]
  })
  return { register: problems.length === 0 ? checked.value : undefined, problems }
}

/** Reports a place that is not the code of a council of the list. */
export const unknownCouncilProblems = (place: Place, code: unknown, register: CouncilRegister): readonly Problem[] =>
  typeof code !== 'string' || Object.hasOwn(register.councils, code)
    ? []
    : [problemAt(place, `no council has the code ${quote(code)}`, 'write a code that `councils.yaml` lists')]

/** Reports the neighbours of an authority that are no councils of the list. */
export const neighbourProblems = (authority: Document, register: CouncilRegister): readonly Problem[] =>
  itemsOf(inside(rootOf(authority), 'neighbours')).flatMap((place) =>
    unknownCouncilProblems(place, place.value, register),
  )
