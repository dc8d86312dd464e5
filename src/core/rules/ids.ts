// Ids: how facts and all else are named.

/** A fact: `careStatus`. */
export const factId = /^[a-z][A-Za-z0-9]*$/

/** All else: `council-tax`. */
export const kebabId = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The id of a fact as addresses and flags have it: `ageOn31August` is `age-on-31-august`. */
export const kebabOf = (fact: string): string => fact.replaceAll(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)
