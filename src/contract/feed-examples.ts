// Examples of the Open Referral feed, for readers of its contract: each list cut down to one.

export const about = {
  version: 'HSDS-UK-3.0',
  profile: 'https://docs.openreferraluk.org/en/latest/',
  openapi_url: 'https://offer.example.gov.uk/oruk/v3/openapi.json',
}

export const taxonomy = {
  id: '6b3b4cf2-e5bd-550c-8e96-88ae41e75a57',
  name: 'Headings of the local offer',
  description: 'What help is for: the headings of the Children and Social Work Act 2017, section 2(2), and money.',
}

export const term = {
  id: '53a3ac9b-16df-5280-a1ff-790eb83aa74e',
  term: 'Relationships',
  taxonomy: taxonomy.name,
  taxonomy_id: taxonomy.id,
}

const council = {
  id: '88aa747b-ed38-59f2-b7d7-efab7ff7ed50',
  name: 'Southend-on-Sea City Council',
  description: 'The council for Southend-on-Sea.',
  website: 'https://www.southend.gov.uk',
  organization_identifiers: [
    {
      id: 'ec0f00d4-e8c5-58c9-8239-e7d9b5e8e7fe',
      identifier_type: 'Code of the council’s area (Office for National Statistics)',
      identifier: 'E06000033',
    },
  ],
}

const description = [
  'If you were in care at 16 or 17 but are not owed a personal adviser, the council can still advise and support you.',
  'Who can get this: You can only get it if you are 16 to 20 and your legal status is “person qualifying for advice and ' +
    'assistance”.',
  'Who gives it: The council that looked after you.',
  'How to ask for it, whichever is so for you:\n- Tell the leaving care team what help you need',
  'This is information about published rules (southend-on-sea@2024-10-14) and not a decision.',
].join('\n\n')

/** A service as lists have it. */
export const brief = {
  id: '40e7bafd-ebe5-5313-a6b3-6a80280d1a28',
  organization_id: council.id,
  name: 'Advice and help after a shorter time in care',
  status: 'active',
  url: 'https://offer.example.gov.uk/local-offer/relationships/advice-and-assistance',
  description,
  minimum_age: 16,
  maximum_age: 20,
  assured_date: '2026-11-23',
  organization: council,
}

/** A service, whole. */
export const service = {
  ...brief,
  service_areas: [
    {
      id: '3f197dc4-e26b-5e3f-ad1e-400f9c01ac91',
      name: 'Wherever you live, if Southend-on-Sea City Council looked after you',
    },
  ],
  cost_options: [{ id: '42ea15fc-19bd-51d1-8f78-447c5045f045', amount: 0, amount_description: 'Asking is free' }],
  contacts: [
    {
      id: '1c8c7757-105c-5beb-990d-0bb7d85f62bd',
      name: council.name,
      url: 'https://www.southend.gov.uk/childrens-social-care/introduction-leaving-care',
      phones: [
        {
          id: '7cbc21d6-3fe3-5795-9928-a77cbf0e15f7',
          number: '01702 215000',
          description: 'Call Southend-on-Sea City Council and ask for the leaving care team',
        },
      ],
    },
  ],
  attributes: [
    {
      id: '9ef27812-0bca-5321-967e-8bebbdba0dc7',
      link_type: 'heading',
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    },
  ],
}

/** A list of one on a page of its own. */
export const pageWith = (item: unknown) => ({
  total_items: 1,
  total_pages: 1,
  page_number: 1,
  size: 1,
  first_page: true,
  last_page: true,
  empty: false,
  contents: [item],
})

export const nothing = { ...pageWith(undefined), total_items: 0, total_pages: 0, size: 0, empty: true, contents: [] }
