// The import table: imports only point down, and each package has one door. Each rule's name is the law it keeps.
const packages = (...names) => `node_modules/(${names.join('|')})/`
const only = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { pathNot: to } })
const door = (to, file, ...behind) => ({
  name: `one-door-to-${to}`,
  severity: 'error',
  from: { pathNot: `^src/${file}\\.ts$` },
  to: { path: packages(...behind) },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '^src/(main|http/openapi/write|cli/main|client/client|widget/local-offer-checker)\\.ts$',
      },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('core-imports-only-core', '^src/core/', [
      '^src/core/',
      packages('zod', 'json-rules-engine', 'fastest-levenshtein', 'temporal-polyfill'),
    ]),
    only('analysis-imports-only-core', '^src/analysis/', ['^src/(analysis|core)/']),
    only('oruk-imports-only-core-analysis-and-uuid', '^src/oruk/', ['^src/(oruk|core|analysis)/', packages('uuid')]),
    only('report-imports-only-core-and-analysis', '^src/report/', [
      '^src/(report|core|analysis)/',
      packages('csv-stringify'),
    ]),
    only('verify-imports-only-core-nouns', '^src/verify/', [
      '^src/verify/',
      '^src/core/(condition|model|catalogue|classes|grid)\\.ts$',
    ]),
    only('rulesets-reads-files-and-nothing-else', '^src/rulesets/', [
      '^src/(rulesets|core)/',
      '^(node:)?(fs|path|crypto)(/|$)',
      packages('yaml', 'zod', 'canonicalize'),
    ]),
    only('http-knows-no-files-and-no-loader', '^src/http/(?!openapi/|pages/)', [
      '^src/(http|core|analysis|oruk|report)/',
      '^(node:)?(http|crypto|zlib)$',
      packages('express', 'helmet', 'express-rate-limit', 'ical.js', 'zod'),
    ]),
    only('pages-know-no-files-and-no-loader', '^src/http/pages/', [
      '^src/(http|core|analysis|report)/',
      '^src/oruk/identity\\.ts$',
      '^(node:)?crypto$',
      packages(
        'express',
        'compression',
        'cookie',
        'feed',
        'intl-messageformat',
        'multer',
        'nunjucks',
        '@hapi/iron',
        'zod',
      ),
    ]),
    {
      name: 'the-api-knows-no-pages',
      severity: 'error',
      from: { path: '^src/http/(?!pages/)', pathNot: '^src/http/(app|deps)\\.ts$' },
      to: { path: '^src/http/pages/' },
    },
    only('the-widget-knows-only-itself', '^src/widget/', ['^src/widget/']),
    {
      name: 'the-widget-is-bundled-not-imported',
      severity: 'error',
      from: { pathNot: '^src/widget/' },
      to: { path: '^src/widget/' },
    },
    only('the-client-knows-only-the-contract', '^src/client/', ['^src/client/', packages('openapi-fetch')]),
    only('cli-knows-no-http', '^src/cli/', [
      '^src/(cli|core|analysis|report|rulesets|verify)/',
      '^src/(config|drafts|today)\\.ts$',
      '^(node:)?(fs|path|process|readline)(/|$)',
      packages('commander', 'picocolors', 'zod'),
    ]),
    door('json-rules-engine', 'core/engine', 'json-rules-engine'),
    door('csv', 'report/csv', 'csv-stringify'),
    door('compression', 'http/pages/compressed', 'compression'),
    door('templates', 'http/pages/templates', 'nunjucks'),
    door('sealed-cookies', 'http/pages/sealing', '@hapi/iron', 'cookie'),
    door('uploads', 'http/pages/audit/draft-form', 'multer'),
    door('feeds', 'http/pages/updates/atom', 'feed'),
    door('messages', 'http/pages/words', 'intl-messageformat'),
    door('nearest-words', 'core/nearest', 'fastest-levenshtein'),
    door('the-calendar', 'core/days', 'temporal-polyfill'),
    door('identifiers', 'oruk/identity', 'uuid'),
    {
      name: 'the-oracle-serves-only-verify',
      severity: 'error',
      from: { path: '^src/(core|analysis|oruk|report|rulesets|http)/' },
      to: { path: '^src/verify/' },
    },
    {
      name: 'openapi-is-written-not-served',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/openapi/' },
      to: { path: packages('zod-openapi', 'openapi-typescript') },
    },
    { name: 'main-is-imported-by-nothing', severity: 'error', from: {}, to: { path: '^src/(main|cli/main)\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
