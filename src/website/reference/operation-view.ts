// What the reference's page of one operation shows: what to send, what comes back, and every object in between.
import { type ProblemName, problemTypes } from '../../http/problem-types.ts'
import type { Words } from '../words.ts'
import {
  type ContractParameter,
  type ContractSchema,
  type MediaForms,
  type PlacedOperation,
  resolveReference,
} from './open-api.ts'
import { type FieldRow, type TextPart, componentsOf, fieldLister, kindWriter, proseParts } from './schema-text.ts'

type BodyView = {
  /** The media types that have this body. */
  readonly types: readonly string[]
  readonly kind: readonly TextPart[]
  readonly description: readonly TextPart[]
  readonly variants: readonly (readonly FieldRow[])[]
  readonly example: string | undefined
}

const exampleText = (example: unknown): string | undefined =>
  typeof example === 'string' || example === undefined ? example : JSON.stringify(example, null, 2)

/** Media types whose bodies are described alike are one body. */
const bodyViews = (words: Words, content: MediaForms): readonly BodyView[] => {
  const [kindOf, fieldsOf] = [kindWriter(words), fieldLister(words)]
  const types = Object.keys(content)
  const typesLike = (type: string): readonly string[] =>
    types.filter((other) => JSON.stringify(content[other]) === JSON.stringify(content[type]))
  return types
    .filter((type) => typesLike(type)[0] === type)
    .map((type) => {
      const { schema, example } = content[type]!
      return {
        types: typesLike(type),
        kind: kindOf(schema),
        description: proseParts(schema.description),
        variants: fieldsOf(schema),
        example: exampleText(example),
      }
    })
}

type ObjectView = Pick<BodyView, 'kind' | 'description' | 'variants'> & { readonly name: string }

const objectViews = (words: Words, components: Readonly<Record<string, ContractSchema>>, names: readonly string[]) => {
  const [kindOf, fieldsOf] = [kindWriter(words), fieldLister(words)]
  return names.map((name): ObjectView => {
    const schema = components[name]!
    return { name, kind: kindOf(schema), description: proseParts(schema.description), variants: fieldsOf(schema) }
  })
}

const parameterRow =
  (words: Words) =>
  ({ name, in: place, required = false, description, schema }: ContractParameter): FieldRow => ({
    name,
    kind: [{ text: `${words.say(`docs.reference.places.${place}`)}, ` }, ...kindWriter(words)(schema)],
    isRequired: required,
    description: proseParts(description ?? schema.description),
  })

/** The view of one operation. */
export const operationView = (words: Words, { document, method, address, operation }: PlacedOperation) => {
  const { summary, description, parameters = [], requestBody, responses } = operation
  const sent = requestBody ? resolveReference(document, requestBody).content : {}
  const answers = Object.entries(responses).map(([status, answer]) => ({
    status,
    ...resolveReference(document, answer),
  }))
  const accepted = answers.filter(({ status }) => Number(status) < 400)
  const refused = answers.filter(({ status }) => Number(status) >= 400)
  const shown = [sent, ...accepted.map(({ content = {} }) => content)]
  const schemas = [...parameters, ...shown.flatMap((content) => Object.values(content))].map(({ schema }) => schema)
  const components = document.components?.schemas ?? {}
  const problem: ContractSchema = { $ref: '#/components/schemas/Problem' }
  return {
    summary,
    method,
    address,
    description: proseParts(description),
    parameters: parameters.map(parameterRow(words)),
    sent: bodyViews(words, sent),
    answers: accepted.map(({ status, description: text, content = {} }) => ({
      status,
      description: text,
      bodies: bodyViews(words, content),
    })),
    refusals: refused.map(({ status, content }) => ({
      status,
      problems: Object.keys(content?.['application/problem+json']?.examples ?? {}).map((name) => ({
        name,
        title: problemTypes[name as ProblemName].title,
      })),
    })),
    objects: objectViews(words, components, componentsOf([...schemas, problem], components)),
  }
}
