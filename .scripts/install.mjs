// Node's own modules only: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages are installed as package-lock.json wants them. File times are not asked: a checkout changes them. */
export function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json')
    const present = packagesOf('node_modules/.package-lock.json')
    return Object.entries(wanted).every(
      ([place, entry]) => place === '' || entry.optional || present[place]?.version === entry.version,
    )
  } catch {
    return false
  }
}

/** Installs what package-lock.json says, unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing packages…')
  const quiet = ['--no-audit', '--no-fund']
  // A lock file written where a registry lacks other systems' binaries is refused by `npm ci`, not by `npm install`.
  const done = run('npm', ['ci', ...quiet]) === 0 || run('npm', ['install', '--no-save', ...quiet]) === 0
  if (!done) throw new Error('Packages could not be installed: see the lines above.')
}

/** Runs a program of this project or of the system with its output shown; gives its exit code. */
export function run(program, args, env = {}) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

function packagesOf(file) {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages
}
