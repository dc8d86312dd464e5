// `GET /.well-known/security.txt`: how to report a vulnerability (RFC 9116).
import { daysAfter } from '../core/rules/days.ts'
import type { IsoDate } from '../core/rules/model.ts'
import type { Deps } from '../http/deps.ts'
import { representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

/** RFC 9116 recommends an expiry less than a year away (2.5.5). */
const VALID_DAYS = 180

/** When the file expires. It is made anew every day. */
const expiryTime = (today: IsoDate): string => `${daysAfter(today, VALID_DAYS)}T00:00:00Z`

/** The file's own address and the policy's. Only the setting is trusted for them: a request may name any host. */
const addressLines = (publicUrl: string | undefined): readonly string[] =>
  publicUrl === undefined
    ? []
    : [`Canonical: ${publicUrl}/.well-known/security.txt`, `Policy: ${publicUrl}/docs#security`]

export const securityTxtResource = ({ book, today, publicUrl }: Deps): Resource => {
  const contacts = book.rules.authorities.map(({ website }) => `Contact: ${website}`)
  return resource('/.well-known/security.txt', {
    get: (req, res) => {
      refuseQuery(req)
      const lines = [
        ...contacts,
        `Expires: ${expiryTime(today())}`,
        'Preferred-Languages: en',
        ...addressLines(publicUrl),
        '',
      ]
      sendPublic(res, representation('text/plain; charset=utf-8', lines.join('\n')))
    },
  })
}
