// The effect of a draft: its problems with their lines, or who would gain and lose.
import type { IsoDate, Problem } from '../../core/rules/model.ts'
import type { CouncilNames, Job, JobDeps } from '../../http/work.ts'
import { evidenceFinder } from '../../report/evidence.ts'
import { refuseLargeReport } from '../../report/size.ts'
import { openCheckForm } from './opening.ts'
import { reportValues } from './report.ts'

/** @returns A function that adds to a problem the text of its line. */
const problemPlacer = (text: string) => {
  const lines = text.split('\n')
  return ({ line, column, at, problem, help }: Problem) => ({
    line,
    column,
    at,
    problem,
    help,
    shown: lines[line - 1] ?? '',
  })
}

type PlacedProblem = ReturnType<ReturnType<typeof problemPlacer>>

export type DraftReading = {
  readonly problems: readonly PlacedProblem[]
  /** How many more problems or notes there are. */
  readonly more: number
  readonly notes?: readonly PlacedProblem[]
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

const readEffect = async (
  { digest, readDraft, sayFor }: JobDeps,
  { text, base, by, on, names }: DraftInput,
): Promise<DraftReading> => {
  const read = await readDraft(text, on)
  const place = problemPlacer(text)
  if (!read.ok) return { problems: read.problems.map(place), more: read.more }
  const { book, offer, alarms, advisories, more } = read
  const asked = { base: book.offers.withId(base)!, offer, by, isDraft: true }
  refuseLargeReport({ book, digest }, asked)
  const evidence = evidenceFinder({ book, digest })(asked)
  const checkLink = openCheckForm({ offer: asked.base.id, on, isAlone: true }, { say: sayFor(names) })
  return {
    problems: [],
    more,
    notes: [...alarms, ...advisories].map(place),
    report: { id: offer.id, base: asked.base.id, ...reportValues({ ...evidence, checkLink }) },
  }
}

/** A draft's problems, or its report with points to look at. */
export const draftEffectJob: Job<DraftInput, DraftReading> = {
  name: 'draft-effect',
  kind: 'draft',
  prepare: (deps) => (input) => readEffect(deps, input),
}
