// Says the answers of a check at the length that was asked for. An answer says each source and each step once.
import type { Outlook } from './ahead/outlook.ts'
import type { DecidingGround } from './answers/deciding-ground.ts'
import type { EntitlementAnswer } from './answers/explain.ts'
import type { GivenStep } from './answers/given-steps.ts'
import type { AnsweredCheck } from './checker.ts'
import type { Answer, Citation } from './rules/model.ts'

/** How much an answer says: outcomes alone, the reasons that decide, or every ground in full. */
export const details = ['outcomes', 'reasons', 'full'] as const
export type Detail = (typeof details)[number]

/** One entitlement's outcome, for lists and for a journey of questions. */
export type OutcomeAnswer = Pick<
  EntitlementAnswer,
  'id' | 'title' | 'theme' | 'urgency' | 'value' | 'outcome' | 'possible' | 'atLeast' | 'amount' | 'missing'
>

/** The ground that decides, or for a no the nearest one. `citations` are ids in the answer's `sources`. */
type ReasonedGround = Omit<DecidingGround, 'citations'> & { readonly citations: readonly string[] }

/** One entitlement's outcome, why, and what to do. `nextSteps` are ids in the answer's `steps`. */
export type ReasonedAnswer = OutcomeAnswer &
  Pick<EntitlementAnswer, 'need' | 'owedBy' | 'owedByText' | 'summary'> &
  Outlook & { readonly ground: ReasonedGround; readonly nextSteps: readonly string[] }

/** One entitlement with every ground. */
export type FullAnswer = Omit<EntitlementAnswer, 'deciding' | 'beforeItEnds'> & Outlook

/** An item of a check: an entitlement's answer and its outlook. */
type Item = { readonly answer: EntitlementAnswer; readonly outlook: Outlook }

/** The JSON of rules that recur. Each is written once, however many answers name it. */
const jsonOf = new WeakMap<object, string>()

const rememberedJson = (entry: object): string => {
  const known = jsonOf.get(entry) ?? JSON.stringify(entry)
  jsonOf.set(entry, known)
  return known
}

/** Collects items that recur, and gives each an id that means nothing outside the answer. */
const createRegister = <Entry extends object>(prefix: string) => {
  const ids = new Map<string, string>()
  const entries: Record<string, Entry> = {}
  const idOf = (entry: Entry): string => {
    const key = rememberedJson(entry)
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = `${prefix}${ids.size + 1}`
    ids.set(key, id)
    entries[id] = entry
    return id
  }
  return { entries: entries as Readonly<Record<string, Entry>>, idOf }
}

const outcomeAnswer = ({ answer }: Item): OutcomeAnswer => {
  const { id, title, theme, urgency, value, outcome, possible, atLeast, amount, missing } = answer
  const worth = { urgency, ...(value === undefined ? {} : { value }) }
  const open = possible && atLeast ? { possible, atLeast } : {}
  return { id, title, theme, ...worth, outcome, ...open, ...(amount === undefined ? {} : { amount }), missing }
}

const fullAnswer = ({ answer, outlook }: Item): FullAnswer => {
  const { deciding: _deciding, beforeItEnds: _beforeItEnds, ...said } = answer
  return { ...said, ...outlook }
}

/** Entitlements with their reasons, and the registers that they name. */
const reasonedAnswers = (items: readonly Item[]) => {
  const sources = createRegister<Citation>('s')
  const steps = createRegister<GivenStep>('t')
  const entitlements = items.map((item): ReasonedAnswer => {
    const { need, owedBy, owedByText, summary, deciding, nextSteps } = item.answer
    const ground = { ...deciding, citations: deciding.citations.map(sources.idOf) }
    const words = { need, owedBy, owedByText, summary, ground, nextSteps: nextSteps.map(steps.idOf) }
    return Object.assign(outcomeAnswer(item), words, item.outlook)
  })
  return { entitlements, sources: sources.entries, steps: steps.entries }
}

/**
 * Says a check's answers at a length.
 *
 * @param only The outcomes to list; all of them by default. What is missing and the next question stay those of all.
 * @returns `detail` as asked, a list of entitlements in the offer's order and, for `reasons`, the registers `sources`
 *   and `steps`, by ids that are valid within this answer alone.
 */
export const answersAt = (
  detail: Detail,
  { entitlements, outlooks, presumed, missing, nextQuestion }: AnsweredCheck,
  only?: readonly Answer[],
) => {
  const items = entitlements
    .map((answer, i): Item => ({ answer, outlook: outlooks[i]! }))
    .filter(({ answer }) => only?.includes(answer.outcome) ?? true)
  const rest = { presumed, missing, nextQuestion: nextQuestion ?? null }
  switch (detail) {
    case 'outcomes':
      return { detail, entitlements: items.map(outcomeAnswer), ...rest }
    case 'reasons':
      return { detail, ...reasonedAnswers(items), ...rest }
    case 'full':
      return { detail, entitlements: items.map(fullAnswer), ...rest }
  }
}
