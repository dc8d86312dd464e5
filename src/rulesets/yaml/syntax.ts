// Problem and help texts for invalid YAML, and for the parts of YAML that rules may not use.
import type { ErrorCode, YAMLError } from 'yaml'

/** A fault and how to fix it. */
export type Fault = { readonly problem: string; readonly help: string }
/** A fault with its place. `isUnreadable` marks one after which the value is not what its author meant. */
export type FaultAt = Fault & { readonly offset: number; readonly at: string; readonly isUnreadable?: true }

const fault = (problem: string, help: string): Fault => ({ problem, help })

/** YAML features that rules may not use, and limits. */
export const faults = {
  alias: fault('aliases are not allowed', 'write the value out again where it is needed'),
  anchor: fault(
    'anchors are not allowed',
    'remove the `&` and the name after it; put text that contains `&` in quotes',
  ),
  tag: fault('tags are not allowed', 'remove the `!` and the word after it; put text that contains `!` in quotes'),
  merge: fault('merge keys are not allowed', 'write the keys out again where they are needed'),
  directive: fault('directives are not allowed', 'remove the line that starts with `%`'),
  character: fault('an unreadable character', 'save the file as UTF-8 text and write the character again'),
  depth: fault('nested too deeply', 'use fewer levels'),
  documents: fault('a second document starts here', 'remove the line `---`: each file is one document'),
} as const

const badIndent = fault('the indentation does not match the lines above', 'line up items that belong together')
const quoteHelp = 'put text that contains special characters in quotes'
const notAKey = fault('expected a key and its value', 'write `key: value` on one line')
const repeatedMarks = fault('more than one anchor or tag', 'remove them')

const faultsByCode: Partial<Record<ErrorCode, Fault>> = {
  ALIAS_PROPS: faults.alias,
  BAD_ALIAS: faults.alias,
  BAD_DIRECTIVE: faults.directive,
  BAD_DQ_ESCAPE: fault('an unknown escape after a backslash', 'use single quotes, or write two backslashes'),
  BAD_INDENT: badIndent,
  BAD_PROP_ORDER: repeatedMarks,
  BAD_SCALAR_START: fault('text cannot start with this character', 'put the text in quotes'),
  BLOCK_AS_IMPLICIT_KEY: fault('a second `: ` on one line', 'put text that contains `: ` in quotes'),
  BLOCK_IN_FLOW: fault(
    'an indented block inside brackets',
    'close the bracket, or write everything inside it on one line',
  ),
  KEY_OVER_1024_CHARS: notAKey,
  MISSING_CHAR: fault(
    'a comma, colon or space is missing',
    'separate items with `, ` and a key from its value with `: `',
  ),
  MULTILINE_IMPLICIT_KEY: notAKey,
  MULTIPLE_ANCHORS: repeatedMarks,
  MULTIPLE_DOCS: faults.documents,
  MULTIPLE_TAGS: repeatedMarks,
  NON_STRING_KEY: fault('a key that is not a word', 'write the key as one word'),
  RESOURCE_EXHAUSTION: faults.depth,
  TAB_AS_INDENT: fault('a tab is used for indentation', 'indent with spaces'),
  TAG_RESOLVE_FAILED: faults.tag,
}

/** Faults that share an error code of the library but need different help: found by the start of its message. */
const faultsByMessage: readonly (readonly [start: string, fault: Fault])[] = [
  [
    'Flow ',
    fault('a bracket is not closed', 'add the closing `]` or `}`, or put text that contains brackets in quotes'),
  ],
  [
    'Missing closing',
    fault('a quote is not closed', 'add the closing quote, or use the other kind of quote around the text'),
  ],
  ['Sequence item without', badIndent],
  ['Implicit map keys', notAKey],
]

/** The fault for an error of the library, from its code or its message. */
export const syntaxFault = (error: YAMLError): Fault =>
  faultsByMessage.find(([start]) => error.message.startsWith(start))?.[1] ??
  faultsByCode[error.code] ??
  fault('unexpected text', `check the indentation, or ${quoteHelp}`)
