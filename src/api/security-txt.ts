// How to report a weakness (RFC 9116).
import { daysAfter } from '../core/rules/days.ts'
import type { IsoDate } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { representation, send } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'

/** The file must be renewed within a year; ours is renewed every day. */
const expiresAfter = (today: IsoDate): string => `${daysAfter(today, 180)}T00:00:00Z`

/** Where the file and what it says are, which only a setting can tell: a request may name any host. */
const places = (publicUrl: string | undefined): readonly string[] =>
  publicUrl === undefined
    ? []
    : [`Canonical: ${publicUrl}/.well-known/security.txt`, `Policy: ${publicUrl}/docs#security`]

export const securityTxt = ({ book, today, publicUrl }: Deps): Resource => {
  const contacts = book.rules.authorities.map(({ website }) => `Contact: ${website}`)
  return resource('/.well-known/security.txt', {
    get: (_req, res) => {
      const lines = [
        ...contacts,
        `Expires: ${expiresAfter(today())}`,
        'Preferred-Languages: en',
        ...places(publicUrl),
        '',
      ]
      send(res, representation('text/plain; charset=utf-8', lines.join('\n')))
    },
  })
}
