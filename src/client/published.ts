// Written by `npm run openapi` from the rules: change those, not this file.

/** Facts about a person. One that is left out has not been asked; `null` means asked and not known. */
export interface Facts {
  /**
   * What is your date of birth?
   * A date, such as `2006-03-27`.
   */
  dateOfBirth?: string | null
  /**
   * How old are you?
   * A whole number from 0 to 120.
   * Follows from dateOfBirth: give one or the other.
   */
  age?: number | null
  /**
   * How old were you on 31 August before this school year began?
   * A whole number from 0 to 120.
   * Follows from dateOfBirth: give one or the other.
   */
  ageOn31August?: number | null
  /**
   * When were you in care?
   * - 'at-16-or-17': At some time when I was 16 or 17
   * - 'only-before-16': Only before I turned 16
   * - 'never': Never
   */
  timeInCare?: 'at-16-or-17' | 'only-before-16' | 'never' | null
  /**
   * Which of these is true for you?
   * - 'eligible': I am 16 or 17 and in care, for 13 weeks or more since I turned 14 (eligible child)
   * - 'relevant': I am 16 or 17 and left care at 16 or 17, after 13 weeks or more since I turned 14 (relevant child)
   * - 'former-relevant': I am 18 or over and was in care at 16 or 17, for 13 weeks or more since I turned 14 (former relevant child)
   * - 'qualifying': I was in care or privately fostered at 16 or 17 for less time, or left care to live with a special guardian. Three months then in a hospital, care home or residential school counts too (person qualifying for advice and assistance)
   * - 'none': None of these
   */
  leavingCareStatus?: 'eligible' | 'relevant' | 'former-relevant' | 'qualifying' | 'none' | null
  /**
   * Who looked after you before you turned 18?
   * - 'looked-after': A council or a voluntary organisation looked after me when I was 16 or 17
   * - 'special-guardianship': A council looked after me until I went to live with a special guardian
   * - 'privately-fostered': I was privately fostered when I was 16 or 17
   * - 'health-or-education': I was in a private children's home at 16 or 17. Or I lived in a hospital, care home or residential school for three months or more in a row
   */
  qualifyingRoute?: 'looked-after' | 'special-guardianship' | 'privately-fostered' | 'health-or-education' | null
  /**
   * Were you still in care when you turned 18?
   */
  lookedAfterUntil18?: boolean | null
  /**
   * Is there a limit on your right to stay in the UK or to get benefits?
   * - 'none': No limit
   * - 'no-public-funds': I may stay, but I have no recourse to public funds
   * - 'appeal-rights-exhausted': I have no right to stay, or was refused and have no appeal left
   */
  immigrationLimit?: 'none' | 'no-public-funds' | 'appeal-rights-exhausted' | null
  /**
   * Which council looked after you?
   * - 'this-council': the council
   * - 'another-council': Another council in England
   */
  lookedAfterBy?: 'this-council' | 'another-council' | null
  /**
   * Where do you live?
   * - 'in-area': In the council’s area
   * - 'elsewhere-in-england': Somewhere else in England
   * - 'scotland': In Scotland
   * - 'wales': In Wales
   * - 'northern-ireland': In Northern Ireland
   * - 'abroad': Outside the UK
   */
  home?: 'in-area' | 'elsewhere-in-england' | 'scotland' | 'wales' | 'northern-ireland' | 'abroad' | null
  /**
   * Have you told the council if you want support from a personal adviser from 21?
   * - 'wants': Yes, I have told the council that I want it
   * - 'declined': Yes, I have told the council that I do not want it
   * - 'not-said': No, I have not told the council yet
   */
  supportFrom21?: 'wants' | 'declined' | 'not-said' | null
  /**
   * Who lives with you?
   * - 'only-care-leavers': Nobody, or only other care leavers
   * - 'with-one-other-adult': One adult who is not a care leaver
   * - 'with-several-other-adults': Two or more adults who are not care leavers
   * - 'not-liable': No council tax is paid for my home, or someone I do not live with pays it
   */
  councilTaxHome?: 'only-care-leavers' | 'with-one-other-adult' | 'with-several-other-adults' | 'not-liable' | null
  /**
   * Which adults in your home count for council tax?
   * - 'all-students': None. We are all full-time students, or I am one and live alone
   * - 'none-count': None, but not all of us are students
   * - 'one-counts': Only one. That can be you, if you live alone
   * - 'more-count': Two or more
   * - 'no-bill': No council tax bill comes to my home
   */
  councilTaxAdults?: 'all-students' | 'none-count' | 'one-counts' | 'more-count' | 'no-bill' | null
  /**
   * Are you in education or training, or hoping to be?
   * - 'none': No, and I have no plans to be
   * - 'wants-to-return': Not now, but I want to go back
   * - 'school-or-college': I am at school or college, or on a training course
   * - 'higher-education': I am at university or in other higher education
   * - 'apprenticeship': I am an apprentice
   */
  learning?: 'none' | 'wants-to-return' | 'school-or-college' | 'higher-education' | 'apprenticeship' | null
  /**
   * Is your course or training in your pathway plan?
   * - 'in-plan-two-years': Yes, and it lasts two school years or more
   * - 'in-plan-shorter': Yes, and it is shorter than that
   * - 'in-later-plan-two-years': Yes, in a plan from after I turned 21, and it lasts two school years or more
   * - 'not-in-plan': No, or I have no course
   */
  courseInPathwayPlan?: 'in-plan-two-years' | 'in-plan-shorter' | 'in-later-plan-two-years' | 'not-in-plan' | null
  /**
   * Do you live at a university or residential college in term time, and have to move out in the holidays?
   */
  termTimeHomeCloses?: boolean | null
  /**
   * When did your apprenticeship begin?
   * A date, such as `2006-03-27`.
   */
  apprenticeshipStart?: string | null
  /**
   * How old were you when your apprenticeship began?
   * A whole number from 0 to 120.
   * Follows from dateOfBirth and apprenticeshipStart: give one or the other.
   */
  ageAtApprenticeshipStart?: number | null
  /**
   * In which year did your apprenticeship begin, if each year starts on 1 August?
   * A whole number from 1980 to 2099.
   * Follows from apprenticeshipStart: give one or the other.
   */
  apprenticeshipYear?: number | null
  /**
   * Have you had the apprenticeship bursary for care leavers before?
   * - 'had': Yes
   * - 'not-had': No
   */
  apprenticeshipBursary?: 'had' | 'not-had' | null
  /**
   * Do you still live with the foster carer you lived with when you turned 18?
   */
  livesWithFormerFosterCarer?: boolean | null
  /**
   * Are you moving into your first home of your own?
   * - 'not-yet': No, not yet
   * - 'moving': Yes, now or soon, or I have just moved
   * - 'had-less': I moved before, and had less than the lowest amount there is now, or nothing
   * - 'had-it-all': I moved before, and had the whole amount
   */
  settingUpHome?: 'not-yet' | 'moving' | 'had-less' | 'had-it-all' | null
  /**
   * Do you rent from a private landlord, with no partner living with you?
   */
  rentsAlone?: boolean | null
  /**
   * At 16 or 17, did you ever have nowhere safe to live, without going into care?
   * - 'never': No, or I went into care
   * - 'now': I am 16 or 17 and have nowhere safe to live, or may soon have nowhere
   * - 'housed-without-care': Yes, but I did not come into care. The council housed me, or friends or relatives took me in
   */
  homelessAt16Or17?: 'never' | 'now' | 'housed-without-care' | null
  /**
   * Are you in prison, a young offender institution or another place where you are locked up?
   */
  inCustody?: boolean | null
  /**
   * Are you a parent, or going to be one soon?
   */
  isParent?: boolean | null
  /**
   * Are you pregnant, or do you have a child who lives with you or should live with you?
   */
  pregnantOrWithChild?: boolean | null
}

/** A fact by which people can be compared. */
export type ComparableFact =
  | 'age'
  | 'ageAtApprenticeshipStart'
  | 'ageOn31August'
  | 'apprenticeshipBursary'
  | 'apprenticeshipYear'
  | 'councilTaxAdults'
  | 'councilTaxHome'
  | 'courseInPathwayPlan'
  | 'home'
  | 'homelessAt16Or17'
  | 'immigrationLimit'
  | 'inCustody'
  | 'isParent'
  | 'learning'
  | 'leavingCareStatus'
  | 'livesWithFormerFosterCarer'
  | 'lookedAfterBy'
  | 'lookedAfterUntil18'
  | 'pregnantOrWithChild'
  | 'qualifyingRoute'
  | 'rentsAlone'
  | 'settingUpHome'
  | 'supportFrom21'
  | 'termTimeHomeCloses'
  | 'timeInCare'

/** A council, or `england` for the law. */
export type PublishedAuthority =
  | 'england'
  | 'southend-on-sea'

/** The offer of an authority in force on a date, or a proposal. */
export type PublishedOffer =
  | `${PublishedAuthority}@${number}-${number}-${number}`
  | 'england@children-wellbeing-and-schools-act-2026'
  | 'southend-on-sea@council-tax-outside-southend'

/** An entitlement of any offer, also of earlier ones and of proposals. */
export type PublishedEntitlement =
  | 'advice-and-assistance'
  | 'adviser-and-plan-16-17'
  | 'adviser-and-plan-18-to-20'
  | 'adviser-and-plan-21-to-24'
  | 'advocacy-and-complaints'
  | 'apprenticeship-bursary'
  | 'bursary-16-19'
  | 'care-leavers-hub'
  | 'council-tax-discount'
  | 'council-tax-disregard'
  | 'council-tax-half'
  | 'council-tax-out-of-area-payment'
  | 'council-tax-outside-england'
  | 'council-tax-reduction'
  | 'council-tax-student-exemption'
  | 'education-and-training-help'
  | 'education-support-in-plan'
  | 'emergency-accommodation'
  | 'employment-and-training-offer'
  | 'health-history'
  | 'help-with-nhs-costs'
  | 'higher-education-bursary'
  | 'homelessness-local-connection'
  | 'homelessness-priority-need'
  | 'housing-register-without-local-connection'
  | 'identity-documents'
  | 'keeping-in-touch'
  | 'language-courses'
  | 'living-costs-at-16-and-17'
  | 'no-intentional-homelessness'
  | 'one-bedroom-housing-rate'
  | 'return-to-education-support'
  | 'rights-if-homeless-at-16-or-17'
  | 'setting-up-home-allowance'
  | 'social-and-leisure'
  | 'staying-close'
  | 'staying-put'
  | 'suitable-accommodation'
  | 'support-as-a-young-parent'
  | 'support-in-custody'
  | 'vacation-accommodation'
  | 'wider-local-offer'
  | 'yearly-offer-of-support'
