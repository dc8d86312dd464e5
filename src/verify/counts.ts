// The recount of a certificate: cells by cells, and the digest of the rest of the report.
import type { Axis } from '../core/tables/classes.ts'
import { recordAt, same } from './disagreement.ts'
import type { Population } from './population.ts'

/** Turns any JSON value into a digest of its canonical form. */
export type Digest = (value: unknown) => string

type Counted = {
  readonly id: string
  readonly classes: Readonly<Record<string, number>>
  readonly cells: number
  readonly impossible: number
  readonly evaluated: number
}

const classesOf = (axes: readonly Axis[]): Readonly<Record<string, number>> =>
  Object.fromEntries(axes.map(({ fact, classes }) => [fact.id, classes.length]))

export const countedOf = (id: string, { axes, cells, inhabited }: Population): Counted => ({
  id,
  classes: classesOf(axes),
  cells,
  impossible: cells - inhabited.size,
  evaluated: inhabited.size,
})

/** @throws Disagreement unless the certificate counts what was counted here, and the report has its digest. */
export const mustCertify = (
  report: Readonly<Record<string, unknown>>,
  { name, parts }: { name: string; parts: readonly Counted[] },
  digest: Digest,
): void => {
  const keys = ['cells', 'impossible', 'evaluated'] as const
  const certificate = recordAt('certificate', report['certificate'], [name, ...keys, 'resultDigest'])
  parts.forEach((part, i) => {
    same(`certificate.${name}[${i}]`, (certificate[name] as readonly unknown[] | undefined)?.[i], part)
  })
  same(`certificate.${name}`, certificate[name], parts)
  for (const key of keys)
    same(
      `certificate.${key}`,
      certificate[key],
      parts.reduce((sum, part) => sum + part[key], 0),
    )
  const { resultDigest, ...counts } = certificate
  same('certificate.resultDigest', resultDigest, digest({ ...report, certificate: counts }))
}
