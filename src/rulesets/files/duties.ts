// Reads `duties.yaml`: the duties of the Act, and the entitlements of the law that answer them.
import { DutyRegister } from '../../core/rules/duties.ts'
import type { Problem } from '../../core/rules/model.ts'
import { didYouMean } from '../../core/spelling.ts'
import type { Document } from '../yaml/document.ts'
import { inside, itemsOf, type Place, problemAt, rootOf } from '../yaml/place.ts'
import { quote } from '../yaml/problem.ts'
import { checkSchema } from '../yaml/schema.ts'

/** Reports a duty that has neither an answer nor a reason why not, or both. */
const answerProblems = (duty: Place): readonly Problem[] => {
  const [hasAnswer, hasReason] = ['answeredBy', 'because'].map((key) => inside(duty, key).value !== undefined)
  if (hasAnswer !== hasReason) return []
  const help =
    'name the entitlements that answer it in `answeredBy`, or say in `because` why nobody can ask for anything'
  return [
    problemAt(
      duty,
      hasAnswer ? 'the duty has both an answer and a reason why it has none' : 'nothing answers the duty',
      help,
    ),
  ]
}

type DutiesRead = { readonly duties: DutyRegister | undefined; readonly problems: readonly Problem[] }

/**
 * Reads the register of duties.
 *
 * @param known The ids of the law's entitlements, or undefined if a file with a problem may define others.
 */
export const readDuties = (document: Document | undefined, known: readonly string[] | undefined): DutiesRead => {
  if (document === undefined) return { duties: undefined, problems: [] }
  const root = rootOf(document)
  const checked = checkSchema(root, DutyRegister)
  if (!checked.ok) return { duties: undefined, problems: checked.problems }
  const places = itemsOf(inside(root, 'duties'))
  const unknown = places
    .flatMap((duty) => itemsOf(inside(duty, 'answeredBy')))
    .filter(({ value }) => known !== undefined && !known.includes(String(value)))
  return {
    duties: checked.value,
    problems: [
      ...places.flatMap(answerProblems),
      ...unknown.map((place) =>
        problemAt(
          place,
          `the law has no entitlement ${quote(place.value)}`,
          didYouMean(String(place.value), known ?? []) ?? 'name an entitlement of England',
        ),
      ),
    ],
  }
}
