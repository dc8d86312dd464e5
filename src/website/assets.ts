// Serves stylesheets, scripts and pictures from memory. Hashed names change with the content, so browsers cache them for
// a year.
import type { Authority } from '../core/rules/model.ts'
import { type Representation, representation, sendPublic } from '../http/representation.ts'
import type { Resource } from '../http/resource.ts'
import { brandSheet } from './brand.ts'
import type { WebFiles } from './web-files.ts'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const asset = ([name, content]: readonly [string, string | Buffer]): readonly [string, Representation] => {
  const type = types[name.split('.').at(-1)!]
  if (type === undefined) throw new Error(`no media type is known for the asset \`${name}\``)
  return [name, representation(type, content)]
}

export const assetFiles = ({ assets }: WebFiles, councils: readonly Authority[]): Resource => {
  const all = new Map([...assets.files, ...councils.map(brandSheet)].map(asset))
  return (app) => {
    app.get('/assets/:name', ({ params: { name } }, res, next) => {
      const found = all.get(name)
      if (found) sendPublic(res, found, 'public, max-age=31536000, immutable')
      else next()
    })
  }
}
