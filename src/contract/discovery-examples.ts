// Examples of what there is for those who build on the API, for readers of the contract: each list cut down to one.
import { fact } from './offer-examples.ts'

export const dictionary = {
  facts: [fact],
  words: [{ list: 'outcome', value: 'entitled', meaning: 'You can get it: it is a right.' }],
}

const why = '"Council tax follows where you live. Support from an adviser does not."'

/** The same as CSV. */
export const dictionaryCsv = [
  'list,id,value,type,text,why,minimum,maximum,presumed,canChange,sensitive',
  `fact,home,,choice,Where do you live?,${why},,,,true,false`,
  'value,home,in-area,,In Southend-on-Sea,,,,,,',
  'outcome,,entitled,,You can get it: it is a right.,,,,,,',
  '',
].join('\r\n')

/** A page of which only the frame is shown. */
export const pageOf = (title: string): string =>
  `<!doctype html>\n<html lang="en">\n<head><title>${title}</title></head>\n<body>…</body>\n</html>\n`

export const dictionaryPage = pageOf('Data dictionary, Southend-on-Sea City Council')

/** How the document itself begins. */
export const contract = 'openapi: 3.1.0\ninfo:\n  title: Local Offer Checker\n  version: 1.0.0\n'

export const catalog = {
  linkset: [
    {
      anchor: 'https://offer.example.gov.uk/v1',
      'service-desc': [{ href: 'https://offer.example.gov.uk/openapi.yaml', type: 'application/yaml' }],
      'service-doc': [{ href: 'https://offer.example.gov.uk/v1/data-dictionary', type: 'text/html' }],
      status: [{ href: 'https://offer.example.gov.uk/healthcheck/ready', type: 'application/json' }],
    },
  ],
}

export const index = {
  items: [{ name: 'facts', method: 'GET', href: '/v1/facts', title: 'What may be asked about a person' }],
}
