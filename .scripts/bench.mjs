// npm run bench: measures the build in dist/ beside plain pages, prints a table, keeps the figures.
// `--quick`: two repeats and no entry in the history. `--stretch`: 10,000 cards too. `--only=opening,png`: some parts.
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureInstalled, root, run } from './install.mjs'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    stretch: { type: 'boolean', default: false },
    only: { type: 'string' },
    repeats: { type: 'string' },
    built: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
})
const cache = join(root, 'node_modules/.cache/rihla-bench')

try {
  ensureInstalled()
  if (!options.built && run('npm', ['run', '--silent', 'build']) !== 0) throw new Error('The build failed: see above.')
  await buildBench()
  const { ensureChromium } = await import('./chromium.mjs')
  const { serve } = await import('./serve.mjs')
  const { initialScripts } = await import('./size.mjs')
  const { runBench } = await import(pathToFileURL(join(cache, 'run/run.mjs')).href)
  const dist = resolve(root, options.dist)
  await runBench({
    dist,
    pages: join(cache, 'pages'),
    results: join(root, 'test/bench/results'),
    executablePath: ensureChromium(),
    serve,
    initialScripts: () => initialScripts(dist),
    repeats: options.repeats ? Number(options.repeats) : options.quick ? 2 : 5,
    keep: !options.quick && options.only === undefined,
    sizes: options.sizes
      ? options.sizes.split(',').map(Number)
      : options.stretch
        ? [200, 1000, 5000, 10_000]
        : [200, 1000, 5000],
    only: options.only?.split(','),
    processors: cpus().length,
    load: loadavg()[0] / cpus().length,
    commit: commit(),
  })
} catch (error) {
  console.error(error)
  process.exitCode = 1
}

/** The bench is TypeScript and uses the product's modules: its pages and its own program are built apart from the product. */
async function buildBench() {
  const { build } = await import('vite')
  const pages = join(root, 'test/bench/pages')
  const common = { configFile: false, logLevel: 'warn', base: './' }
  await build({
    ...common,
    root: pages,
    build: {
      outDir: join(cache, 'pages'),
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: ['canvas', 'dom', 'flow', 'modules'].map((name) => join(pages, `${name}.html`)) },
    },
  })
  await build({
    ...common,
    root,
    build: {
      ssr: join(root, 'test/bench/run.ts'),
      outDir: join(cache, 'run'),
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
