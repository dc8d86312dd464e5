// Finds the line and column of findings about parts of the rules.
import type { Problem, Rules } from '../core/rules/model.ts'
import { entitlementInFull } from './files/in-full.ts'
import { knownFactsOf } from './files/known-facts.ts'
import type { Vocabulary } from './files/named.ts'
import { registerOf } from './files/register.ts'
import { type Document, parseDocument } from './yaml/document.ts'
import type { YamlPath } from './yaml/path.ts'
import { inside, itemsOf, type Place, problemAt, problemAtKey, rootOf } from './yaml/place.ts'

/** A problem without line and column. `at` starts at the entitlement if the file is a draft, otherwise at the file. */
type UnplacedProblem = {
  readonly file: string
  readonly entitlement?: string
  readonly at: YamlPath
  readonly problem: string
  readonly help: string
}

/** The place of an entitlement in a draft, or the whole file. */
const startPlace = (document: Document, entitlement: string | undefined): Place => {
  const root = rootOf(document)
  const items = itemsOf(inside(root, 'entitlements'))
  return items.find((item) => inside(item, 'id').value === entitlement) ?? root
}

/** What a file may name: what its authority's files may. */
const vocabularyOf = ({ catalogue, register, authorities }: Rules, document: Document): Vocabulary => {
  const named = inside(rootOf(document), 'authority').value ?? document.file.split('/')[0]
  const authority = authorities.find(({ id }) => id === named)
  return { known: knownFactsOf(catalogue), register: registerOf(register, authority) }
}

/**
 * Makes a function that adds line and column to a problem.
 *
 * @param texts The texts of the files by name.
 * @param rules The rules that were read from them, or to which a draft was added.
 * @throws Error, when the function is called, if the problem's file is not among them or unreadable.
 */
export const problemLocator = (
  texts: ReadonlyMap<string, string>,
  rules: Rules,
): ((unplaced: UnplacedProblem) => Problem) => {
  const documents = new Map<string, Document>()
  const documentOf = (file: string): Document => {
    const known = documents.get(file) ?? parseDocument(file, texts.get(file) ?? '').document
    if (known === undefined) throw new Error(`no such file among the rules: ${file}`)
    documents.set(file, known)
    return known
  }
  const starts = new Map<string, Place>()
  const startOf = (file: string, entitlement: string | undefined): Place => {
    const key = `${file} ${entitlement ?? ''}`
    const document = documentOf(file)
    const found =
      starts.get(key) ?? entitlementInFull(startPlace(document, entitlement), vocabularyOf(rules, document)).place
    starts.set(key, found)
    return found
  }
  return ({ file, entitlement, at, problem, help }) => {
    const place = inside(startOf(file, entitlement), ...at)
    return typeof at.at(-1) === 'string' ? problemAtKey(place, problem, help) : problemAt(place, problem, help)
  }
}
