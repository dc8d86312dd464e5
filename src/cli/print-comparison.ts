// Prints a comparison of two offers as text.
import type { RegionChange } from '../analysis/comparison/changes.ts'
import type { Comparison } from '../analysis/comparison/compare.ts'
import { countsText } from './report.ts'
import type { Colours } from './terminal.ts'

const directionColours = { gain: 'green', loss: 'red', change: 'yellow' } as const

const changeLines =
  (colours: Colours) =>
  ({ direction, text, attribution, cells, witness }: RegionChange): readonly string[] => [
    `  ${colours[directionColours[direction]](direction.padEnd(6))} ${text}`,
    colours.dim(`         comes from: ${attribution}; ${cells} cell(s); for example ${JSON.stringify(witness.facts)}`),
  ]

/** The changes under the ids of their entitlements. */
const entitlementChangeLines = (changes: readonly RegionChange[], colours: Colours): readonly string[] =>
  [...new Set(changes.map(({ entitlement }) => entitlement))].flatMap((id) => [
    '',
    colours.bold(id),
    ...changes.filter(({ entitlement }) => entitlement === id).flatMap(changeLines(colours)),
  ])

const idsLines = (title: string, ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ['', `${title}: ${ids.join(', ')}`] : []

/** What a comparison found, without its title and its counts. */
export const changesText = ({ changes, added, removed, wording }: Comparison, colours: Colours): string => {
  const reworded = wording.map(({ entitlement, ground, field }) =>
    [entitlement, ground, field].filter(Boolean).join(' '),
  )
  return [
    ...(changes.length > 0 ? entitlementChangeLines(changes, colours) : ['', 'Nobody gets anything else.']),
    ...idsLines('Added', added),
    ...idsLines('Removed', removed),
    ...idsLines('Reworded, with no effect on what anybody gets', reworded),
  ].join('\n')
}

/** Who gains and who loses, by entitlement. */
export const comparisonText = (comparison: Comparison, colours: Colours): string => {
  const { offer, base, certificate } = comparison
  return [
    `${colours.bold(offer.id)} against ${base.id}`,
    changesText(comparison, colours),
    '',
    countsText('entitlements', certificate.entitlements, certificate),
  ].join('\n')
}
