// Stryker's plugins for `npm run mutants`: a checker that lets through the mutants drawn, and a reporter that keeps each
// result as soon as it is known.
import { appendFileSync } from 'node:fs'
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin'
import { describeMutant, isDrawn, isEquivalent, readResults, resultsFile } from './sample.js'

const equivalent = 'listed as equivalent'

/** Turns away every mutant that is not drawn, that changes nothing, or that an earlier run has killed. */
class Draw {
  async init() {
    const killed = readResults().filter(({ status }) => status === 'Killed')
    this.killed = new Set(killed.map(({ key }) => key))
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => {
        const described = describeMutant(mutant)
        const { key } = described
        if (!isDrawn(key) || this.killed.has(key))
          return [mutant.id, { status: 'compileError', reason: 'not drawn, or killed before' }]
        return [
          mutant.id,
          isEquivalent(described) ? { status: 'compileError', reason: equivalent } : { status: 'passed' },
        ]
      }),
    )
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)]
  }
}

/** A reporter is given lines and columns from one, a checker from zero. */
const fromZero = ({ start, end }) => {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 })
  return { start: less(start), end: less(end) }
}

class Checkpoint {
  onMutantTested(mutant) {
    const { status, statusReason: reason, location } = mutant
    if (status === 'CompileError' && reason !== equivalent) return
    const line = { ...describeMutant({ ...mutant, location: fromZero(location) }), status, reason }
    appendFileSync(resultsFile, `${JSON.stringify(line)}\n`)
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'draw', Draw),
  declareClassPlugin(PluginKind.Reporter, 'checkpoint', Checkpoint),
]
