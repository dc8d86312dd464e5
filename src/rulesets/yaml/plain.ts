// Finds lines of a list that YAML takes for text: items that are indented too far, and items after a long dash.
import { type Document as YamlDocument, type Scalar, visit } from 'yaml'
import { indentationFault } from './indentation.ts'
import { pastedFault } from './pasted.ts'
import type { FaultAt } from './syntax.ts'

/** The spaces before the nearest item above an offset. */
const spacesOfItemAbove = (text: string, offset: number): number => {
  const items = text.slice(0, offset).match(/^ *(?=- )/gm)
  return items?.at(-1)?.length ?? 0
}

/** The faults of a scalar without quotes. */
const scalarFaults = (text: string, [start, end]: Scalar.Parsed['range']): readonly FaultAt[] => {
  const source = text.slice(start, end)
  const pasted = pastedFault(source)
  if (pasted && /^(-\u00a0|[^\w\s][ \u00a0])/.test(source) && pasted.column < 2) {
    const { problem, help } = pasted
    return [{ problem, help, offset: start + pasted.column, at: '', isUnreadable: true }]
  }
  const item = /\n( *)- /.exec(source)
  if (item === null) return []
  const line = item[0].slice(1)
  const fault = indentationFault(line, spacesOfItemAbove(text, start + item.index + 1))
  return [{ ...fault, offset: start + item.index + 1 + item[1]!.length, at: '', isUnreadable: true }]
}

/** The lines that their author meant as items of a list, in reading order. */
export const plainFaults = (yaml: YamlDocument, text: string): readonly FaultAt[] => {
  const found: FaultAt[] = []
  visit(yaml, {
    Scalar: (_, { type, range }) => {
      if (type === 'PLAIN' && range) found.push(...scalarFaults(text, range))
    },
  })
  return found
}
