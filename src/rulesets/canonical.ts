// Digests of values: equal values have equal digests, whatever the order of their keys.
import canonicalize from 'canonicalize'
import { digestOf } from './digests.ts'

/** SHA-256 of a value's canonical JSON (RFC 8785): `sha256-` and hex digits. */
export const digestOfValue = (value: unknown): string => digestOf(canonicalize(value) ?? '')
