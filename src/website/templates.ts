// Renders templates to HTML. Escapes every value, unless a template marks it safe.
import nunjucks from 'nunjucks'

type Render = (template: string, context: object) => string

/** @param folders Folders of templates, in order of precedence. Each template is read once. */
export const templateRenderer = (folders: readonly string[]): Render => {
  const loader = new nunjucks.FileSystemLoader([...folders])
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  return (template, context) => environment.render(`${template}.njk`, context)
}
