// Tests what lint says of steps: public funds that nobody marked, and steps that nobody is given.
import { expect, it } from 'vitest'
import type { RuleStep } from '../../../src/core/rules/steps.ts'
import { aCatalogue, aGround } from '../../support/builders.ts'
import { alarmsOf, inArea, lintWith, nearby, notOfCases, under25 } from './sound.ts'

const publicFunds = { fact: 'home', safe: ['in-area'], named: ['Housing Benefit'], warning: 'Get advice first' }
const catalogue = aCatalogue({ publicFunds })

const groundsWith = (...nextSteps: readonly RuleStep[]) => [
  aGround({ all: [inArea, under25] }, { nextSteps: [...nextSteps] }),
]

it.each<{ step: RuleStep; alarms: readonly string[]; because: string }>([
  {
    step: { text: 'Ask about housing benefit' },
    alarms: ['unmarked-fund thing.yaml grounds.0.nextSteps.0.text'],
    because: 'it names a fund',
  },
  { step: { text: 'Ask about Housing Benefit', publicFund: true }, alarms: [], because: 'it says that it is a claim' },
  { step: { text: 'Housing Benefit is no help', publicFund: false }, alarms: [], because: 'it says that it is none' },
  { step: { text: 'Ask about the benefit of reading' }, alarms: [], because: 'it names no fund' },
  {
    step: { text: 'Ask', when: { all: [inArea, nearby] } },
    alarms: ['never-given thing.yaml grounds.0.nextSteps.0.when'],
    because: 'nobody lives in two places',
  },
  { step: { text: 'Ask', when: nearby }, alarms: [], because: 'somebody lives nearby' },
])('a step has the alarms $alarms, because $because', async ({ step, alarms }) => {
  const found = notOfCases(await alarmsOf({ grounds: groundsWith(step), catalogue }))

  expect(found.filter((line) => /unmarked|never-given/.test(line))).toEqual(alarms)
})

it('an age in the text of a step may be that of its condition', async () => {
  const step: RuleStep = { text: 'Before you turn 22, ask', when: { fact: 'age', operator: 'lessThan', value: 22 } }

  const { alarms } = await lintWith({ grounds: groundsWith(step), catalogue })

  expect(alarms.filter(({ kind }) => kind === 'stale-text')).toEqual([])
})
