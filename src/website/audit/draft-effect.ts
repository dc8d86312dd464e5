// What comes of a draft: its problems with their lines; or its cases, what to look at, and who would gain and lose.
import type { DraftCases, FailingCase } from '../../core/book.ts'
import type { IsoDate, Problem } from '../../core/rules/model.ts'
import type { CouncilNames, Job, JobDeps } from '../../http/work.ts'
import { evidenceFinder } from '../../report/evidence.ts'
import { refuseLargeReport } from '../../report/size.ts'
import { effectLines } from './effect-lines.ts'
import { openCheckForm } from './opening.ts'
import { reportValues } from './report.ts'

/** @returns A function that adds to a problem the text of its line. */
const problemPlacer = (text: string) => {
  const lines = text.split('\n')
  return <Item extends Problem>(item: Item): Placed<Item> => ({ ...item, shown: lines[item.line - 1] ?? '' })
}

type Placed<Item> = Item & { readonly shown: string }
type PlacedProblem = Placed<Problem>

/** The cases of a draft: those that hold now and not under it are what it means to change, or a mistake in it. */
type CasesReading = Omit<DraftCases, 'failing'> & {
  readonly flips: readonly Placed<FailingCase>[]
  readonly wrong: readonly Placed<FailingCase>[]
}

export type DraftReading = {
  readonly problems: readonly PlacedProblem[]
  /** How many more problems or notes there are. */
  readonly more: number
  readonly notes?: readonly PlacedProblem[]
  readonly cases?: CasesReading
  readonly report?: object
}

type DraftInput = {
  readonly text: string
  /** The id of the offer to compare it with. */
  readonly base: string
  readonly by: string
  readonly on: IsoDate
  readonly names: CouncilNames
}

const casesReading = ({ failing, ...counts }: DraftCases, place: ReturnType<typeof problemPlacer>): CasesReading => ({
  ...counts,
  flips: failing.filter(({ holdsWithoutDraft }) => holdsWithoutDraft).map(place),
  wrong: failing.filter(({ holdsWithoutDraft }) => !holdsWithoutDraft).map(place),
})

const readEffect = async (
  { digest, readDraft, sayFor }: JobDeps,
  { text, base, by, on, names }: DraftInput,
): Promise<DraftReading> => {
  const read = await readDraft(text, on)
  const place = problemPlacer(text)
  if (!read.ok) return { problems: read.problems.map((one) => place(one)), more: read.more }
  const { book, offer, cases, alarms, advisories, more } = read
  const asked = { base: book.offers.withId(base)!, offer, by, isDraft: true }
  refuseLargeReport({ book, digest }, asked)
  const evidence = evidenceFinder({ book, digest })(asked)
  const checkLink = openCheckForm({ offer: asked.base.id, on, isAlone: true }, { say: sayFor(names) })
  return {
    problems: [],
    more,
    notes: [...alarms, ...advisories].map((one) => place(one)),
    cases: casesReading(cases, place),
    report: {
      id: offer.id,
      base: asked.base.id,
      lines: effectLines(evidence),
      ...reportValues({ ...evidence, checkLink }),
    },
  }
}

/** A draft's problems, or its cases, points to look at and report. */
export const draftEffectJob: Job<DraftInput, DraftReading> = {
  name: 'draft-effect',
  kind: 'draft',
  prepare: (deps) => (input) => readEffect(deps, input),
}
