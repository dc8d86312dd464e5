// Tests that each typical mistake in a new version gets one message, to the letter: its place, its cause and its cure.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/cli.ts'
import { copied } from '../support/scratch.ts'

const version = 'southend-on-sea/2027-04-01'
const [rule, cases] = [`${version}/bus-pass.yaml`, `${version}/bus-pass.cases.yaml`]
const published = 'southend-on-sea/2020-04-01/council-tax-reduction.yaml'

const texts = {
  [`${version}/version.yaml`]: `title: A bus pass
publishedOn: 2024-10-14
summary: The council pays for bus passes.
source: https://example.org/offer
`,
  [rule]: `title: Free bus pass
theme: money
need: bus-pass
owedBy: responsible-council
summary: The council pays for your bus pass until you turn 25.
grounds:
  - id: care-leaver
    basis: local-offer
    strength: right
    when:
      all:
        - { fact: leavingCareStatus, operator: equal, value: former-relevant }
        - { fact: age, operator: lessThan, value: 25 }
        - { fact: lookedAfterBy, operator: equal, value: this-council }
    nextSteps:
      - text: Ask the leaving care team for the pass
        phone: 01702 215000
    citations:
      - title: The offer
        section: page 5
        url: https://example.org/offer
        readOn: 2024-10-14
        confidence: read
`,
  [cases]: `on: 2027-04-01
given: { age: 19, leavingCareStatus: former-relevant, lookedAfterBy: this-council }
cases:
  - name: a 19-year-old gets the pass
    gets: entitled
  - name: at 25 there is none
    but: { age: 25 }
    gets: not-entitled
  - name: without the status there is none
    but: { leavingCareStatus: none }
    gets: not-entitled
  - name: another council's care leaver has none
    but: { lookedAfterBy: another-council }
    gets: not-entitled
  - name: it depends on the status
    without: [leavingCareStatus, lookedAfterBy]
    gets: cannot-tell
`,
}

type Edit = { readonly file: string; readonly from: string; readonly to: string }

/** What lint prints of a copy of the first rules with the new version, after an edit. */
const lintAfter = async ({ file, from, to }: Edit): Promise<string> => {
  const folder = copied('test/fixtures/first-rules')
  mkdirSync(join(folder, version))
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(folder, path), text)
  const before = readFileSync(join(folder, file), 'utf8')
  if (!before.includes(from)) throw new Error(`no \`${from}\` in ${file}`)
  writeFileSync(
    join(folder, file),
    before.replaceAll(from, () => to),
  )
  const { stderr } = await run(['--rules', folder, 'lint', '--on', '2027-04-01'])
  return stderr.replaceAll(/^.*: advisory: .*\n.*\n/gm, '')
}

const record =
  'help: publish its folder with `npx local-offer publish`, or record what is no version of its own with `digests --record`'
const ageLeaf = '        - { fact: age, operator: lessThan, value: 25 }\n'

it('a sound new version only waits to be recorded', async () => {
  expect(await lintAfter({ file: rule, from: '25', to: '25' })).toBe(
    [rule, `${version}/version.yaml`].map((file) => `${file}:1:1: published but not recorded\n  ${record}\n`).join(''),
  )
})

describe('one message for one mistake:', () => {
  it.each([
    {
      mistake: 'a wrong indentation',
      file: rule,
      from: '    strength: right',
      to: '   strength: right',
      message: `bus-pass.yaml:9:4: the line is indented by 3 spaces, unlike the lines that it belongs to\n  help: indent it by 4 spaces`,
    },
    {
      mistake: 'an unknown fact',
      file: rule,
      from: 'fact: lookedAfterBy',
      to: 'fact: lookedAfter',
      message: `bus-pass.yaml:14:19: grounds[0].when.all[2].fact: unknown fact \`lookedAfter\`\n  help: did you mean \`lookedAfterBy\`?`,
    },
    {
      mistake: 'a wrong date',
      file: rule,
      from: 'readOn: 2024-10-14',
      to: 'readOn: 2024-02-30',
      message: `bus-pass.yaml:22:17: grounds[0].citations[0].readOn: \`2024-02-30\` is not a date\n  help: write an existing date as year, month and day, as in \`2024-10-14\``,
    },
    {
      mistake: 'a day in the future',
      file: rule,
      from: 'readOn: 2024-10-14',
      to: 'readOn: 2034-10-14',
      message: `bus-pass.yaml:22:17: grounds[0].citations[0].readOn: \`readOn\` is in the future: \`2034-10-14\`\n  help: write the day on which somebody read the source`,
    },
    {
      mistake: 'a missing citation',
      file: rule,
      from: texts[rule]!.slice(texts[rule]!.indexOf('    citations:')),
      to: '',
      message: `bus-pass.yaml:7:5: grounds[0]: \`sources\` is missing\n  help: add \`sources: { id: section }\`, with an id of \`sources.yaml\``,
    },
    {
      mistake: 'an id given twice',
      file: rule,
      from: 'grounds:\n',
      to: `grounds:\n${texts[rule]!.split('grounds:\n')[1]!.replace('right', 'discretion').replace('25', '27')}`,
      message: `bus-pass.yaml:24:9: grounds[1].id: \`care-leaver\` is the id of two grounds\n  help: give each ground an id of its own`,
    },
    {
      mistake: 'a tab',
      file: rule,
      from: '    basis',
      to: '\tbasis',
      message: `bus-pass.yaml:8:1: a tab is used for indentation\n  help: indent with spaces`,
    },
    {
      mistake: 'a curly quote',
      file: rule,
      from: 'value: this-council',
      to: 'value: ‘this-council’',
      message: `bus-pass.yaml:14:58: grounds[0].when.all[2].value: \`‘this-council’\` is not an allowed value\n  help: it has a curly quote (‘) pasted from a word processor: type a straight quote, \`'\`, or no quote at all; did you mean \`this-council\`?`,
    },
    {
      mistake: 'a long dash',
      file: rule,
      from: '      - text: Ask',
      to: '      – text: Ask',
      message: `bus-pass.yaml:16:7: a long dash (–) pasted from a word processor\n  help: start the item with a hyphen and a space, \`- \``,
    },
    {
      mistake: 'a value out of range',
      file: rule,
      from: 'value: 25',
      to: 'value: 2500',
      message: `bus-pass.yaml:13:51: grounds[0].when.all[1].value: \`2500\` is not an allowed value\n  help: write a whole number from 0 to 120, without quotes`,
    },
    {
      mistake: 'a contradiction',
      file: rule,
      from: ageLeaf,
      to: `${ageLeaf}${ageLeaf.replace('lessThan', 'greaterThanInclusive')}`,
      message: `bus-pass.yaml:6:1: grounds: nobody can get this: no ground can be met (\`care-leaver\`: its comparisons contradict each other)\n  help: correct the conditions`,
    },
    {
      mistake: 'an overlap',
      file: rule,
      from: 'grounds:\n',
      to: `grounds:\n${texts[rule]!.split('grounds:\n')[1]!.replace('care-leaver', 'young-care-leaver').replace('25', '21')}`,
      message: `bus-pass.yaml:7:5: grounds[0].id: \`young-care-leaver\` adds nothing: wherever it holds, \`care-leaver\` gives no less\n  help: remove it, or correct the condition of one of them`,
    },
    {
      mistake: 'a forgotten case',
      file: cases,
      from: texts[cases]!.slice(
        texts[cases]!.indexOf('  - name: another'),
        texts[cases]!.indexOf('  - name: it depends'),
      ),
      to: '',
      message: `bus-pass.yaml:14:11: grounds[0].when.all[2]: no case has \`lookedAfterBy equal this-council\` not met\n  help: add a case in which it is not met: if there is one where it is met, copy it and change \`lookedAfterBy\``,
    },
    {
      mistake: 'stale cases',
      file: cases,
      from: 'on: 2027-04-01',
      to: 'on: 2026-04-01',
      message: `bus-pass.cases.yaml:1:1: on: all 5 cases are dated before 2027-04-01, so they show nothing of this version\n  help: date at least one of them 2027-04-01 or later, or delete the file`,
    },
    {
      mistake: 'a stale text',
      file: rule,
      from: 'until you turn 25',
      to: 'until you turn 21',
      message: `bus-pass.yaml:5:1: summary: the text says \`until you turn 21\`, but its conditions change at 25\n  help: correct the text; or the rule, if the text is right`,
    },
    {
      mistake: 'an edited published file',
      file: published,
      from: 'operator: lessThan, value: 21',
      to: 'operator: lessThan, value: 22',
      message: `southend-on-sea/2020-04-01/council-tax-reduction.yaml:1:1: changed since it was published\n  help: put it back, and add your change as the correction \`2020-04-01.2\`: \`npx local-offer move-edit southend-on-sea/2020-04-01/council-tax-reduction.yaml\` does both`,
    },
  ])('$mistake', async ({ message, ...edit }) => {
    const folder = edit.file === published ? '' : `${version}/`

    expect(await lintAfter(edit)).toBe(`${folder}${message}\n`)
  })
})
