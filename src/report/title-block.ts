// The head of a report: its heading, the two offers, their rules and the digests of the results.
import type { Offer } from '../core/rules/model.ts'
import { latestVersion } from '../core/rules/versions.ts'
import { type Evidence, sides } from './evidence.ts'
import { type Markup, type MarkupPart, bullets, markup, htmlTable } from './markup.ts'
import { aboutText, councilName, inForceText } from './words.ts'

const digestMarkup = (text: string): Markup => markup`<code>${text}</code>`

const linkMarkup = (url: string): Markup => markup`<a href="${url}" rel="noreferrer">${url}</a>`

const offerRows: readonly (readonly [string, (offer: Offer, evidence: Evidence) => MarkupPart])[] = [
  ['Offer', ({ id }) => markup`<strong>${id}</strong>`],
  ['Authority', (offer, evidence) => councilName(evidence, offer)],
  ['Status', (offer) => inForceText(offer)],
  ['Title of its latest version', (offer) => latestVersion(offer).title],
  ['In the words of its authors', (offer) => latestVersion(offer).summary],
  ['Source', (offer) => linkMarkup(latestVersion(offer).source)],
  ['Rulesets', ({ rulesets }) => bullets(rulesets.map(({ id }) => id))],
  ['Digest', (offer) => digestMarkup(offer.digest)],
]

/** The heading of a report. */
export const reportHeading = (evidence: Evidence): string => {
  const [before, after] = sides.map((side) => councilName(evidence, evidence.offers[side]))
  const council = before === after ? after! : `${after!} against ${before!}`
  return `What changes in the local offer: ${council}`
}

/** Tables of the two offers, their rules and the digests of the results. */
export const offersBlock = (evidence: Evidence): Markup => {
  const { comparison, gapChanges, by, offers } = evidence
  return markup`
${htmlTable({
  id: 'offers',
  caption: 'The two offers',
  columns: ['About', 'Before (the base)', 'After (the offer)'],
  rows: offerRows.map(([name, cell]) => [name, ...sides.map((side) => cell(offers[side], evidence))]),
})}
${htmlTable({
  id: 'results',
  caption: 'What this report rests on',
  columns: ['Report', 'Digest of its result'],
  rows: [
    ['Comparison of the two offers', digestMarkup(comparison.certificate.resultDigest)],
    [`Equity findings, by “${aboutText(evidence, by)}” (${by})`, digestMarkup(gapChanges.certificate.resultDigest)],
  ],
})}`
}
