// Tests that characters of word processors are told apart from mistakes in YAML, and left alone in texts.
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/rulesets/yaml/document.ts'
import { suggest } from '../../../src/rulesets/yaml/problem.ts'

describe('a character pasted from a word processor', () => {
  it.each([
    { text: 'steps:\n  – text: a\n  - text: b\n', at: '2:3', what: 'a long dash (–)', type: '`- `' },
    { text: 'steps:\n  - text: a\n  – text: b\n', at: '3:3', what: 'a long dash (–)', type: '`- `' },
    { text: 'steps:\n  - a\n  — b\n', at: '3:3', what: 'a long dash (—)', type: '`- `' },
    { text: 'steps:\n  • a\n  - b\n', at: '2:3', what: 'a bullet (•)', type: '`- `' },
    { text: 'a:\n\u00a0 b: c\n', at: '2:1', what: 'a non-breaking space', type: 'a space' },
    { text: 'a:\n  -\u00a0b: c\n', at: '2:4', what: 'a non-breaking space', type: 'a space' },
    { text: 'a:\u00a0b\nc: d\n', at: '1:3', what: 'a non-breaking space', type: 'a space' },
    { text: 'a: “Help: money”\nc: d\n', at: '1:4', what: 'a curly quote (“)', type: 'straight quotes' },
  ])('is named in place of YAML’s own: $what at $at', ({ text, at, what, type }) => {
    const { document, problems } = parseDocument('x.yaml', text)

    expect(document).toBeUndefined()
    expect(problems.map(({ line, column, problem }) => `${line}:${column} ${problem}`)).toEqual([
      `${at} ${what} pasted from a word processor`,
    ])
    expect(problems[0]!.help).toContain(type)
  })

  it.each([
    { text: 'a: “Former relevant child”\n', because: 'it is a title in quotation marks' },
    { text: 'a: >-\n  – a dash\n  “quoted: so”\n', because: 'it is in a text' },
    { text: "a: '“Help”: money'\n", because: 'the text is in straight quotes' },
    { text: 'a: From 18 – 20\n', because: 'it is inside a text' },
  ])('is left alone: $because', ({ text }) => {
    expect(parseDocument('x.yaml', text)).toMatchObject({ problems: [], document: { file: 'x.yaml' } })
  })

  it.each([
    { word: '‘in-area’', what: 'a curly quote (‘)' },
    { word: 'in–area', what: 'a long dash (–)' },
    { word: 'in-area\u00a0', what: 'a non-breaking space' },
  ])('is named in a word that is not allowed: $word', ({ word, what }) => {
    const help = suggest(word, ['in-area', 'elsewhere'])

    expect(help).toMatch(/^it has .* pasted from a word processor: type .*; did you mean `in-area`\?$/)
    expect(help).toContain(what)
  })
})
