// npm test: everything that must hold, from types to a real browser. `npm test -- types unit` runs a part of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, root, run } from './install.mjs'

const node = process.execPath
const bin = (path) => join(root, 'node_modules', path)
const reports = mkdtempSync(join(tmpdir(), 'rihla-test-'))

/** Each stage gives `{ passed, failed }`; a stage that counts no tests of its own counts as one when it fails. */
const stages = {
  types: () => verdict(run(node, [bin('typescript/bin/tsc'), '--noEmit'])),
  lint: () => verdict(run(node, [bin('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=40', '.'])),
  unit: () => vitest('unit'),
  ui: () => vitest('ui'),
  build: () => verdict(run(node, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'])),
  size: checkSize,
  browser: checkInBrowser,
}

try {
  ensureInstalled()
  const chosen = choose(process.argv.slice(2))
  const results = await runAll(chosen)
  report(results)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}

function choose(names) {
  const all = Object.keys(stages)
  const unknown = names.find((name) => !all.includes(name))
  if (unknown !== undefined) throw new Error(`No stage "${unknown}". There are: ${all.join(', ')}.`)
  return names.length > 0 ? all.filter((name) => names.includes(name)) : all
}

async function runAll(chosen) {
  const results = []
  let isBuilt = true
  for (const name of chosen) {
    console.log(`\n── ${name} ──`)
    const started = performance.now()
    const result = isBuilt || !['size', 'browser'].includes(name) ? await attempt(name) : unbuilt()
    if (name === 'build') isBuilt = result.failed === 0
    results.push({ name, seconds: (performance.now() - started) / 1000, ...result })
  }
  return results
}

async function attempt(name) {
  try {
    return await stages[name]()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

function unbuilt() {
  console.error('Not run: the build failed.')
  return { passed: 0, failed: 1 }
}

function report(results) {
  console.log('\n── summary ──')
  for (const { name, seconds, passed, failed } of results) {
    const tests = passed + failed > 0 ? `, ${passed} passed, ${failed} failed` : ''
    console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${seconds.toFixed(1)} s${tests}`)
  }
  const sum = (part) => results.reduce((total, result) => total + result[part], 0)
  // The last line has a fixed form: continuous integration reads it.
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  if (sum('failed') > 0) process.exitCode = 1
}

function verdict(code) {
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}

function vitest(project, env = {}) {
  const file = join(reports, `${project}.json`)
  const code = run(
    node,
    [
      bin('vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  )
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
  if (numPassedTests + numFailedTests === 0) console.error(`No test ran in "${project}".`)
  // A file that cannot be loaded, or an error outside a test, fails the run without failing a test.
  const failed = code === 0 && numPassedTests > 0 ? 0 : Math.max(numFailedTests, 1)
  return { passed: numPassedTests, failed }
}

async function checkInBrowser() {
  const { ensureChromium } = await import('./chromium.mjs')
  const path = ensureChromium()
  console.log(`Browser: ${path}`)
  return vitest('browser', { RIHLA_CHROMIUM: path })
}

async function checkSize() {
  const { budget, initialScripts } = await import('./size.mjs')
  const scripts = await initialScripts(join(root, 'dist'))
  const total = scripts.reduce((sum, script) => sum + script.bytes, 0)
  for (const { path, bytes } of scripts) console.log(`${kilobytes(bytes)}  ${path}`)
  console.log(`${kilobytes(total)}  initial JavaScript after gzip, of ${kilobytes(budget)} allowed`)
  return verdict(scripts.length > 0 && total <= budget ? 0 : 1)
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`.padStart(9)
}
