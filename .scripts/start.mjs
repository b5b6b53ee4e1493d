// npm start: installs and builds what is missing, serves dist/, opens a browser where there is one.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, run } from './install.mjs'

const preferredPort = 4173
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

try {
  ensureInstalled()
  ensureBuilt()
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function ensureBuilt() {
  const built = newest(join(root, 'dist/index.html'))
  if (built > Math.max(...sources.map((source) => newest(join(root, source))))) return
  console.log('Building…')
  if (run('npm', ['run', '--silent', 'build']) !== 0) throw new Error('The build failed: see the lines above.')
}

/** The latest change of a file or of anything in a folder, in milliseconds; 0 when it is not there. */
function newest(path) {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

async function start() {
  const { serve } = await import('./serve.mjs')
  const wanted = Number(process.env.PORT ?? 0)
  const ports = wanted > 0 ? [wanted] : [...Array.from({ length: 10 }, (_, next) => preferredPort + next), 0]
  const { port, url, close } = await serve(join(root, 'dist'), ports, process.env.HOST).catch((error) => {
    if (error.code === 'EADDRINUSE') throw new Error(`Port ${wanted} is in use. Choose another one with PORT=…`)
    throw error
  })
  console.log(`\nRihla is at ${url}\nStop it with Ctrl+C.`)
  if (wanted === 0 && port !== preferredPort) {
    // A browser keeps what a page stores by address, port included.
    console.log(`Port ${preferredPort} was in use. Boards made at another address are not shown at this one.`)
  }
  openBrowser(url)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => close().then(() => process.exit(0)))
  }
}

function openBrowser(url) {
  if (process.env.BROWSER === 'none' || process.env.CI) return
  const [program, ...args] = openerOf(url)
  if (program === undefined) return
  const opener = spawn(program, args, { stdio: 'ignore', detached: true })
  // No browser is no fault: the address has been printed.
  opener.on('error', () => {})
  opener.unref()
}

function openerOf(url) {
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url]
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', url] : []
}
