// The start page: who the checker is for, what it can and cannot answer, and other ways to get help.
import type { Resource } from '../http/resource.ts'
import type { WebsiteDeps } from './deps.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'

export const startPage = ({ show, words }: Site, { statuses }: WebsiteDeps): Resource =>
  page('/', {
    get: (_req, res) => {
      const values = { canFindOutStatus: statuses !== undefined }
      const heading = words().say('start.heading')
      show(res, { template: 'start', heading, section: 'check', isPublic: true, values })
    },
  })
