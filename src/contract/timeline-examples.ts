// An example of a timeline, for readers of the contract. The answer is cut down to one change of one entitlement.
import { notice, offerUsed } from './examples.ts'

export const timelineRequest = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  facts: {
    dateOfBirth: '2005-06-15',
    leavingCareStatus: 'former-relevant',
    lookedAfterBy: 'this-council',
    supportFrom21: 'not-said',
  },
}

const assumes = 'Everything but your age, and what the law changes with it, is taken to stay as it is today.'
const title = 'Personal adviser and pathway plan from 21 to 24'

export const timelineAnswer = {
  authority: 'southend-on-sea',
  on: '2024-10-20',
  offer: offerUsed,
  notice,
  changes: [
    {
      on: '2026-06-15',
      because: [{ kind: 'birthday', age: 21 }],
      entitlements: [
        {
          id: 'adviser-and-plan-21-to-24',
          title,
          from: 'not-entitled',
          to: 'entitled',
          before: [],
        },
      ],
    },
  ],
  assumes,
}

/** The same as a calendar. */
export const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Local Offer Checker//EN',
  'METHOD:PUBLISH',
  'X-WR-CALNAME:Local offer: Southend-on-Sea City Council',
  'BEGIN:VEVENT',
  'UID:2026-06-15.birthday-21@local-offer-checker',
  'DTSTAMP:20241020T000000Z',
  'DTSTART;VALUE=DATE:20260615',
  'TRANSP:TRANSPARENT',
  'SUMMARY:What you can get changes: 21st birthday',
  'DESCRIPTION:Personal adviser and pathway plan from 21 to 24: you can get th',
  ' is.\\nEverything but your age\\, and what the law changes with it\\, is taken',
  '  to stay as it is today.',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
