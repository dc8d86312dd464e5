// An example of a legal status, for readers of the contract. The answer is cut down to one test and one citation.
import { digest, notice } from './examples.ts'

export const statusRequest = {
  on: '2024-10-20',
  dateOfBirth: '2007-01-20',
  careEpisodes: [
    {
      from: '2021-03-01',
      to: '2021-04-15',
      basis: 'section-20',
      authority: 'southend-on-sea',
    },
    {
      from: '2023-01-10',
      to: null,
      basis: 'care-order',
      authority: 'southend-on-sea',
    },
  ],
  livedWithParentAfterCare: [
    {
      from: '2023-01-15',
      to: null,
    },
  ],
  detainedOrInHospital: [],
  specialGuardianship: 'none',
  privatelyFostered: [],
  healthOrEducationPlacements: [],
}

export const statusExample = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  rules: {
    id: 'england/2011-04-01',
    digest: digest('a'),
  },
  status: 'eligible',
  missing: [],
  summary:
    'You are 16 or 17, you are still in care, and you have been in care for 13 weeks or more since you were 14. The council has to give you a personal adviser and a pathway plan. The legal name for this is “eligible child”. This is so because you are 16 or 17, in care now and were in care for 91 days or more since you turned 14.',
  facts: {
    age: 17,
    ageOn31August: 17,
    leavingCareStatus: 'eligible',
    timeInCare: 'at-16-or-17',
    lookedAfterBy: 'this-council',
  },
  responsibleAuthority: {
    id: 'southend-on-sea',
    because: 'last-looked-after',
    text: 'Ask the leaving care team of the council that last looked after you, wherever you live now',
    citations: [
      {
        title: 'Children Act 1989',
        section: 'section 23C(2)(a), and section 23A(4) for relevant children',
        url: 'http://www.legislation.gov.uk/ukpga/1989/41/section/23C/data.xht',
        readOn: '2026-11-23',
        confidence: 'read',
      },
    ],
  },
  days: {
    counted: 696,
    episodes: [
      {
        pointer: '/careEpisodes/0',
        days: 46,
        counted: 46,
        because: 'All of it counts.',
      },
      {
        pointer: '/careEpisodes/1',
        days: 650,
        counted: 650,
        because: 'All of it counts.',
      },
    ],
  },
  tests: [
    {
      id: 'eligible',
      title: '“Eligible child”',
      outcome: 'met',
      summary:
        'This is so because you are 16 or 17, in care now and were in care for 91 days or more since you turned 14.',
      grounds: [
        {
          id: 'in-care-for-13-weeks',
          outcome: 'met',
          reasons: [
            {
              id: 'in-care-for-13-weeks.inCareNow.1',
              fact: 'inCareNow',
              text: 'You are in care now',
              met: true,
            },
            {
              id: 'in-care-for-13-weeks.daysInCareSince14.1',
              fact: 'daysInCareSince14',
              text: 'You were in care for 91 days or more since you turned 14',
              met: true,
            },
          ],
          citations: [
            {
              title: 'Children Act 1989',
              section: 'Schedule 2, paragraph 19B',
              url: 'https://www.legislation.gov.uk/ukpga/2000/35/section/1?view=plain',
              readOn: '2026-11-23',
              confidence: 'read',
            },
          ],
        },
      ],
      missing: [],
    },
  ],
  arguable: [],
  nextSteps: [
    {
      text: 'Ask your social worker who your personal adviser is, and for your pathway plan',
    },
  ],
  notice,
}
