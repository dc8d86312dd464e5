// Asks the app for the contract's example answers, and writes them into the contract.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { oas31 } from 'zod-openapi'
import { createServer } from '../http/server.ts'
import { cutJson, cutText } from './cut.ts'
import { type ExampleRequest, exampleOperations, wholeLists } from './example-requests.ts'

type Contract = oas31.OpenAPIObject
/** Bodies by media type. */
type Content = oas31.ContentObject
type Problem = { readonly type: string; readonly instance: string }

/** An operation of a contract, with the bodies of its request, of its answer and of its refusals. */
type Operation = {
  readonly id: string
  readonly method: string
  /** From the root of the service. */
  readonly address: string
  readonly requestContent: Content
  readonly okContent: Content
  readonly refusalForms: readonly oas31.MediaTypeObject[]
}

/** Sends a request of an operation. The answer has the media type, if one is given. */
type Ask = (operation: Operation, request: ExampleRequest, mediaType?: string) => Promise<Response>

/** The bodies that a part of a contract describes. The part may be a reference. */
const contentOf = (contract: Contract, part: object | undefined): Content => {
  const steps = part && '$ref' in part ? String(part.$ref).split('/').slice(1) : []
  const found = steps.reduce<object | undefined>((inside, step) => inside?.[step as keyof object], contract)
  return ((steps.length > 0 ? found : part) as { readonly content?: Content } | undefined)?.content ?? {}
}

const operationsIn = (contract: Contract): readonly Operation[] =>
  Object.entries(contract.paths!).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, oas31.OperationObject>>).map(([method, operation]) => {
      const { 200: ok, ...refusals } = operation.responses as Readonly<Record<string, object>>
      return {
        id: operation.operationId!,
        method,
        address: contract.servers![0]!.url.replace(/\/$/, '') + path,
        requestContent: contentOf(contract, operation.requestBody),
        okContent: contentOf(contract, ok),
        refusalForms: Object.values(refusals).flatMap((refusal) => Object.values(contentOf(contract, refusal))),
      }
    }),
  )

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body))

/** Asks a service at an origin, such as `http://127.0.0.1:3000`. */
const asking =
  (origin: string): Ask =>
  async ({ method, address, requestContent }, request, mediaType = '*/*') => {
    const url = origin + (request.address ?? address)
    const [bodyForm] = Object.entries(requestContent)
    if (bodyForm === undefined) return fetch(url, { headers: { Accept: mediaType } })
    const [bodyType, form] = bodyForm
    const headers = { Accept: mediaType, 'Content-Type': bodyType }
    return fetch(url, { method: method.toUpperCase(), headers, body: textOf(request.body ?? form.example) })
  }

const fillAnswers = async (ask: Ask, operation: Operation): Promise<void> => {
  const { lists = {}, records = [], ...request } = exampleOperations[operation.id] ?? {}
  for (const [mediaType, form] of Object.entries(operation.okContent)) {
    const answer = await ask(operation, request, mediaType)
    if (!answer.ok) throw new Error(`the example request is answered with ${answer.status}`)
    const example = mediaType.endsWith('json')
      ? cutJson(await answer.json(), { ...wholeLists, ...lists })
      : cutText(mediaType, await answer.text(), records)
    operation.okContent[mediaType] = { example, ...form }
  }
}

/** Fills in problems. Their `instance` differs with every request, so the contract keeps its own. */
const fillRefusals = async (ask: Ask, operation: Operation): Promise<void> => {
  for (const [name, request] of Object.entries(exampleOperations[operation.id]?.refused ?? {})) {
    const answer = await ask(operation, request)
    const problem = (await answer.json()) as Problem
    if (!problem.type.endsWith(`/problems/${name}`))
      throw new Error(`the request for ${name} is answered with ${problem.type}`)
    for (const { examples = {} } of operation.refusalForms) {
      const example = examples[name] as { value: Problem } | undefined
      if (example !== undefined) example.value = { ...problem, instance: example.value.instance }
    }
  }
}

const fillOperation = async (ask: Ask, operation: Operation): Promise<void> => {
  try {
    await fillAnswers(ask, operation)
    await fillRefusals(ask, operation)
  } catch (cause) {
    throw new Error(`${operation.id} needs another example: change src/contract/example-requests.ts`, { cause })
  }
}

/** Fills in the page that explains a problem to people. */
const fillErrorPage = async (origin: string, { components }: Contract): Promise<void> => {
  const page = await fetch(`${origin}/nowhere`, { headers: { Accept: 'text/html' } })
  const schema = components!.schemas!['ErrorPage'] as oas31.SchemaObject
  schema.examples = [cutText('text/html', await page.text(), [])]
}

/**
 * Asks an app for a contract's example answers.
 *
 * @returns A copy of the contract, with the answers cut down to examples.
 * @throws Error where the app refuses an example request, or its answer lacks an item that the contract shows.
 */
export const withExamples = async (contract: Contract, app: Express): Promise<Contract> => {
  const filled = structuredClone(contract)
  const server = createServer(app).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const ask = asking(origin)
    for (const operation of operationsIn(filled)) await fillOperation(ask, operation)
    await fillErrorPage(origin, filled)
  } finally {
    server.close()
    server.closeIdleConnections()
  }
  return filled
}
