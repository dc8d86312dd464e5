// Templates to HTML. Every value is escaped, unless a template marks it safe.
import nunjucks from 'nunjucks'

type Render = (template: string, context: object) => string

/** @param folders Where templates are, in order of precedence; each is read once. */
export const templatesIn = (folders: readonly string[]): Render => {
  const loader = new nunjucks.FileSystemLoader([...folders])
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  return (template, context) => environment.render(`${template}.njk`, context)
}
