// Reads the entitlements of a draft: each has the keys of its own file, its id, and the table of its cases.
import { IsoDate, LAW, type Problem } from '../../core/rules/model.ts'
import type { PolicyCase } from '../../core/rules/versions.ts'
import { type CasesRead, readCases } from '../files/cases.ts'
import { readEntitlement } from '../files/entitlement.ts'
import type { EntitlementSource } from '../files/sources.ts'
import { isId } from '../layout.ts'
import { inside, type Place } from '../yaml/place.ts'
import { type DraftBase, mergedSources } from './draft-base.ts'
import { caseCountProblems } from './draft-limits.ts'

/** The name of a draft's proposal, in place of a folder's name. */
export const draftName = 'draft'

/** Splits an entitlement of a draft into its id, the value that its own file would have, and its table of cases. */
const splitItem = (item: Place): { readonly id: string; readonly place: Place; readonly cases: Place } => {
  const { id, cases: _cases, ...value } = item.value as Readonly<Record<string, unknown>>
  return { id: typeof id === 'string' ? id : '', place: { ...item, value }, cases: inside(item, 'cases') }
}

type DraftEntitlementRead = {
  readonly source: EntitlementSource
  /** The table of its cases. Its value is undefined if it has none. */
  readonly cases: Place
  readonly problems: readonly Problem[]
}

/** Reads an entitlement of an authority's draft, apart from its cases. */
export const readDraftEntitlement = (
  item: Place,
  { known, register, untested, ofLaw }: DraftBase,
  authority: string,
): DraftEntitlementRead => {
  const { id, place, cases } = splitItem(item)
  const isLaw = authority === LAW
  const { file, problems } = readEntitlement(place, {
    id,
    authority,
    known,
    register,
    isAddition: !isLaw && ofLaw.has(id),
    untested: isLaw ? untested : undefined,
  })
  const path = place.document.file
  const folder = { path, id: `${authority}/${draftName}`, authority, status: 'proposed', name: draftName } as const
  return { source: { kind: 'entitlement', path, folder, entitlement: id, place, file }, cases, problems }
}

/** A case about a day before the draft's first is about the offer that was in force then, as in any other version. */
const onItsOffer = (firstDay: IsoDate, { offer, ...example }: PolicyCase): PolicyCase =>
  offer === undefined || example.on < firstDay ? example : { ...example, offer }

/**
 * Reads the cases that a draft carries, once its entitlements are read. Those without a day are about its first day.
 *
 * @param root The draft. If its first day is not a date, no case is read.
 */
export const readDraftCases = (root: Place, base: DraftBase, read: readonly DraftEntitlementRead[]): CasesRead => {
  const firstDay = IsoDate.safeParse(inside(root, 'effectiveFrom').value)
  if (!firstDay.success) return { cases: [], problems: [] }
  const named = read.filter(({ source }) => isId(source.entitlement))
  const sources = mergedSources(
    base,
    named.map(({ source }) => source),
  )
  const context = { known: base.known, sources, firstDay: firstDay.data }
  const tables = named
    .filter(({ cases }) => cases.value !== undefined)
    .map(({ source, cases }) => readCases({ ...source, kind: 'cases' }, cases, context))
  const cases = tables.flatMap((table) => table.cases)
  return {
    cases: cases.map((example) => onItsOffer(firstDay.data, example)),
    problems: [
      ...tables.flatMap(({ problems }) => problems),
      ...caseCountProblems(inside(root, 'entitlements'), cases.length),
    ],
  }
}
