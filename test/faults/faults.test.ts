// A short form of every fault that `npm run test:faults` tries. What depends on the machine's speed is not asked here.
import { expect, it } from 'vitest'
import { trials } from './trials.ts'

it.each(trials.map((trial) => ({ trial, name: trial.name })))('$name holds', async ({ trial }) => {
  const rows = await trial({ node: process.execPath, scale: 'short' })

  expect(rows.filter(({ holds, isTime }) => !holds && isTime !== true)).toEqual([])
})
