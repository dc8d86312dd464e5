// The contracts, read as a client would, for holding the app to them.
import { readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Router } from 'express'
import type { Response } from 'supertest'
import { parse } from 'yaml'
import { appOf } from '../support/running.ts'

type Content = Readonly<
  Record<string, { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> }>
>
type Answer = { readonly content?: Content; readonly headers: Readonly<Record<string, { required?: boolean }>> }
type Referring = { readonly $ref?: string }
type Operation = {
  readonly operationId: string
  readonly requestBody?: { readonly content: Content } & Referring
  readonly responses: Readonly<Record<string, Answer & Referring>>
}
type Contract = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object; readonly responses: object; readonly headers: object }
}

type Route = { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> }
type Layer = { readonly route?: Route; readonly handle: { readonly stack?: readonly Layer[] } }

const layers = (): readonly Layer[] => (appOf().router as Router & { stack: readonly Layer[] }).stack

const routesIn = (some: readonly Layer[]): readonly string[] =>
  some.flatMap(({ route }) =>
    [route?.path ?? []]
      .flat()
      .flatMap((path) =>
        ['get', 'post', 'put', 'patch', 'delete']
          .filter((method) => route!.methods[method])
          .map((method) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
      ),
  )

const isOfTheApi = (route: string): boolean =>
  /^\w+ \/(v1|problems|healthcheck|\.well-known|openapi\.yaml)(\/|$)/.test(route)

/** Every method and path of the running app itself but for its pages, in the words of the contract; a page may share one. */
export const routes = (): readonly string[] => [...new Set(routesIn(layers()).filter(isOfTheApi))]

/** Those of the feed, from its own address. */
export const feedRoutes = (): readonly string[] => layers().flatMap(({ handle }) => routesIn(handle.stack ?? []))

/** The contract lets answers gain fields; our own may not have any that it does not name. */
const closed = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'properties' in value && !('additionalProperties' in value)
    ? { ...value, additionalProperties: false }
    : value

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

/** A contract, and what can be asked of it. */
export const contractIn = (file: string) => {
  const text = readFileSync(file, 'utf8')
  const contract = parse(text) as Contract

  const at = <Value extends object>(value: Value & Referring): Value => {
    const steps = value.$ref?.slice(2).split('/')
    return steps ? (steps.reduce<object>((inside, step) => inside[step as keyof object], contract) as Value) : value
  }

  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

  /** Every operation with every status that it may answer: `check 200`. */
  const documented = operations.flatMap(({ operation }) =>
    Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`),
  )

  /** What is wrong with a value, by a schema of the contract. */
  const faults = (schema: object, value: unknown): readonly string[] => {
    const whole = JSON.stringify({ ...schema, components: contract.components })
    const validate = ajv.compile(JSON.parse(whole, closed) as object)
    return validate(value)
      ? []
      : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }

  /** Every form of a body of the contract: of requests, and of answers with their status. */
  const forms = operations.flatMap(({ operation }) => {
    const { operationId, requestBody, responses } = operation
    const contents = [
      { of: 'request', content: requestBody && at(requestBody).content },
      ...Object.entries(responses).map(([status, one]) => ({ of: status, content: at(one).content })),
    ]
    return contents.flatMap(({ of, content }) =>
      Object.entries(content ?? {}).map(([type, form]) => ({ operation: operationId, of, type, ...form })),
    )
  })

  /** Every example of the contract, with its schema. */
  const examples = forms.flatMap(({ operation, of, type, schema, example, examples: named }) =>
    [...(example === undefined ? [] : [example]), ...Object.values(named ?? {}).map(({ value }) => value)].map(
      (value) => ({ operation, of, type, schema, value }),
    ),
  )

  /** The forms that have none. */
  const unexampled = forms
    .filter(({ example, examples: named }) => example === undefined && named === undefined)
    .map(({ operation, of, type }) => `${operation} ${of} ${type}`)

  /** What of the examples of an operation's answers is in none of these: keys, or the beginning of what is no JSON. */
  const unlike = (operation: string, real: readonly Response[]): readonly string[] =>
    examples
      .filter((one) => one.operation === operation && one.of === '200')
      .flatMap(({ type, value }) => {
        const those = real.filter((response) => response.type === type)
        return typeof value === 'string'
          ? [value.slice(0, 15)].filter((beginning) => !those.some(({ text: body }) => body.includes(beginning)))
          : Object.keys(value as object).filter((key) => !those.some(({ body }) => key in (body as object)))
      })

  const absent = (headers: Answer['headers'], response: Response): readonly string[] =>
    Object.entries(headers)
      .filter(([name, header]) => at(header).required && !(name.toLowerCase() in response.headers))
      .map(([name]) => `no header ${name}`)

  const inContent = (content: Content, response: Response): readonly string[] => {
    const type = response.type
    const form = content[type]
    if (!form) return [`media type ${type}`]
    const problem = String((response.body as { type?: string }).type).replace('/problems/', '')
    const unnamed = form.examples && !(problem in form.examples) ? [`problem ${problem}`] : []
    return [...unnamed, ...faults(form.schema, type.endsWith('json') ? response.body : response.text)]
  }

  /** What of a real answer is not as documented: status, headers, media type, problem type, body. */
  const deviations = (operationId: string, response: Response): readonly string[] => {
    const { operation } = operations.find((one) => one.operation.operationId === operationId)!
    const found = operation.responses[response.status]
    if (!found) return [`status ${response.status}`]
    const { content, headers } = at(found)
    const body = content ? inContent(content, response) : response.text === '' ? [] : ['a body']
    return [...absent(headers, response), ...body]
  }

  return { text, operations, documented, examples, unexampled, unlike, faults, deviations }
}
