// `GET /.well-known/security.txt`, its setting, and the day on which it expires.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { daysAfter } from '../../src/core/rules/days.ts'
import type { AppDeps } from '../../src/app.ts'
import { running } from '../support/running.ts'

const fileOf = (overrides: Partial<AppDeps> = {}) => running(overrides).get('/.well-known/security.txt')

describe('security.txt', () => {
  it('names the council’s website if no contact is set', async () => {
    const { text, headers } = await fileOf()

    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toMatch(
      /^Contact: https:\/\/www\.southend\.gov\.uk\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\nPreferred-Languages: en\n$/,
    )
  })

  it('names the contacts of SECURITY_CONTACT, in their order', async () => {
    const { securityContacts } = readConfig({
      SECURITY_CONTACT: 'mailto:security@example.gov.uk https://example.gov.uk/report',
    })
    const { text } = await fileOf({ securityContacts })

    expect(text).toMatch(
      /^Contact: mailto:security@example\.gov\.uk\nContact: https:\/\/example\.gov\.uk\/report\nExpires/,
    )
  })

  it('links to itself and to the policy if the public address is set', async () => {
    const { text } = await fileOf({ publicUrl: 'https://offer.example' })
    const docs = await running().get('/docs')

    expect(text).toMatch(
      /\nCanonical: https:\/\/offer\.example\/\.well-known\/security\.txt\nPolicy: https:\/\/offer\.example\/docs#security\n$/,
    )
    expect(docs.text).toContain('id="security"')
  })

  it('expires within a year of the day on which SECURITY.md was checked, which no release is later than', async () => {
    const [, checked = ''] = /Last checked on (\d{4}-\d\d-\d\d)/.exec(readFileSync('SECURITY.md', 'utf8')) ?? []
    const releases = readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## \[\d.*\] - (.*)$/gm)
    const [, expires = ''] = /Expires: (.*)T/.exec((await fileOf()).text) ?? []

    expect(expires > daysAfter(checked, 180)).toBe(true)
    expect(expires < daysAfter(checked, 365)).toBe(true)
    expect([...releases].filter(([, day]) => day! > checked)).toEqual([])
  })
})

it.each(['security@example.gov.uk', 'http://example.gov.uk/report', '  '])(
  'SECURITY_CONTACT of "%s" is refused: a contact is an address with https:, mailto: or tel:',
  (setting) => {
    expect(() => readConfig({ SECURITY_CONTACT: setting })).toThrow('SECURITY_CONTACT')
  },
)
