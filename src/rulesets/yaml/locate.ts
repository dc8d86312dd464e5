// Where a remark on a part of the rules stands in its file.
import type { Problem } from '../../core/rules/model.ts'
import { type Document, parseDocument } from './document.ts'
import type { Path } from './path.ts'
import { inside, itemsOf, type Place, problemAt, problemAtKey, rootOf } from './place.ts'

/** Something to say of a part of a file; `at` starts from its entitlement where the file is a draft. */
type UnplacedProblem = {
  readonly file: string
  readonly entitlement?: string
  readonly at: Path
  readonly problem: string
  readonly help: string
}

/** The entitlement in a draft, or the whole file. */
const startPlace = (document: Document, entitlement: string | undefined): Place => {
  const root = rootOf(document)
  const items = itemsOf(inside(root, 'entitlements'))
  return items.find((item) => inside(item, 'id').value === entitlement) ?? root
}

/** From a remark to a problem with line and column, given the texts of the files by name. */
export const locating = (texts: ReadonlyMap<string, string>): ((remark: UnplacedProblem) => Problem) => {
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
