// Identifiers of the feed's records: the same names always give the same id, even if the rules change.
import { v5 } from 'uuid'

/** Chosen at random, once. A change would change the id of every record. */
const feedNamespace = '8f96b982-4d39-430b-98cf-b22fa18d374f'

/** The id of a record: a UUID of version 5 (RFC 9562), made from the record's names. */
export const recordId = (...names: readonly string[]): string => v5(names.join('/'), feedNamespace)
