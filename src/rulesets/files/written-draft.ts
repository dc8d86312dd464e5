// The form of a draft: a version and its entitlements in one document.
import * as z from 'zod'
import { IsoDate, PublishedVersion } from '../../core/rules/model.ts'

/** The form of a draft, given that of an entitlement in it. */
export const writtenDraft = <Entitlement extends z.ZodType>(entitlement: Entitlement) =>
  z.strictObject({
    ...PublishedVersion.shape,
    publishedOn: IsoDate.optional(),
    authority: z.string(),
    effectiveFrom: IsoDate,
    entitlements: z.array(entitlement).min(1),
  })
