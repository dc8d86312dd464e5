// For tests of pages without questions, over the real rules: a client, the API's entitlements, and markup readers.
import * as z from 'zod'
import { book } from '../support/published.ts'
import { running } from '../support/running.ts'

export const today = '2026-11-23'
export const client = running({ book })

const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

/** Requests a page as a browser does. */
export const got = (path: string) => client.get(path).set('Accept', html)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)

/** A page's content as text, with white space collapsed. */
export const textOf = (markup: string): string =>
  decoded(/<main[\s\S]*<\/main>/.exec(markup)![0].replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')

/** The links on a page. */
export const linksOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => decoded(href!))

const Step = z.object({ text: z.string(), url: z.string().optional(), phone: z.string().optional() })
const Entitlement = z.object({
  id: z.string(),
  theme: z.string(),
  title: z.string(),
  summary: z.string(),
  ifNot: z.array(Step).default([]),
  grounds: z.array(
    z.object({
      basis: z.string(),
      nextSteps: z.array(Step),
      citations: z.array(z.object({ title: z.string(), section: z.string(), url: z.string() })),
      confirm: z.string().optional(),
    }),
  ),
})

/** The entitlements of today's offer, from the API. */
export const entitlements = async () => {
  const response = await client.get(`/v1/offers/southend-on-sea@${today}`)
  return z.object({ entitlements: z.array(Entitlement) }).parse(response.body).entitlements
}
