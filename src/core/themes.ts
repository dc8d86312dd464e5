// What an entitlement is about: the heads of a local offer, and what else help is given with.

/** The heads of a local offer (Children and Social Work Act 2017, section 2(2)), in the Act's order. */
export const heads = [
  'health-and-wellbeing',
  'relationships',
  'education-and-training',
  'employment',
  'accommodation',
  'participation-in-society',
] as const
export type Head = (typeof heads)[number]

export const themes = [
  ...heads,
  'money',
  // Of the status rules only: no heading of a local offer.
  'legal-status',
] as const
