import { afterEach, describe, expect, it } from 'vitest'
import { createMemory, limitMemory, remembering } from '../../src/core/remember.ts'

const MEGABYTE = 2 ** 20

describe('the budget of remembered results', () => {
  afterEach(() => {
    limitMemory(64 * MEGABYTE)
  })

  it('works out a result once for each key', () => {
    const asked: number[] = []
    const double = remembering(
      (number: number) => {
        asked.push(number)
        return number * 2
      },
      (number) => number,
    )

    expect([double(1), double(2), double(1)]).toEqual([2, 4, 2])
    expect(asked).toEqual([1, 2])
  })

  it('forgets what was used least recently, whichever memory holds it', () => {
    limitMemory(MEGABYTE)
    const [answers, reports] = [createMemory<string>(), createMemory<string>()]
    answers.set('old', 'old', 400_000)
    reports.set('older in use', 'older in use', 400_000)
    answers.get('old')
    answers.set('new', 'new', 400_000)

    expect(answers.get('old')?.result).toBe('old')
    expect(reports.get('older in use')).toBeUndefined()
    expect(answers.get('new')?.result).toBe('new')
  })

  it('keeps nothing that is larger than the whole of it', () => {
    limitMemory(MEGABYTE)
    const memory = createMemory<string>()
    memory.set('small', 'small', 100)
    memory.set('large', 'large', 2 * MEGABYTE)

    expect(memory.get('large')).toBeUndefined()
    expect(memory.get('small')?.result).toBe('small')
  })

  it('counts only the last result of a key', () => {
    limitMemory(MEGABYTE)
    const memory = createMemory<number>()
    memory.set('other', 0, 400_000)
    for (let i = 1; i <= 10; i++) memory.set('same', i, 400_000)

    expect(memory.get('same')?.result).toBe(10)
    expect(memory.get('other')?.result).toBe(0)
  })
})
