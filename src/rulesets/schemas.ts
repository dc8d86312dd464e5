// JSON Schemas of the files that authors write, so that editors can complete and check them.
import * as z from 'zod'
import { Authority } from '../core/rules/authority.ts'
import { CouncilRegister, PeerRegister } from '../core/rules/councils.ts'
import type { Catalogue } from '../core/rules/catalogue.ts'
import { DutyRegister } from '../core/rules/duties.ts'
import { KebabId, ProposedVersion, PublishedVersion } from '../core/rules/model.ts'
import { CasesFile } from './files/cases-file.ts'
import { conditionForm } from './files/condition-form.ts'
import { factsForm } from './files/facts-file.ts'
import { RegisterFile } from './files/register.ts'
import { writtenDraft } from './files/written-draft.ts'
import { Ending, entitlementForms } from './files/written-entitlement.ts'

/**
 * Makes the JSON Schemas (draft 2020-12) of a rules folder's files. They know the facts of its catalogue.
 *
 * @returns Each schema by the name of its file, without ending: `facts`, `entitlement`, …
 */
export const schemasOfFiles = (catalogue: Pick<Catalogue, 'facts'>): Readonly<Record<string, unknown>> => {
  const condition = conditionForm(catalogue)
  const { addition, whole } = entitlementForms(condition)
  const forms: Readonly<Record<string, readonly [title: string, form: z.ZodType]>> = {
    facts: ['The facts that rules may use', factsForm(condition)],
    sources: ['What grounds cite and whom steps name', RegisterFile],
    authority: ['A council', Authority],
    councils: ['The councils of England', CouncilRegister],
    'other-councils': ['What was found of other councils', PeerRegister],
    duties: ['The duties of the Act', DutyRegister],
    version: ['A published version', PublishedVersion],
    proposal: ['A proposal', ProposedVersion],
    entitlement: ['An entitlement, grounds that a council adds, or an end', z.union([whole, addition, Ending])],
    cases: ['Policy cases of an entitlement', CasesFile],
    draft: [
      'A draft: a version and its entitlements in one file',
      writtenDraft(
        z.union([whole, addition, Ending].map((form) => form.extend({ id: KebabId, cases: CasesFile.optional() }))),
      ),
    ],
  }
  return Object.fromEntries(
    Object.entries(forms).map(([name, [title, form]]) => [name, { ...z.toJSONSchema(form, { io: 'input' }), title }]),
  )
}
