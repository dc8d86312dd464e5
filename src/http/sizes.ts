// How much of each kind of body is read, in bytes.

export const sizes = { json: 32 * 1024, form: 16 * 1024, draft: 256 * 1024 } as const

/** The same for people: `32 KB`. */
export const sizeText = (kind: keyof typeof sizes): string => `${sizes[kind] / 1024} KB`
