// Identifiers of the feed: the same for ever for the same names, whatever the rules say.
import { v5 } from 'uuid'

/** Chosen once; another would give every record another id. */
const feedNamespace = '8f96b982-4d39-430b-98cf-b22fa18d374f'

/** The UUID (version 5) of a record, from the names that it is known by. */
export const idOf = (...names: readonly string[]): string => v5(names.join('/'), feedNamespace)
