// A council: its name and area, whom it sends people to, and the look of its pages.
import * as z from 'zod'
import { IsoDate, NextStep, Sentence, Url } from './catalogue.ts'
import { GssCode } from './councils.ts'
import { NamedContact } from './sources.ts'

/** A council, from its `authority.yaml`. `england` is an authority too, but has no such file. */
export const Authority = z.strictObject({
  name: Sentence,
  area: Sentence,
  code: GssCode,
  /** The codes of councils to compare it with first. A county stands for itself and its districts. */
  neighbours: z.array(GssCode).min(1).optional(),
  validFrom: IsoDate,
  validTo: IsoDate.optional(),
  website: Url,
  /** Whom steps send people to, by the id that a step's `at` names. */
  contacts: z
    .strictObject({
      'responsible-council': NextStep,
      'home-council': NextStep,
      /** The number to call at night and at weekends, if the council publishes one. */
      outOfHours: NextStep.required({ phone: true }).optional(),
    })
    .catchall(NamedContact),
  /** The look of its pages. The rules loader checks that white is easy to read on the colour. */
  brand: z.strictObject({ colour: z.string().regex(/^#[0-9a-f]{6}$/) }),
})
export type Authority = z.infer<typeof Authority> & { readonly id: string }
