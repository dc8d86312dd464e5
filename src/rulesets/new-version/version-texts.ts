// What the author of a new version, or of a draft of one, has to complete.
import type { IsoDate } from '../../core/rules/model.ts'

/** The versions that a proposal builds on, by their ids. */
export type Pins = { readonly basedOn: string; readonly law: string }

const fields = {
  title: 'What changes, in a few words, such as: Council tax reduction until 25',
  publishedOn: 'The day on which the authority published it, such as 2027-02-18',
  summary: 'What changes for people, in short sentences. Pages show it',
  source: 'The address of the page that says so, such as https://www.example.gov.uk/the-page',
  unconfirmed: 'What is in doubt, each point on a line that begins with a hyphen. Nothing in doubt: remove the key',
} as const

type Field = keyof typeof fields

/** What `version.yaml` of a new version leaves to its author, in order. */
export const fieldsToComplete = ({ isProposal }: { readonly isProposal: boolean }): readonly Field[] =>
  (Object.keys(fields) as Field[]).filter((field) => !(isProposal && field === 'publishedOn'))

/**
 * The text of a `version.yaml` to complete: above each key without a value, which is a problem until it has one, a comment
 * says what to write.
 *
 * @param pins What a proposal builds on; undefined for a version.
 * @param source The line of the source, where it is known.
 */
export const versionText = (pins: Pins | undefined, source = `# ${fields.source}\nsource:`): string => {
  const open = fieldsToComplete({ isProposal: pins !== undefined }).map((field) =>
    field === 'source' ? `${source}\n` : `# ${fields[field]}\n${field}:\n`,
  )
  const pinned = pins === undefined ? [] : [`basedOn: ${pins.basedOn}\nlaw: ${pins.law}\n`]
  return [...open, ...pinned].join('')
}

/** What a draft begins with. `website` stands for the page that says what changes. */
type DraftHead = {
  readonly authority: string
  readonly website: string
  readonly firstDay: IsoDate
  readonly entitlement: string
}

/** The text of a draft above its entitlements. It can be read as it is; comments say what to write in each place. */
export const draftHeadText = ({ authority, website, firstDay, entitlement }: DraftHead): string =>
  [
    `authority: ${authority}`,
    '# The first day of the change',
    `effectiveFrom: ${firstDay}`,
    `# ${fields.title}`,
    `title: A change to ${entitlement}`,
    `# ${fields.summary}`,
    'summary: Say here what changes for people',
    `# ${fields.source}`,
    `source: ${website}`,
    '',
  ].join('\n')

/** The text of a council's file that adds to an entitlement of the law. `lawFile` is the path of the law's file. */
export const additionText = (lawFile: string): string =>
  [
    `# The law defines this in ${lawFile}. Its title and its grounds stay in force.`,
    '# A council only adds grounds: list them here, in the format of that file, each with an id of its own.',
    'grounds:',
    '',
  ].join('\n')
