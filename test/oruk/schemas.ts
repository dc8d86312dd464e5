// The standard's own JSON Schemas, as published, and closed, so that a record with a field of no schema is a fault.
import { readFileSync, readdirSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'

type Schema = { readonly properties: Readonly<Record<string, object>> }

const folder = new URL('../fixtures/open-referral-uk/', import.meta.url)
const published = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ $id: file, ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema) }))

/** The fields of HSDS that the feed has besides those of the UK profile, by the profile's schema. */
const besides: Readonly<Record<string, Schema['properties']>> = {
  'contact.json': {
    url: { type: 'string', format: 'uri' },
    phones: { type: 'array', items: { $ref: 'phone.json' } },
  },
}

const closed = published.map((schema) => ({
  ...schema,
  properties: { ...schema.properties, ...besides[schema.$id] },
  additionalProperties: false,
}))

const validatorsOf = (schemas: readonly object[]) => {
  // The schemas have keywords of their own, such as `core` and `datapackage_type`.
  const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: [...schemas] })
  addFormats.default(ajv)
  return ajv
}

const validators = { published: validatorsOf(published), closed: validatorsOf(closed) }

/** The violations of a schema in a record, each once: against the schemas as published, or closed. */
export const faultsOf = (
  schema: 'service' | 'taxonomy' | 'taxonomy_term',
  record: unknown,
  kind: keyof typeof validators = 'published',
): readonly string[] => {
  const validate = validators[kind].getSchema(`${schema}.json`)!
  const errors = validate(record) ? [] : (validate.errors ?? [])
  return [...new Set(errors.map(({ instancePath, message = '' }) => `${instancePath} ${message}`))]
}
