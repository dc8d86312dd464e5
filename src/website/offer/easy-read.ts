// The local offer in Easy Read: one idea at a time, in short sentences, each beside a picture.
import type { Entitlement } from '../../core/rules/model.ts'
import type { Resource } from '../../http/resource.ts'
import type { WebsiteDeps } from '../deps.ts'
import { page } from '../page.ts'
import type { Site } from '../site.ts'
import { inForceToday } from './in-force.ts'

type Idea = {
  /** The key of its words in the locale, and the name of its picture: `easy-<id>.svg`. */
  readonly id: string
  /** The page shows the idea only while the offer has an entitlement with this theme. */
  readonly theme?: Entitlement['theme']
}

const easyReadParts: readonly { readonly id: string; readonly ideas: readonly Idea[] }[] = [
  { id: 'who', ideas: [{ id: 'you' }, { id: 'council' }, { id: 'danger' }] },
  {
    id: 'what',
    ideas: [
      { id: 'adviser', theme: 'relationships' },
      { id: 'plan', theme: 'relationships' },
      { id: 'home', theme: 'accommodation' },
      { id: 'money', theme: 'money' },
      { id: 'study', theme: 'education-and-training' },
      { id: 'work', theme: 'employment' },
      { id: 'health', theme: 'health-and-wellbeing' },
      { id: 'people', theme: 'participation-in-society' },
    ],
  },
  { id: 'when', ideas: [{ id: 'birthdays' }, { id: 'ask' }] },
  { id: 'no', ideas: [{ id: 'why' }, { id: 'advocate' }, { id: 'complain' }] },
]

export const easyReadPage = (deps: WebsiteDeps, site: Site): Resource => {
  const inForce = inForceToday(deps, site)
  return page('/local-offer/easy-read', {
    get: (_req, res) => {
      const themes = new Set(inForce()?.offer.entitlements.map(({ theme }) => theme))
      const isTrue = ({ theme }: Idea): boolean => theme === undefined || themes.has(theme)
      const values = { parts: easyReadParts.map(({ id, ideas }) => ({ id, ideas: ideas.filter(isTrue) })) }
      const heading = site.words().say('easy-read.heading')
      site.show(res, { template: 'offer/easy-read', heading, section: 'local-offer', isPublic: true, values })
    },
  })
}
