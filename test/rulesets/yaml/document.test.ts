import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/rulesets/yaml/document.ts'

describe('a YAML text', () => {
  it.each([
    { text: 'a: 2018-04-01', value: '2018-04-01', because: 'days are text' },
    { text: 'a: no', value: 'no', because: '`no` is a word' },
    { text: 'a: 1_000', value: '1_000', because: 'numbers have no underscores' },
    { text: 'a: "21"', value: '21', because: 'quotes make text' },
    { text: 'a: 21', value: 21, because: 'digits are a number' },
    { text: 'a: true', value: true, because: '`true` is a boolean' },
    { text: 'a:', value: null, because: 'a key without a value is null' },
  ])('reads $text as $value, because $because', ({ text, value }) => {
    expect(parseDocument('x.yaml', text)).toMatchObject({ document: { value: { a: value } }, problems: [] })
  })

  it.each([
    { path: ['a'], part: 'value', line: 2, column: 3 },
    { path: ['a'], part: 'key', line: 1, column: 1 },
    { path: ['a', 0], part: 'value', line: 2, column: 5 },
    { path: ['a', 0, 'b'], part: 'value', line: 2, column: 8 },
    { path: ['a', 0, 'c'], part: 'key', line: 3, column: 5 },
    { path: ['a', 0, 'missing', 'deep'], part: 'value', line: 2, column: 5 },
    { path: [], part: 'value', line: 1, column: 1 },
  ] as const)('finds the $part of $path at $line:$column', ({ path, part, line, column }) => {
    const { document } = parseDocument('x.yaml', 'a:\r\n  - b: 1\r\n    c: 2\r\n')

    expect(document?.locate(path, part)).toEqual({ line, column })
  })

  it('keeps its value if its problems do not make it unreadable', () => {
    const { document, problems } = parseDocument('x.yaml', 'a: &a 1\nb: 2\nb: 3\n')

    expect(document?.value).toEqual({ a: 1, b: 3 })
    expect(problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      '1 anchors are not allowed',
      '3 `b` is set twice',
    ])
  })

  it('with aliases of aliases is refused before it expands', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}]`)

    const { document } = parseDocument('x.yaml', ['l0: &l0 [x]', ...levels].join('\n'))

    expect(document).toBeUndefined()
  })

  it.each([
    { name: 'keys', text: Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n') },
    { name: 'repeated keys', text: 'k: 1\n'.repeat(40_000) },
    { name: 'brackets', text: '['.repeat(100_000) },
    { name: 'dashes', text: '- '.repeat(100_000) },
    { name: 'question marks', text: '? '.repeat(100_000) },
    { name: 'blank comments before a directive', text: `${' #\n'.repeat(50_000)}%` },
  ])('of 40,000 $name and more is read to its end within the time limit of a test', ({ text }) => {
    const { document, problems } = parseDocument('x.yaml', text)

    expect(document !== undefined || problems.length > 0).toBe(true)
  })
})
