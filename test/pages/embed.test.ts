// What other sites may load and show: the widget's script and one page, and nothing else.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { configOf } from '../../src/config.ts'
import { running, website } from '../http/running.ts'

const client = running()
const script = '/widget/v1/local-offer-checker.js'

it('pages of every site may load the script, and check that it is the one whose hash the guide gives', async () => {
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

it.each([
  { origins: undefined, ancestors: '*', because: 'every site may, unless told otherwise' },
  {
    origins: ['https://a.example', 'https://b.example'],
    ancestors: 'https://a.example https://b.example',
    because: 'sites are named',
  },
])('the checker may stand in frames of $ancestors: $because', async ({ origins, ancestors }) => {
  const { headers } = await running({ website: { ...website, embedOrigins: origins } }).get('/embed/checker')

  expect(headers['content-security-policy']).toContain(`;frame-ancestors ${ancestors};`)
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
  expect(headers).not.toHaveProperty('x-frame-options')
  expect(headers).not.toHaveProperty('set-cookie')
})

it.each(['/', '/embed/guide', '/check/clear', '/adviser'])('%s may stand in no frame', async (path) => {
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
  expect(configOf({ EMBED_ORIGINS: setting }).embedOrigins).toEqual(origins)
})

it.each(['a.example', 'https://a.example/page', "https://a.example;script-src 'unsafe-inline'", ''])(
  'EMBED_ORIGINS of "%s" is refused: a policy would not mean what was meant',
  (setting) => {
    expect(() => configOf({ EMBED_ORIGINS: setting })).toThrow('EMBED_ORIGINS')
  },
)
