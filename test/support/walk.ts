// A person answering question after question until none is left.
import type { Checker } from '../../src/core/checker.ts'
import type { Facts } from '../../src/core/rules/model.ts'

/** The facts asked for, in order. `answer` gives each its value; `null` is not known. */
export const walk = (checker: Checker, answer: (fact: string) => Facts[string], start: Facts = {}) => {
  const asked: string[] = []
  let facts = start
  for (;;) {
    const checked = checker.check(facts)
    if (!checked.ok) throw new Error(JSON.stringify(checked.conflicts))
    const fact = checked.nextQuestion?.fact
    if (fact === undefined) return { asked, facts, checked }
    asked.push(fact)
    facts = { ...facts, [fact]: answer(fact)! }
  }
}
