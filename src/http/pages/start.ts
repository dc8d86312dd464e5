// The start page: whom it is for, what it can and cannot tell, and other ways to get help.
import type { Resource } from '../resource.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

export const start = ({ show, words }: Site): Resource =>
  page('/', {
    get: (_req, res) => {
      show(res, { template: 'start', heading: words().say('start.heading'), section: 'check', isPublic: true })
    },
  })
