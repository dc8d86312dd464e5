// Reads `other-councils.yaml`: what was found of the help that other councils give. No rule depends on it.
import { type Council, type CouncilRegister, type PeerEvidence, PeerRegister } from '../../core/rules/councils.ts'
import type { Problem } from '../../core/rules/model.ts'
import type { Document } from '../yaml/document.ts'
import { entriesOf, inside, itemsOf, type Place, problemAt, problemAtKey, rootOf } from '../yaml/place.ts'
import { problemOfFile, quote, suggest } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'
import { unknownCouncilProblems } from './councils.ts'
import { type KnownFacts, namedFact, unknownFactProblems, valueProblems } from './known-facts.ts'

/** What the file may name. `needs` is undefined if an unreadable file may meet another need, `councils` if there are none. */
type PeersContext = {
  readonly known: KnownFacts
  readonly needs: readonly string[] | undefined
  readonly councils: CouncilRegister | undefined
}

type PeersRead = { readonly peers: PeerRegister | undefined; readonly problems: readonly Problem[] }

/** Reports birthdays that do not follow each other. */
const birthdayOrderProblems = (place: Place, { from, until, later }: PeerEvidence): readonly Problem[] => [
  ...(from !== undefined && until !== undefined && from >= until
    ? [problemAt(inside(place, 'until'), `it ends at ${until}, but begins at ${from}`, 'correct `from` or `until`')]
    : []),
  ...(later !== undefined && later.until <= (until ?? 0)
    ? [
        problemAt(
          inside(place, 'later', 'until'),
          `it ends at ${later.until}, and without the condition at ${until}`,
          'write a later birthday, or remove `later`',
        ),
      ]
    : []),
]

const basisProblems = (place: Place, { whose = 'not-said', basis }: PeerEvidence): readonly Problem[] => {
  if (whose === 'not-said' && basis !== undefined)
    return [problemAtKey(inside(place, 'basis'), '`basis` has nothing to rest on', 'add `whose`, or remove `basis`')]
  if (whose === 'not-said' || basis !== undefined) return []
  return [problemAt(place, '`basis` is missing', 'add `basis: stated` if the page says whose, else `basis: inferred`')]
}

const countySchemes: readonly PeerEvidence['scheme'][] = ['pays-bills', 'none-of-its-own', 'not-found', 'proposed']

/** Reports a scheme that a council of this tier cannot have. */
const tierSchemeProblems = (place: Place, { tier }: Council, { scheme, whose }: PeerEvidence): readonly Problem[] => {
  const at = inside(place, 'scheme')
  if (tier === 'county' && !countySchemes.includes(scheme)) {
    const help = suggest('', countySchemes)
    return [problemAt(at, `a county bills no council tax, so it cannot have ${quote(scheme)}`, help)]
  }
  if (tier === 'district') return []
  if (scheme === 'county-pays') return [problemAt(at, 'only a district has a county that pays', 'correct the scheme')]
  if (whose !== 'own-county') return []
  return [problemAt(inside(place, 'whose'), 'only a district has a county', 'write `own` for its own care leavers')]
}

const evidenceProblems = (
  [code, place]: readonly [string, Place],
  evidence: PeerEvidence,
  register: CouncilRegister,
): readonly Problem[] => {
  const council = register.councils[code]
  return [
    ...unknownCouncilProblems(place, code, register),
    ...birthdayOrderProblems(place, evidence),
    ...basisProblems(place, evidence),
    ...(council === undefined ? [] : tierSchemeProblems(place, council, evidence)),
  ]
}

const needProblems = (place: Place, needs: readonly string[] | undefined): readonly Problem[] =>
  needs === undefined || needs.includes(String(place.value))
    ? []
    : [problemAt(place, `no entitlement meets the need ${quote(place.value)}`, suggest(place.value, needs))]

const showToProblems = (root: Place, known: KnownFacts): readonly Problem[] =>
  entriesOf(inside(root, 'showTo')).flatMap(([id, values]) => {
    const fact = namedFact({ ...values, value: id }, known)
    if (fact === undefined) return unknownFactProblems({ ...values, value: id }, known)
    return itemsOf(values).flatMap((value) => valueProblems(value, fact))
  })

/** Reads what was found of other councils. A folder without the file has nothing; one with it needs `councils.yaml` too. */
export const readPeers = (document: Document | undefined, { known, needs, councils }: PeersContext): PeersRead => {
  if (document === undefined) return { peers: undefined, problems: [] }
  const root = rootOf(document)
  const checked = checkSchema(root, PeerRegister)
  if (!checked.ok) return { peers: undefined, problems: checked.problems }
  const problems = [
    ...needProblems(inside(root, 'need'), needs),
    ...showToProblems(root, known),
    ...entriesOf(inside(root, 'councils')).flatMap((entry) =>
      councils === undefined ? [] : evidenceProblems(entry, checked.value.councils[entry[0]]!, councils),
    ),
  ]
  return { peers: checked.value, problems }
}

/** Reports evidence without a list of the councils that it is about. */
export const missingCouncilsProblems = (hasPeers: boolean, hasCouncils: boolean): readonly Problem[] =>
  hasPeers && !hasCouncils
    ? [
        problemOfFile(
          'councils.yaml',
          'the file is missing',
          'add the list of councils that `other-councils.yaml` names',
        ),
      ]
    : []
