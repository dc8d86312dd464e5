// Every way to change a report in one place.
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type Tampered = { readonly at: string; readonly report: Json }

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Other values of the same sort, or none in place of one. */
const others = (value: Json): readonly Json[] => {
  if (typeof value === 'number') return [value + 1, value - 1, -1]
  if (typeof value === 'string') return [`${value}x`, '']
  if (typeof value === 'boolean') return [!value]
  return value === null ? ['x', {}] : [null]
}

const inside = (value: Json, at: string): readonly Tampered[] => {
  if (isObject(value))
    return Object.keys(value).flatMap((key) => {
      const { [key]: one, ...rest } = value
      const path = at === '' ? key : `${at}.${key}`
      return [
        { at: path, report: rest },
        { at: path, report: { ...value, [`${key}x`]: one! } },
        ...tamperings(one!, path).map((each) => ({ at: each.at, report: { ...value, [key]: each.report } })),
      ]
    })
  if (!Array.isArray(value)) return []
  const list: readonly Json[] = value
  return [
    { at: `${at}[]`, report: [...list, list.at(-1) ?? 'x'] },
    ...list.flatMap((one, i) => [
      { at: `${at}[${i}]`, report: list.toSpliced(i, 1) },
      ...tamperings(one, `${at}[${i}]`).map((each) => ({ at: each.at, report: list.with(i, each.report) })),
    ]),
    ...list.slice(1).map((one, i) => ({ at: `${at}[${i}]`, report: list.with(i, one).with(i + 1, list[i]!) })),
  ]
}

/** Each value changed, removed, and each list with one item fewer, more, or two in another order. */
export const tamperings = (report: Json, at = ''): readonly Tampered[] => [
  ...others(report).map((other) => ({ at, report: other })),
  ...inside(report, at),
]

/** A report with a digest that fits it. */
export const digested = (report: Json, digest: (value: unknown) => string): Json => {
  if (!isObject(report) || !isObject(report['certificate'] ?? null)) return report
  const { resultDigest: _, ...certificate } = report['certificate'] as { readonly [key: string]: Json }
  const rest = { ...report, certificate }
  return { ...rest, certificate: { ...certificate, resultDigest: digest(rest) } }
}
