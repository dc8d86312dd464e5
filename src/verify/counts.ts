// Recounts a certificate: the counts of cells, and the digest of the report.
import type { Axis } from '../core/tables/classes.ts'
import { recordAt, mustEqual } from './disagreement.ts'
import type { Population } from './population.ts'

/** Returns the digest of a JSON value's canonical form. */
export type DigestFunction = (value: unknown) => string

/** The counts of one entitlement or need, as a certificate lists them. */
type CountedPart = {
  readonly id: string
  readonly classes: Readonly<Record<string, number>>
  readonly cells: number
  readonly impossible: number
  readonly evaluated: number
}

const classCounts = (axes: readonly Axis[]): Readonly<Record<string, number>> =>
  Object.fromEntries(axes.map(({ fact, classes }) => [fact.id, classes.length]))

/** Counts the cells of one entitlement's or need's population. */
export const countPopulation = (id: string, { axes, cells, inhabited }: Population): CountedPart => ({
  id,
  classes: classCounts(axes),
  cells,
  impossible: cells - inhabited.size,
  evaluated: inhabited.size,
})

/** @throws Disagreement unless the certificate has the recounted figures and the digest of the report. */
export const mustCertify = (
  report: Readonly<Record<string, unknown>>,
  { name, parts }: { name: string; parts: readonly CountedPart[] },
  digest: DigestFunction,
): void => {
  const keys = ['cells', 'impossible', 'evaluated'] as const
  const certificate = recordAt('certificate', report['certificate'], [name, ...keys, 'resultDigest'])
  parts.forEach((part, i) => {
    mustEqual(`certificate.${name}[${i}]`, (certificate[name] as readonly unknown[] | undefined)?.[i], part)
  })
  mustEqual(`certificate.${name}`, certificate[name], parts)
  for (const key of keys)
    mustEqual(
      `certificate.${key}`,
      certificate[key],
      parts.reduce((sum, part) => sum + part[key], 0),
    )
  const { resultDigest, ...counts } = certificate
  mustEqual('certificate.resultDigest', resultDigest, digest({ ...report, certificate: counts }))
}
