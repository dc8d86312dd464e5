// The spelling of ids.

/** The id of a fact: `careStatus`. */
export const factId = /^[a-z][A-Za-z0-9]*$/

/** Any other id: `council-tax`. */
export const kebabId = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Spells a fact's id as URLs and command-line flags do: `ageOn31August` becomes `age-on-31-august`. */
export const toKebabCase = (fact: string): string => fact.replaceAll(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)
