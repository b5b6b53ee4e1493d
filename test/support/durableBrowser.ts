import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../.scripts/chromium.mjs'

/** A browser whose profile outlives it, so that it can be killed like a power button does, and started again. */
export class DurableBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'rihla-profile-'))
  readonly #flags: readonly string[]
  #context: BrowserContext | undefined

  constructor(flags: readonly string[] = []) {
    this.#flags = flags
  }

  async start(): Promise<Page> {
    // A killed browser cannot take its locks away.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
      rmSync(join(this.#profile, lock), { force: true })
    }
    const executablePath = findChromium()
    if (executablePath === undefined) throw new Error('No Chromium was found: "npm test" installs one.')
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-crash-restore-bubble', ...this.#flags],
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
    })
    return this.#context.pages()[0] ?? this.#context.newPage()
  }

  /** SIGKILL to every process of the browser at once: nothing is flushed, nothing says goodbye. */
  async kill(): Promise<void> {
    for (const pid of this.#processes()) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It died with another one.
      }
    }
    await this.#context?.close().catch(() => undefined)
    this.#context = undefined
  }

  /** Ends the browser and throws its profile away. */
  async dispose(): Promise<void> {
    await this.kill()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  #processes(): number[] {
    const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    const lines = stdout.split('\n').filter((line) => line.includes(this.#profile))
    return lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid > 0 && pid !== process.pid)
  }
}
