// Other sites may load the widget's script and frame one page, and nothing else.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openWebFiles } from '../../src/web-files.ts'
import { pinnedWidgetPath } from '../../src/website/embed/widget.ts'
import { running, website } from '../support/running.ts'
import { written } from '../support/scratch.ts'

const client = running()
const script = '/widget/v1/local-offer-checker.js'

it('pages of any site can load the script, and verify it with the hash in the guide', async () => {
  const { text, headers } = await client.get(script).buffer(true)
  const guide = await client.get('/embed/guide')

  const hash = createHash('sha384').update(text).digest('base64')

  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=300',
  })
  expect(guide.text).toContain(`integrity=&quot;sha384-${hash}&quot;`)
})

it('the script with the hash in the guide has its own URL, which browsers cache for a year', async () => {
  const path = pinnedWidgetPath(website.files)
  const guide = await client.get('/embed/guide')
  const { text, headers } = await client.get(path).set('Origin', 'https://council.example').buffer(true)

  expect(guide.text).toContain(`${path}&quot;`)
  expect(text).toBe((await client.get(script).buffer(true)).text)
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

it('a released script stays at its URL after a newer release', async () => {
  const name = 'local-offer-checker-0123456789ab.js'
  const released = dirname(written('the first release', name))
  const newer = running({ website: { ...website, files: openWebFiles(released) } })

  const { status, text, headers } = await newer.get(`/assets/${name}`).buffer(true)

  expect([status, text]).toEqual([200, 'the first release'])
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=31536000, immutable',
  })
})

it('no released script has been edited: each name has the hash of the content', () => {
  const folder = 'assets/released'
  const names = readdirSync(folder).filter((name) => name !== '.gitkeep')

  expect(names).toEqual(
    names.map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
      return `local-offer-checker-${hash.slice(0, 12)}.js`
    }),
  )
})

it.each(['/', '/embed/checker', '/nowhere'])(
  '%s disables camera, location and payment, also in frames',
  async (path) => {
    const { headers } = await client.get(path).set('Accept', 'text/html')

    const policy = String(headers['permissions-policy']).split(', ')
    expect(policy).toEqual(
      expect.arrayContaining([
        'camera=()',
        'microphone=()',
        'geolocation=()',
        'payment=()',
        'usb=()',
        'browsing-topics=()',
      ]),
    )
    expect(policy.filter((one) => one.startsWith('clipboard'))).toEqual([])
  },
)

it.each([
  { origins: undefined, ancestors: '*', because: 'every site may, unless told otherwise' },
  {
    origins: ['https://a.example', 'https://b.example'],
    ancestors: 'https://a.example https://b.example',
    because: 'sites are named',
  },
])('$ancestors may frame the checker: $because', async ({ origins, ancestors }) => {
  const { headers } = await running({ website: { ...website, embedOrigins: origins } }).get('/embed/checker')

  expect(headers['content-security-policy']).toContain(`;frame-ancestors ${ancestors};`)
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect(headers).not.toHaveProperty('x-frame-options')
  expect(headers).not.toHaveProperty('set-cookie')
})

it.each(['/', '/embed/guide', '/check/clear', '/adviser'])('%s cannot be framed', async (path) => {
  const { headers } = await client.get(path)

  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-frame-options']).toBe('DENY')
})

it.each([
  { setting: undefined, origins: ['*'] },
  {
    setting: ' https://a.example  https://*.b.example:8443 ',
    origins: ['https://a.example', 'https://*.b.example:8443'],
  },
])('EMBED_ORIGINS of $setting lets $origins frame the checker', ({ setting, origins }) => {
  expect(readConfig({ EMBED_ORIGINS: setting }).embedOrigins).toEqual(origins)
})

it.each(['a.example', 'https://a.example/page', "https://a.example;script-src 'unsafe-inline'", ''])(
  'EMBED_ORIGINS of "%s" is refused: the policy would mean something else',
  (setting) => {
    expect(() => readConfig({ EMBED_ORIGINS: setting })).toThrow('EMBED_ORIGINS')
  },
)
