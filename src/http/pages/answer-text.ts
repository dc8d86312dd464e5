// How pages say an answer that was given.
import type { Fact } from '../../core/catalogue.ts'
import type { Value } from '../../core/condition.ts'
import { dayText } from '../../core/day-text.ts'

/** The option that was chosen, or the day or number that was typed. */
export const answerText = (fact: Fact, value: Value): string => {
  if (fact.type === 'date') return dayText(String(value))
  return 'options' in fact ? fact.options.find((one) => one.value === value)!.text : String(value)
}
