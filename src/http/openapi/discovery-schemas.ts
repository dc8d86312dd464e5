// What the addresses for those who build on the API answer.
import * as z from 'zod'
import { Fact } from './public-schemas.ts'

const Word = z
  .object({
    list: z.string().meta({ description: 'The field that has it: `outcome`, `basis`, …' }),
    value: z.string(),
    meaning: z.string(),
  })
  .meta({ id: 'Word', description: 'A word of answers.' })

export const Dictionary = z
  .object({ facts: z.array(Fact), words: z.array(Word) })
  .meta({ id: 'Dictionary', description: 'Facts, and the words of answers.' })

const Link = z.object({ href: z.url(), type: z.string().optional() })

const Context = z.object({
  anchor: z.url(),
  item: z.array(Link).optional(),
  'service-desc': z.array(Link).optional(),
  'service-doc': z.array(Link).optional(),
  status: z.array(Link).optional(),
})

export const Linkset = z
  .object({ linkset: z.array(Context) })
  .meta({ id: 'Linkset', description: 'Links by what they are of (RFC 9264).' })

const IndexEntry = z
  .object({
    name: z.string().meta({ description: 'What a program knows it by.' }),
    method: z.enum(['GET', 'POST']),
    href: z.string().meta({ description: 'Its address, from the root of the service.' }),
    title: z.string(),
  })
  .meta({ id: 'IndexEntry', description: 'An address and what it is for.' })

export const Index = z.object({ items: z.array(IndexEntry) }).meta({ id: 'Index', description: 'What there is.' })
