// Tests that a wrong indentation is reported once, at the line that has it, with the spaces that it should have.
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/rulesets/yaml/document.ts'

const rule = `title: A bus pass
summary: >-
  Free buses in the area.
  They go on until you turn 25.
serves: [money]
ifNot:
  - text: Ask the bus company
    phone: 01632 960000
  - text: Ask your adviser
grounds:
  - id: in-area
    basis: local-offer
    when:
      all:
        - { fact: home, operator: equal, value: in-area }
        - { fact: age, operator: lessThan, value: 25 }
    nextSteps:
      - text: >-
          Ask at a library
        url: https://example.org
    citations:
      - title: The offer
        section: page 5
    confirm: Whether it is still so
  - id: elsewhere
    basis: local-offer
`
const lines = rule.split('\n')
const spacesOf = (line: string): number => line.length - line.trimStart().length

/** The rule with one line indented further or less far. */
const shifted = (at: number, spaces: number): string =>
  lines.map((line, i) => (i === at ? ' '.repeat(spacesOf(line) + spaces) + line.trimStart() : line)).join('\n')

const isText = (line: string): boolean => /^ *(Free|They|Ask at)/.test(line)
/** YAML accepts these: the only line below a key may have any indentation that is deeper. */
const accepted = ['      all:']
const shifts = lines.flatMap((line, at) =>
  [1, -1]
    .filter((spaces) => line !== '' && !isText(line) && !accepted.includes(line) && spacesOf(line) + spaces >= 0)
    .map((spaces) => ({ at, spaces, line: line.trim(), number: at + 1 })),
)

describe('a line that is indented wrongly', () => {
  it.each(shifts)('is reported where it is: line $number, $spaces: $line', ({ at, spaces }) => {
    const { document, problems } = parseDocument('x.yaml', shifted(at, spaces))

    expect(document).toBeUndefined()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ line: at + 1, column: spacesOf(lines[at]!) + spaces + 1 })
    expect(problems[0]!.problem).toMatch(/^the line is indented by \d+ spaces?, unlike the lines that it belongs to$/)
  })

  it.each([
    { at: 7, spaces: 1, help: 'indent it by 4 spaces', because: 'its item has keys with 4' },
    { at: 8, spaces: -1, help: 'indent it by 2 spaces', because: 'the item above has 2' },
    { at: 15, spaces: 1, help: 'indent it by 8 spaces', because: 'the condition above has 8' },
    { at: 16, spaces: -1, help: 'indent it by 4 spaces', because: 'the keys of its ground have 4' },
  ])('is told its place: $help, because $because', ({ at, spaces, help }) => {
    expect(parseDocument('x.yaml', shifted(at, spaces)).problems).toMatchObject([{ line: at + 1, help }])
  })

  it('is found in a list of texts, where YAML would read it as more of the text above', () => {
    const { document, problems } = parseDocument('x.yaml', 'open:\n  - The first\n   - The second\n  - The third\n')

    expect(document).toBeUndefined()
    expect(problems).toMatchObject([{ line: 3, column: 4, help: 'indent it by 2 spaces' }])
  })

  it.each([
    { from: 'title: A', to: 'title: Free: a', line: 1, problem: 'a second `: ` on one line' },
    { from: 'serves: [money]', to: 'serves: [money', line: 6, problem: 'a bracket is not closed' },
  ])('is not blamed for another mistake: $to', ({ from, to, line, problem }) => {
    expect(parseDocument('x.yaml', rule.replace(from, to)).problems).toMatchObject([{ line, problem }])
  })
})
