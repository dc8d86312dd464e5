// `GET /.well-known/security.txt`: how to report a vulnerability (RFC 9116).
import type { Deps } from '../http/deps.ts'
import { representation, sendPublic } from '../http/representation.ts'
import { type Resource, resource } from '../http/resource.ts'
import { refuseQuery } from '../http/validation.ts'

/** Less than a year after the day on which SECURITY.md was last checked, so a service that nobody updates expires. */
const EXPIRES = '2027-11-01T00:00:00Z'

/** The file's own address and the policy's. Only the setting is trusted for them: a request may name any host. */
const addressLines = (publicUrl: string | undefined): readonly string[] =>
  publicUrl === undefined
    ? []
    : [`Canonical: ${publicUrl}/.well-known/security.txt`, `Policy: ${publicUrl}/docs#security`]

export const securityTxtResource = ({ book, securityContacts, publicUrl }: Deps): Resource => {
  const contacts = securityContacts ?? book.rules.authorities.map(({ website }) => website)
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${EXPIRES}`,
    'Preferred-Languages: en',
    ...addressLines(publicUrl),
    '',
  ]
  const file = representation('text/plain; charset=utf-8', lines.join('\n'))
  return resource('/.well-known/security.txt', {
    get: (req, res) => {
      refuseQuery(req)
      sendPublic(res, file)
    },
  })
}
