// The import table: imports only point down, and each package has one door. Each rule's name is the law it keeps.
const packages = (...names) => `node_modules/(${names.join('|')})/`
const only = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { pathNot: to } })
const door = (to, file, ...behind) => ({
  name: `one-door-to-${to}`,
  severity: 'error',
  from: { pathNot: `^src/${file}\\.ts$` },
  to: { path: packages(...behind) },
})
/** A room may import itself and what is listed, and nothing else. */
const room = (name, path, ...to) => only(name, `^src/${path}/`, [`^src/${path}/`, ...to])
/** A door may not import these other doors. */
const knowsNo = (name, from, others) => ({
  name,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: `^src/(${others})/` },
})

/** The two tools of the core, which every room above may use. */
const coreTools = '^src/core/(remember|spelling)\\.ts$'
const httpPackages = ['express', 'helmet', 'express-rate-limit', 'zod']

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '^src/(main|work/worker|contract/write|cli/main|client/client|widget/local-offer-checker)\\.ts$',
      },
      to: {},
    },
    {
      name: 'no-undeclared-packages',
      comment: 'The types of React are declared under a name of their own.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: packages('@types/react') },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },

    // The core, bottom to top.
    only('core-imports-only-core', '^src/core/', [
      '^src/core/',
      packages('zod', 'json-rules-engine', 'fastest-levenshtein', 'lru-cache', 'temporal-polyfill'),
    ]),
    room('rules-import-no-other-room', 'core/rules', packages('zod', 'temporal-polyfill')),
    room('tables-import-only-rules', 'core/tables', '^src/core/rules/', coreTools, packages('json-rules-engine')),
    room(
      'answers-import-only-tables-and-rules',
      'core/answers',
      '^src/core/(tables|rules)/',
      coreTools,
      packages('zod'),
    ),
    room('ahead-imports-only-answers-tables-and-rules', 'core/ahead', '^src/core/(answers|tables|rules)/', coreTools),
    only('the-checker-knows-no-book', '^src/core/checker\\.ts$', [
      '^src/core/(ahead|answers|tables|rules)/',
      coreTools,
    ]),
    only('the-book-knows-no-timeline', '^src/core/book\\.ts$', [
      '^src/core/(ahead|answers|tables|rules)/',
      '^src/core/checker\\.ts$',
      coreTools,
    ]),
    {
      name: 'care-stands-beside',
      severity: 'error',
      from: { path: '^src/core/(?!care/)' },
      to: { path: '^src/core/care/' },
    },

    only('analysis-imports-only-core', '^src/analysis/', ['^src/(analysis|core)/']),
    room('cells-import-only-core', 'analysis/cells', '^src/core/'),
    room('comparison-imports-only-cells', 'analysis/comparison', '^src/analysis/(cells/|describe\\.ts$)', '^src/core/'),
    room('gaps-import-only-cells', 'analysis/gaps', '^src/analysis/(cells/|describe\\.ts$)', '^src/core/'),
    room(
      'lint-imports-only-gaps-cells-and-words',
      'analysis/lint',
      '^src/analysis/((cells|gaps)/|describe\\.ts$)',
      '^src/core/',
    ),
    only('oruk-imports-only-core-analysis-and-uuid', '^src/oruk/', ['^src/(oruk|core|analysis)/', packages('uuid')]),
    only('report-imports-only-core-and-analysis', '^src/report/', [
      '^src/(report|core|analysis)/',
      packages('csv-stringify'),
    ]),
    only('verify-imports-only-core-nouns', '^src/verify/', [
      '^src/verify/',
      '^src/core/rules/(condition|model|catalogue)\\.ts$',
      '^src/core/tables/(classes|grid)\\.ts$',
    ]),

    // The rules' files, bottom to top.
    only('rulesets-reads-files-and-nothing-else', '^src/rulesets/', [
      '^src/(rulesets|core)/',
      '^(node:)?(fs|path|crypto)(/|$)',
      packages('yaml', 'zod', 'canonicalize'),
    ]),
    room('yaml-knows-no-rules-file', 'rulesets/yaml', '^src/core/', packages('yaml', 'zod')),
    {
      name: 'files-know-no-drafts',
      severity: 'error',
      from: { path: '^src/rulesets/(?!drafts/)' },
      to: { path: '^src/rulesets/drafts/' },
    },

    // The doors, and the hall below them.
    only('the-hall-knows-no-door', '^src/http/', [
      '^src/(http|core|analysis|report)/',
      '^(node:)?(http|net|perf_hooks|stream|crypto|timers|zlib)(/|$)',
      packages(...httpPackages, 'ical.js'),
    ]),
    only('the-api-knows-no-files-and-no-loader', '^src/api/', [
      '^src/(api|http|core|analysis|oruk|report)/',
      '^(node:)?(crypto|zlib)$',
      packages(...httpPackages),
    ]),
    only('the-website-knows-no-files-and-no-loader', '^src/website/', [
      '^src/(website|http|core|analysis|report)/',
      '^src/oruk/identity\\.ts$',
      '^(node:)?crypto$',
      packages(
        ...httpPackages,
        'compression',
        'cookie',
        'feed',
        'intl-messageformat',
        'multer',
        'nunjucks',
        '@hapi/iron',
      ),
    ]),
    only('cli-knows-no-http', '^src/cli/', [
      '^src/(cli|core|analysis|report|rulesets|verify)/',
      '^src/(config|drafts|today|version)\\.ts$',
      '^(node:)?(child_process|fs|path|readline|stream)(/|$)',
      packages('commander', 'picocolors', 'zod'),
    ]),
    only('work-gathers-the-doors’-jobs', '^src/work/', [
      '^src/(work|http|api|website|core|analysis|report|rulesets)/',
      '^src/drafts\\.ts$',
      // Linux tells a thread's processor time in a file.
      '^(node:)?(worker_threads|fs)$',
    ]),
    knowsNo('only-the-app-chooses-who-works', '(http|api|website|cli)', 'work'),
    knowsNo('the-api-knows-no-pages', 'api', 'website|cli|contract'),
    knowsNo('pages-know-no-api', 'website', 'api|cli|contract'),
    knowsNo('the-contract-knows-no-pages', 'contract', 'website|cli'),
    {
      name: 'doors-look-nothing-up-in-tables',
      comment: 'They ask the checker, the book or the timeline; types alone may come from below.',
      severity: 'error',
      from: { path: '^src/(http|api|website|cli|contract)/' },
      to: { path: '^src/core/tables/', dependencyTypesNot: ['type-only'] },
    },
    only('the-widget-knows-only-itself', '^src/widget/', ['^src/widget/']),
    {
      name: 'the-widget-is-bundled-not-imported',
      severity: 'error',
      from: { pathNot: '^src/widget/' },
      to: { path: '^src/widget/' },
    },
    only('the-client-knows-only-the-contract', '^src/client/', [
      '^src/client/',
      packages('openapi-fetch', '@types/react'),
    ]),

    door('json-rules-engine', 'core/tables/engine', 'json-rules-engine'),
    door('logs', 'log', 'pino'),
    door('metrics', 'metrics', 'prom-client'),
    door('csv', 'report/data', 'csv-stringify'),
    door('compression', 'website/page', 'compression'),
    door('templates', 'website/templates', 'nunjucks'),
    door('sealed-cookies', 'website/kept-answers', '@hapi/iron', 'cookie'),
    door('uploads', 'website/audit/draft-form', 'multer'),
    door('feeds', 'website/updates/atom', 'feed'),
    door('messages', 'website/words', 'intl-messageformat'),
    door('nearest-words', 'core/spelling', 'fastest-levenshtein'),
    door('caches', 'core/remember', 'lru-cache'),
    door('calendar-arithmetic', 'core/rules/days', 'temporal-polyfill'),
    door('calendar-files', 'http/calendar', 'ical.js'),
    door('identifiers', 'oruk/identity', 'uuid'),
    {
      name: 'the-oracle-serves-only-verify',
      severity: 'error',
      from: { path: '^src/(core|analysis|oruk|report|rulesets|http|api|website)/' },
      to: { path: '^src/verify/' },
    },
    {
      name: 'the-contract-is-written-not-served',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/contract/' },
      to: { path: packages('zod-openapi', 'openapi-typescript', 'typescript') },
    },
    {
      name: 'only-write-gives-the-contract-an-app',
      comment: 'Schemas and paths can be read without opening rules.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: '^src/contract/write\\.ts$' },
      to: { path: '^src/(app\\.ts$|drafts\\.ts$|web-files\\.ts$|rulesets/|work/)' },
    },
    { name: 'main-is-imported-by-nothing', severity: 'error', from: {}, to: { path: '^src/(main|cli/main)\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/client/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
