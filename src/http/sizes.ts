// The size limit of each kind of request body, in bytes.

export const bodyLimits = { json: 32 * 1024, form: 16 * 1024, draft: 256 * 1024 } as const

/** A limit in words: `32 KB`. */
export const bodyLimitText = (kind: keyof typeof bodyLimits): string => `${bodyLimits[kind] / 1024} KB`
