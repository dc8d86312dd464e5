// Serves stylesheets, scripts and pictures. Hashed names change with the content, so browsers cache them for a year.
import express from 'express'
import type { Authority } from '../core/rules/model.ts'
import type { Resource } from '../http/resource.ts'
import { brandSheets } from './brand.ts'
import { compressResponse } from './page.ts'
import type { WebFiles } from './web-files.ts'

export const assetFiles =
  ({ assets: { folder, released } }: WebFiles, councils: readonly Authority[]): Resource =>
  (app) => {
    const cacheForAYear = { immutable: true, maxAge: '365d', index: false, redirect: false } as const
    // Council pages pin a widget script by its hash and run it until somebody copies the code again.
    app.use(
      '/assets',
      compressResponse(),
      express.static(folder, cacheForAYear),
      express.static(released, cacheForAYear),
    )
    brandSheets(councils)(app)
  }
