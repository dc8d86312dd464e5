// The size limit of each kind of request body, in bytes.

export const sizes = { json: 32 * 1024, form: 16 * 1024, draft: 256 * 1024 } as const

/** A limit in words: `32 KB`. */
export const sizeText = (kind: keyof typeof sizes): string => `${sizes[kind] / 1024} KB`
