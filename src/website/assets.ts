// Stylesheets and pictures: the name of each changes with its content, so browsers may keep it for ever.
import express from 'express'
import type { Authority } from '../core/rules/model.ts'
import type { Resource } from '../http/resource.ts'
import { brandSheets } from './brand.ts'
import { compressed } from './page.ts'
import type { WebFiles } from './web-files.ts'

export const assets =
  ({ assets: { folder, released } }: WebFiles, councils: readonly Authority[]): Resource =>
  (app) => {
    const kept = { immutable: true, maxAge: '365d', index: false, redirect: false } as const
    // Pages of councils state the hash of a script, and run it until their code is copied again.
    app.use('/assets', compressed(), express.static(folder, kept), express.static(released, kept))
    brandSheets(councils)(app)
  }
