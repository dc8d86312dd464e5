// Finds the line and column of findings about parts of the rules.
import type { Problem } from '../../core/rules/model.ts'
import { type Document, parseDocument } from './document.ts'
import type { YamlPath } from './path.ts'
import { inside, itemsOf, type Place, problemAt, problemAtKey, rootOf } from './place.ts'

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

/**
 * Makes a function that adds line and column to a problem.
 *
 * @param texts The texts of the files by name.
 * @throws Error, when the function is called, if the problem's file is not among them or unreadable.
 */
export const problemLocator = (texts: ReadonlyMap<string, string>): ((unplaced: UnplacedProblem) => Problem) => {
  const documents = new Map<string, Document>()
  const documentOf = (file: string): Document => {
    const known = documents.get(file) ?? parseDocument(file, texts.get(file) ?? '').document
    if (known === undefined) throw new Error(`no such file among the rules: ${file}`)
    documents.set(file, known)
    return known
  }
  return ({ file, entitlement, at, problem, help }) => {
    const place = inside(startPlace(documentOf(file), entitlement), ...at)
    return typeof at.at(-1) === 'string' ? problemAtKey(place, problem, help) : problemAt(place, problem, help)
  }
}
