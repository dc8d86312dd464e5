// Compiles the stylesheet and the widget, and copies scripts and pictures, each under a name with a hash of its
// content, so that browsers may keep them for ever.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { compile, NodePackageImporter } from 'sass'

const stylesheet = (file) =>
  // The framework's own warnings are its makers' to heed.
  compile(file, { style: 'compressed', importers: [new NodePackageImporter(file)], quietDeps: true }).css

/** The widget as one module for browsers that know modules, shadow trees and constructed stylesheets. */
const widget = (entry) => {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none' }
  return buildSync({ ...options, entryPoints: [entry] }).outputFiles[0].contents
}

const hashed = (name, content) => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return `${basename(name, extname(name))}-${hash}${extname(name)}`
}

/**
 * Writes `site-<hash>.css`, scripts, `images/*` of one folder and the widget, from its entry, into another folder,
 * which it empties first.
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
