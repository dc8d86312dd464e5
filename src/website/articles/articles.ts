// Pages of text only: your rights, contact, feedback, privacy, accessibility, about, for developers.
import { problemTypes } from '../../http/problem-types.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'

const articleIds = ['your-rights', 'contact', 'feedback', 'privacy', 'accessibility', 'about', 'docs'] as const

export const articlePaths: readonly string[] = articleIds.map((id) => `/${id}`)

/** Each article is at `/<id>` and has the template `articles/<id>`. */
export const articlePages = ({ rateLimit }: WebsiteDeps, { show, words }: Site): Resource => {
  const values = { problems: Object.entries(problemTypes), rateLimit }
  const pages = articleIds.map((id) =>
    page(`/${id}`, {
      get: (_req, res) => {
        const section = id === 'your-rights' ? ({ section: id } as const) : {}
        const heading = words().say(`${id}.heading`)
        show(res, { template: `articles/${id}`, heading, isPublic: true, values, ...section })
      },
    }),
  )
  return (app) => {
    for (const add of pages) add(app)
  }
}
