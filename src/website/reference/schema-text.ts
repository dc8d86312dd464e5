// Puts schemas into words: the kind of a value, and one row for each field.
import type { Words } from '../words.ts'
import type { ContractSchema } from './open-api.ts'

/** A piece of text; with `href` a link to an object on the same page. */
export type TextPart = { readonly text: string; readonly isCode?: boolean; readonly href?: string }

/** A field of an object, or a parameter. `name` is its path: `rulesets[].id`. */
export type FieldRow = {
  readonly name: string
  readonly kind: readonly TextPart[]
  readonly isRequired: boolean
  readonly description: readonly TextPart[]
}

/** The parts of a text whose words between backticks are code. */
export const proseParts = (text = ''): readonly TextPart[] =>
  text
    .split('`')
    .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
    .filter((part) => part.text !== '')

const joinParts = (lists: readonly (readonly TextPart[])[], between: string): readonly TextPart[] =>
  lists.flatMap((parts, i) => (i === 0 ? parts : [{ text: between }, ...parts]))

/** What to call a text of a format; a format without a name here is a text. */
const formatKinds: Readonly<Record<string, string>> = {
  date: 'date',
  uri: 'address',
  'uri-reference': 'address',
  uuid: 'uuid',
}

const refName = (ref: string): string => ref.split('/').at(-1)!

/** Says what kind of value a schema describes. */
export const kindWriter = ({ say }: Words): ((schema: ContractSchema) => readonly TextPart[]) => {
  const named = (kind: string): string => say(`docs.reference.kinds.${kind}`)
  const either = ` ${say('docs.reference.or')} `

  const plainKind = ({ type = 'any', format = '', minimum, maximum }: ContractSchema): readonly TextPart[] => {
    const names = [type].flat().map((one) => named(one === 'string' ? (formatKinds[format] ?? one) : one))
    const range =
      minimum === undefined && maximum === undefined
        ? ''
        : `, ${say('docs.reference.range', { minimum: minimum ?? '', maximum: maximum ?? '' })}`
    return [{ text: `${names.join(either)}${range}` }]
  }

  const kindOf = (schema: ContractSchema): readonly TextPart[] => {
    const { $ref, items, anyOf, additionalProperties: byName } = schema
    const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
    if ($ref !== undefined) return [{ text: refName($ref), href: `#${refName($ref)}` }]
    if (values)
      return joinParts(
        values.map((value) => [{ text: String(value), isCode: true }]),
        either,
      )
    if (anyOf) return joinParts(anyOf.map(kindOf), either)
    if (items) return [{ text: `${named('list')} ` }, ...kindOf(items)]
    if (typeof byName === 'object') return [{ text: `${named('by-name')} ` }, ...kindOf(byName)]
    return plainKind(schema)
  }
  return kindOf
}

type InlineObject = { readonly path: string; readonly schema: ContractSchema }

/** The objects that a schema describes in place, and not by reference. */
const inlineObjects = (schema: ContractSchema, path = ''): readonly InlineObject[] => {
  const { properties, items, anyOf = [], additionalProperties: byName } = schema
  return [
    ...(properties ? [{ path, schema }] : []),
    ...(items ? inlineObjects(items, `${path}[]`) : []),
    ...(typeof byName === 'object' ? inlineObjects(byName, `${path}.*`) : []),
    ...anyOf.flatMap((one) => inlineObjects(one, path)),
  ]
}

/** Lists the fields of each object that a schema describes in place: several lists if it can be one of several. */
export const fieldLister = (words: Words): ((schema: ContractSchema) => readonly (readonly FieldRow[])[]) => {
  const kindOf = kindWriter(words)
  const rowsOf = ({ path, schema: { properties = {}, required = [] } }: InlineObject): readonly FieldRow[] =>
    Object.entries(properties).flatMap(([key, schema]) => {
      const name = path === '' ? key : `${path}.${key}`
      const row = {
        name,
        kind: kindOf(schema),
        isRequired: required.includes(key),
        description: proseParts(schema.description),
      }
      return [row, ...inlineObjects(schema, name).flatMap(rowsOf)]
    })
  return (schema) => inlineObjects(schema).map(rowsOf)
}

/** The names of the components that a schema refers to, directly or through others, as it meets them. */
export const componentsOf = (
  schemas: readonly ContractSchema[],
  components: Readonly<Record<string, ContractSchema>>,
): readonly string[] => {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { $ref } = part as ContractSchema
    const name = $ref === undefined ? undefined : refName($ref)
    if (name !== undefined && !found.has(name)) {
      found.add(name)
      visit(components[name])
    }
    Object.values(part).forEach(visit)
  }
  schemas.forEach(visit)
  return [...found]
}
