// Compiles the stylesheet and the widget, and copies scripts and images. Each file name contains a hash of its content,
// so browsers can cache the file for ever.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { compile, NodePackageImporter } from 'sass'

const stylesheet = (file) =>
  // Warnings about the framework's own code are for its maintainers.
  compile(file, { style: 'compressed', importers: [new NodePackageImporter(file)], quietDeps: true }).css

/** Bundles the widget into one module. It needs a browser with modules, shadow trees and constructed stylesheets. */
const widget = (entry) => {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none' }
  return buildSync({ ...options, entryPoints: [entry] }).outputFiles[0].contents
}

const hashed = (name, content) => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return `${basename(name, extname(name))}-${hash}${extname(name)}`
}

/**
 * Empties the folder `to`, then writes `site-<hash>.css`, the scripts and images of the folder `from`, and the widget,
 * bundled from its entry file.
 */
export const compileAssets = (from, widgetEntry, to) => {
  const images = readdirSync(join(from, 'images')).map((name) => [name, readFileSync(join(from, 'images', name))])
  const scripts = ['copy.js', 'copy-results.js', 'frame-height.js'].map((name) => [
    name,
    readFileSync(join(from, name)),
  ])
  const files = [
    ['site.css', stylesheet(join(from, 'site.scss'))],
    ['local-offer-checker.js', widget(widgetEntry)],
    ...scripts,
    ...images,
  ]
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const [name, content] of files) writeFileSync(join(to, hashed(name, content)), content)
}
