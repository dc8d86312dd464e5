// Reads a contract as a client would, and checks the app's answers against it.
import { readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Router } from 'express'
import type { Response } from 'supertest'
import { parse } from 'yaml'
import { appOf } from '../support/running.ts'

/** What is compared of an answer. */
type Answered = Pick<Response, 'status' | 'headers' | 'type' | 'body' | 'text'>

type Referring = { readonly $ref?: string }
type Schema = { readonly examples?: readonly unknown[] } & Referring
type Content = Readonly<
  Record<string, { schema: Schema; example?: unknown; examples?: Record<string, { value: unknown }> }>
>
type Answer = { readonly content?: Content; readonly headers: Readonly<Record<string, { required?: boolean }>> }
type Operation = {
  readonly operationId: string
  readonly requestBody?: { readonly content: Content } & Referring
  readonly responses: Readonly<Record<string, Answer & Referring>>
}
type Contract = {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object; readonly responses: object; readonly headers: object }
}

type Route = { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> }
type Layer = { readonly route?: Route; readonly handle: { readonly stack?: readonly Layer[] } }

const appLayers = (): readonly Layer[] => (appOf().router as Router & { stack: readonly Layer[] }).stack

const routesIn = (layers: readonly Layer[]): readonly string[] =>
  layers.flatMap(({ route }) =>
    [route?.path ?? []]
      .flat()
      .flatMap((path) =>
        ['get', 'post', 'put', 'patch', 'delete']
          .filter((method) => route!.methods[method])
          .map((method) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
      ),
  )

const isOfTheApi = (route: string): boolean =>
  /^\w+ \/(v1|problems|healthcheck|\.well-known|openapi\.(yaml|json))(\/|$)/.test(route)

/** The method and path of every route of the API, as the contract writes them. A page may share a route's path. */
export const routes = (): readonly string[] => [...new Set(routesIn(appLayers()).filter(isOfTheApi))]

/** The method and path of every route of the feed, below the feed's address. */
export const feedRoutes = (): readonly string[] => appLayers().flatMap(({ handle }) => routesIn(handle.stack ?? []))

/** Closes an object's schema: the contract lets answers gain fields, but the app sends none that it does not name. */
const closeSchema = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'properties' in value && !('additionalProperties' in value)
    ? { ...value, additionalProperties: false }
    : value

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

/** Reads a contract from a file. */
export const contractIn = (file: string) => {
  const text = readFileSync(file, 'utf8')
  const contract = parse(text) as Contract

  const resolve = <Value extends object>(value: Value & Referring): Value => {
    const steps = value.$ref?.slice(2).split('/')
    return steps ? (steps.reduce<object>((inside, step) => inside[step as keyof object], contract) as Value) : value
  }

  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

  /** An address of an operation's path on the service, with `x` for each of its parameters. */
  const addressOf = (path: string): string =>
    `${contract.servers[0]!.url.replace(/\/$/, '')}${path.replaceAll(/\{\w+\}/g, 'x')}`

  /** Every operation with every status of its responses: `check 200`. */
  const documented = operations.flatMap(({ operation }) =>
    Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`),
  )

  /** The faults that a schema of the contract finds in a value. */
  const faults = (schema: object, value: unknown): readonly string[] => {
    const whole = JSON.stringify({ ...schema, components: contract.components })
    const validate = ajv.compile(JSON.parse(whole, closeSchema) as object)
    return validate(value)
      ? []
      : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }

  /** Every media type of every body: of requests, and of responses with their status. */
  const forms = operations.flatMap(({ operation }) => {
    const { operationId, requestBody, responses } = operation
    const contents = [
      { of: 'request', content: requestBody && resolve(requestBody).content },
      ...Object.entries(responses).map(([status, response]) => ({ of: status, content: resolve(response).content })),
    ]
    return contents.flatMap(({ of, content }) =>
      Object.entries(content ?? {}).map(([type, form]) => ({ operation: operationId, of, type, ...form })),
    )
  })

  /** The examples of a body: its own, or those of its schema. */
  const examplesOf = ({ schema, example, examples: named }: (typeof forms)[number]): readonly unknown[] => {
    const own = [...(example === undefined ? [] : [example]), ...Object.values(named ?? {}).map(({ value }) => value)]
    return own.length > 0 ? own : (resolve(schema).examples ?? [])
  }

  /** Every example of the contract, with its schema. */
  const examples = forms.flatMap((form) => {
    const { operation, of, type, schema } = form
    return examplesOf(form).map((value) => ({ operation, of, type, schema, value }))
  })

  /** The media types without an example. */
  const unexampled = forms
    .filter((form) => examplesOf(form).length === 0)
    .map(({ operation, of, type }) => `${operation} ${of} ${type}`)

  const missingHeaders = (headers: Answer['headers'], response: Answered): readonly string[] =>
    Object.entries(headers)
      .filter(([name, header]) => resolve(header).required && !(name.toLowerCase() in response.headers))
      .map(([name]) => `no header ${name}`)

  const contentFaults = (content: Content, response: Answered): readonly string[] => {
    const type = response.type
    const form = content[type]
    if (!form) return [`media type ${type}`]
    const problem = String((response.body as { type?: string }).type)
      .split('/')
      .at(-1)!
    const unnamed = form.examples && !(problem in form.examples) ? [`problem ${problem}`] : []
    return [...unnamed, ...faults(form.schema, type.endsWith('json') ? response.body : response.text)]
  }

  /** The ways in which a real answer differs from its documentation: status, headers, media type, problem type, body. */
  const deviations = (operationId: string, response: Answered): readonly string[] => {
    const { operation } = operations.find(({ operation: { operationId: id } }) => id === operationId)!
    const documentedResponse = operation.responses[response.status]
    if (!documentedResponse) return [`status ${response.status}`]
    const { content, headers } = resolve(documentedResponse)
    const body = content ? contentFaults(content, response) : response.text === '' ? [] : ['a body']
    return [...missingHeaders(headers, response), ...body]
  }

  return { text, operations, addressOf, documented, examples, unexampled, faults, deviations }
}
