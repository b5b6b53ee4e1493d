import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { run } from './install.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of a Chromium that starts: by environment variable, of the system, of Playwright; undefined when there is none. */
export function findChromium() {
  const named = [process.env.RIHLA_CHROMIUM, process.env.CHROME_PATH].filter(Boolean)
  const missing = named.find((path) => !existsSync(path))
  if (missing !== undefined) throw new Error(`No browser at ${missing}, which RIHLA_CHROMIUM or CHROME_PATH names.`)
  const onPath = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const ofSystem = onPath.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...named, ...ofSystem, ...places, chromium.executablePath()].find((path) => existsSync(path) && starts(path))
}

/** Finds a Chromium, or installs one: Playwright's own, else Debian's package when we may. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  console.log('No Chromium was found: installing one…')
  run('npx', ['--no-install', 'playwright-core', 'install', 'chromium'])
  if (findChromium() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-q'], quiet)
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], quiet)
  }
  const installed = findChromium()
  if (installed === undefined) {
    throw new Error(
      'No Chromium could be installed. Install Chrome or Chromium, or name one with RIHLA_CHROMIUM=/path.',
    )
  }
  return installed
}

/** On Windows a browser prints no version, it opens a window: there, being a file is enough. */
function starts(path) {
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
