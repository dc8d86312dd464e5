// Cutting answers down to examples.
import { describe, expect, it } from 'vitest'
import { cutJson, cutText } from '../../src/contract/cut.ts'

describe('a list in JSON', () => {
  const people = [
    { name: 'a', age: { from: 16 }, phones: [{ number: 1 }, { number: 2 }] },
    { name: 'b', age: { from: 18 }, phones: [] },
  ]

  it('keeps its first item, whose own lists are cut too', () => {
    expect(cutJson({ people }, {})).toEqual({ people: [{ ...people[0], phones: [{ number: 1 }] }] })
  })

  it('keeps the first item that has the chosen parts', () => {
    expect(cutJson({ people }, { people: { age: { from: 18 } } })).toEqual({ people: [people[1]] })
  })

  it('is whole where it is chosen whole, or has plain values', () => {
    expect(cutJson({ people, ages: [16, 18] }, { people: 'all', phones: 'all' })).toEqual({ people, ages: [16, 18] })
  })

  it('stays empty, whatever is chosen', () => {
    expect(cutJson({ people: [] }, { people: { name: 'c' } })).toEqual({ people: [] })
  })

  it('throws where no item has the chosen parts', () => {
    expect(() => cutJson({ people }, { people: { name: 'c' } })).toThrow('no item of `people` has {"name":"c"}')
  })
})

const event = (uid: string): string => `BEGIN:VEVENT\r\nUID:${uid}\r\nEND:VEVENT\r\n`
const calendar = (...events: readonly string[]): string => `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`

describe('a text', () => {
  it.each([
    ['text/csv', [], 'id,age\r\na,16\r\n'],
    ['text/csv', ['b,'], 'id,age\r\nb,18\r\nb,21\r\n'],
  ])('of %s keeps its header and the lines with %j', (type, texts, cut) => {
    expect(cutText(type, 'id,age\r\na,16\r\nb,18\r\nb,21\r\n', texts)).toBe(cut)
  })

  it.each([
    [[], calendar(event('a'))],
    [['UID:b'], calendar(event('b'))],
  ])('of a calendar keeps the events with %j', (texts, cut) => {
    expect(cutText('text/calendar', calendar(event('a'), event('b')), texts)).toBe(cut)
  })

  it('of a page keeps the title', () => {
    const page =
      '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>A</title>\n</head>\n<body>B</body>\n</html>\n'

    expect(cutText('text/html', page, [])).toBe(
      '<!doctype html>\n<html lang="en">\n<head><title>A</title></head>\n<body>…</body>\n</html>\n',
    )
  })

  it('of another type is whole', () => {
    expect(cutText('text/plain', 'a\nb\n', [])).toBe('a\nb\n')
  })

  it('throws where no line has the text', () => {
    expect(() => cutText('text/csv', 'id\r\na\r\n', ['c'])).toThrow('no record contains `c`')
  })
})
