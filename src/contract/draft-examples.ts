// Examples of a draft and of what is said of it, for readers of the contract.
import { digest } from './examples.ts'
import { comparison } from './report-examples.ts'

/** One entitlement with one ground: the least that a draft can be. */
export const draftText = `authority: southend-on-sea
effectiveFrom: 2027-04-01
title: Adviser support for all
summary: Everybody from 21 to 24 has an adviser.
source: https://example.org/plans
entitlements:
  - id: adviser-and-plan-21-to-24
    grounds:
      - id: southend-for-all
        basis: local-offer
        strength: right
        when:
          all:
            - { fact: leavingCareStatus, operator: equal, value: former-relevant }
            - { fact: lookedAfterBy, operator: equal, value: this-council }
            - { fact: age, operator: greaterThanInclusive, value: 21 }
            - { fact: age, operator: lessThan, value: 25 }
        nextSteps:
          - { text: Ask the leaving care team who your personal adviser is }
        citations:
          - { title: The plan, section: page 3, url: https://example.org/plans, readOn: 2026-11-23, confidence: read }
`

export const draftProblems = {
  problems: [
    {
      line: 14,
      column: 23,
      at: 'entitlements[0].grounds[0].when.all[0].fact',
      problem: 'unknown fact `leavingCareStatu`',
      help: 'did you mean `leavingCareStatus`?',
    },
  ],
  alarms: [],
  advisories: [],
}

export const draftComparison = { ...comparison, offer: { id: 'southend-on-sea@draft', digest: digest('f') } }
