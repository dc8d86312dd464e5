// Writes the draft that an author begins with: what is in force of an entitlement, as it is written, with its cases.
import { remembering } from '../../core/remember.ts'
import { type IsoDate, LAW, type Rules } from '../../core/rules/model.ts'
import { isPublished } from '../../core/rules/versions.ts'
import { datedCases } from '../new-version/dated-cases.ts'
import { originOf } from '../new-version/origin.ts'
import { additionText, draftHeadText } from '../new-version/version-texts.ts'
import type { RuleFiles } from '../read.ts'

/** A council, an entitlement of its offer, and the first day of the draft. */
type DraftSubject = { readonly authority: string; readonly entitlement: string; readonly firstDay: IsoDate }

type RuleTexts = { readonly rules: Rules; readonly texts: RuleFiles }

const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by)

const asComment = (text: string): string =>
  text
    .trimEnd()
    .replaceAll(/^(?=.)/gm, '# ')
    .replaceAll(/^$/gm, '#')

/** A file that a draft copies, and the draft's first day. */
type CopiedFile = { readonly path: string; readonly firstDay: IsoDate }

/** The cases beside a file, dated for the draft. Those about days before the file's own version stay about these. */
const casesText = ({ rules, texts }: RuleTexts, { path, firstDay }: CopiedFile): string => {
  const cases = texts.get(path.replace(/\.yaml$/, '.cases.yaml'))
  if (cases === undefined) return ''
  const version = rules.versions
    .filter(isPublished)
    .find(({ entitlements }) => entitlements.some((file) => file.path === path))
  return `cases:\n${indented(datedCases(cases, firstDay, version?.effectiveFrom), '  ')}`
}

/** The text of an entitlement in a draft, apart from its id; undefined if there is nothing to begin with. */
const entitlementText = (
  { rules, texts }: RuleTexts,
  casesOf: (file: CopiedFile) => string,
  { authority, entitlement, firstDay }: DraftSubject,
): string | undefined => {
  const origin = originOf(rules, { authority, on: firstDay }, entitlement)
  if (origin.kind === 'unknown' || origin.kind === 'ended') return undefined
  const text = texts.get(origin.path)
  if (text === undefined) return undefined
  if (origin.kind === 'copy') return `${text.trimEnd()}\n\n${casesOf({ path: origin.path, firstDay })}`
  return `${additionText(origin.path)}\n# What the law says:\n${asComment(text)}\n`
}

/**
 * Makes a function that writes the draft of a council to begin with.
 *
 * @param texts The texts of the rules' files, those of their cases too.
 * @returns A function that returns a draft without problems, which changes nothing, and whose cases hold; where the law
 *   alone gives the entitlement, a draft that lacks the council's grounds. Undefined if there is no such council, or
 *   nobody gives the entitlement on that day.
 */
export const draftStarter = (rules: Rules, texts: RuleFiles): ((subject: DraftSubject) => string | undefined) => {
  // Dating them parses them, which takes longer than all else.
  const casesOf = remembering(
    (file: CopiedFile) => casesText({ rules, texts }, file),
    ({ path, firstDay }) => `${path} ${firstDay}`,
    (text) => text.length,
  )
  return (subject) => {
    const council = rules.authorities.find(({ id }) => id === subject.authority)
    if (council === undefined || subject.authority === LAW) return undefined
    const text = entitlementText({ rules, texts }, casesOf, subject)
    if (text === undefined) return undefined
    const item = indented(text, '    ').trimEnd()
    const head = draftHeadText({ ...subject, website: council.website })
    return `${head}entitlements:\n  - id: ${subject.entitlement}\n${item}\n`
  }
}
