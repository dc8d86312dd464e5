// Schemas of the records of Open Referral UK 3.0, from its tables of fields: closed, so no field can be invented.
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'

const id = { type: 'string', format: 'uuid' }
const text = { type: 'string', minLength: 1 }
const uri = { type: 'string', format: 'uri' }
const day = { type: 'string', format: 'date' }
const age = { type: 'number', minimum: 0 }

const record = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
})
const several = (items: object) => ({ type: 'array', items, minItems: 1 })

const taxonomy = record(['id', 'name', 'description'], { id, name: text, description: text, uri, version: text })

const taxonomyTerm = record(['id', 'taxonomy'], {
  id,
  parent_id: id,
  taxonomy: text,
  taxonomy_id: id,
  term_uri: uri,
  term: text,
})

const attribute = record(['id'], {
  id,
  link_id: id,
  taxonomy_term_id: id,
  link_type: text,
  taxonomy_term: taxonomyTerm,
})

const identifier = record(['id', 'identifier_type', 'identifier'], {
  id,
  identifier_scheme: text,
  identifier_type: text,
  identifier: text,
})

const organization = record(['id', 'name', 'description'], {
  id,
  name: text,
  description: text,
  email: text,
  website: uri,
  logo: uri,
  uri,
  parent_organization_id: id,
  organization_identifiers: several(identifier),
  attributes: several(attribute),
})

const phone = record(['id', 'number'], { id, contact_id: id, number: text, description: text })

const contact = record(['id'], {
  id,
  service_id: id,
  name: text,
  title: text,
  url: uri,
  phones: several(phone),
  attributes: several(attribute),
})

const serviceArea = record(['id'], { id, service_id: id, name: text, extent: text, extent_type: text, uri })

const costOption = record(['id'], {
  id,
  service_id: id,
  valid_from: day,
  valid_to: day,
  option: text,
  amount: age,
  amount_description: text,
})

/** The standard's website requires the first four; its schema repository also requires the last. */
const required = ['id', 'organization_id', 'name', 'status', 'url']

const inBrief = {
  id,
  organization_id: id,
  name: text,
  description: text,
  url: uri,
  email: text,
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  accreditations: text,
  minimum_age: age,
  maximum_age: age,
  assured_date: day,
  assurer_email: text,
  alert: text,
  last_modified: { type: 'string', format: 'date-time' },
  organization,
}

const service = {
  service_areas: several(serviceArea),
  cost_options: several(costOption),
  contacts: several(contact),
  attributes: several(attribute),
}

const page = (items: object) => {
  const [number, flag] = [{ type: 'integer', minimum: 0 }, { type: 'boolean' }]
  const properties = {
    total_items: number,
    total_pages: number,
    page_number: number,
    size: number,
    first_page: flag,
    last_page: flag,
    empty: flag,
    contents: { type: 'array', items },
  }
  return record(Object.keys(properties), properties)
}

const about = record(['version', 'profile', 'openapi_url'], {
  version: { const: 'HSDS-UK-3.0' },
  profile: uri,
  openapi_url: uri,
})

const schemas = {
  about,
  service: record([...required, 'description'], { ...inBrief, ...service }),
  services: page(record(required, inBrief)),
  fullServices: page(record(required, { ...inBrief, ...service })),
  taxonomy,
  taxonomies: page(taxonomy),
  taxonomyTerm,
  taxonomyTerms: page(taxonomyTerm),
  serviceAtLocations: page(record(['id'], { id })),
}

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)

/** The violations of the standard in an answer. */
export const faultsOf = (name: keyof typeof schemas, answer: unknown): readonly string[] => {
  const validate = ajv.compile(schemas[name])
  return validate(answer) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
