// The parts of an OpenAPI document that the reference shows. The documents are our own, and tests check them.

export type ContractSchema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: ContractSchema
  readonly anyOf?: readonly ContractSchema[]
  readonly properties?: Readonly<Record<string, ContractSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: ContractSchema | boolean
}

type Referring = { readonly $ref?: string }

type MediaForm = {
  readonly schema: ContractSchema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, unknown>>
}

/** Bodies by media type. */
export type MediaForms = Readonly<Record<string, MediaForm>>

export type ContractParameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: ContractSchema
}

type ContractAnswer = { readonly description: string; readonly content?: MediaForms }

type ContractOperation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly ContractParameter[]
  readonly requestBody?: { readonly content: MediaForms } & Referring
  readonly responses: Readonly<Record<string, ContractAnswer & Referring>>
}

export type OpenApiDocument = {
  readonly servers?: readonly { readonly url: string }[]
  readonly tags?: readonly { readonly name: string; readonly description: string }[]
  readonly paths?: Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, ContractSchema>> }
}

/** An operation with its document, and with its address from the root of the service. */
export type PlacedOperation = {
  readonly document: OpenApiDocument
  readonly method: string
  readonly address: string
  readonly operation: ContractOperation
}

/** Follows a reference inside a document. */
export const resolveReference = <Value extends object>(document: OpenApiDocument, value: Value & Referring): Value => {
  const steps = value.$ref?.split('/').slice(1)
  return steps ? (steps.reduce<object>((inside, step) => inside[step as keyof object], document) as Value) : value
}

/** Every operation of a document, in its order. */
export const placedOperations = (document: OpenApiDocument): readonly PlacedOperation[] => {
  const root = (document.servers?.[0]?.url ?? '/').replace(/\/$/, '')
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      document,
      method: method.toUpperCase(),
      address: `${root}${path}`,
      operation,
    })),
  )
}
