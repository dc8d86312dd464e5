// Renders templates to HTML. Escapes every value, unless a template marks it safe.
import nunjucks from 'nunjucks'

type Render = (template: string, context: object) => string

/** Finds templates in memory. */
class TemplatesInMemory extends nunjucks.Loader implements nunjucks.ILoader {
  readonly templates: ReadonlyMap<string, string>

  constructor(templates: ReadonlyMap<string, string>) {
    super()
    this.templates = templates
  }

  /** The path of a template that another names relative to itself, as the framework's do. */
  override resolve(from: string, to: string): string {
    return new URL(to, `file:///${from}`).pathname.slice(1)
  }

  getSource(name: string): nunjucks.LoaderSource {
    const src = this.templates.get(name)
    // Nunjucks says which template is missing if its loaders have none, although its types leave that out.
    return (src === undefined ? null : { src, path: name, noCache: false }) as nunjucks.LoaderSource
  }
}

/** The framework's templates are compiled when one of ours first includes them: most of them never are. */
const isOurs = (name: string): boolean => !name.startsWith('govuk/')

const compileTemplates = (templates: ReadonlyMap<string, string>): Render => {
  const loader = new TemplatesInMemory(templates)
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  for (const name of templates.keys()) if (isOurs(name)) environment.getTemplate(name, true)
  return (template, context) => environment.render(`${template}.njk`, context)
}

const renderers = new WeakMap<ReadonlyMap<string, string>, Render>()

/**
 * Compiles templates, once, so that a fault in one shows at start.
 *
 * @param templates The text of each template, by its path.
 */
export const templateRenderer = (templates: ReadonlyMap<string, string>): Render => {
  const render = renderers.get(templates) ?? compileTemplates(templates)
  renderers.set(templates, render)
  return render
}
