import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { installRecorder } from './recorder'

/** One browser with a profile on disk, where product and floors are measured one beside the other. */
export interface BenchSession {
  readonly context: BrowserContext
  readonly version: string
  /** Runs with a page of its own that knows the recorder. */
  readonly withPage: <T>(address: string, work: (page: Page, client: CDPSession) => Promise<T>) => Promise<T>
  /** Addresses of the product; every number is an origin of its own, with its own store and its own cache. */
  readonly product: (origin: number) => Promise<string>
  /** Address of one of the bench's own pages. */
  readonly page: (name: 'canvas' | 'dom' | 'flow' | 'modules') => string
  readonly close: () => Promise<void>
}

export interface SessionPorts {
  readonly executablePath: string
  /** Folders of the built product and of the built pages. */
  readonly dist: string
  readonly pages: string
  readonly serve: (
    folder: string,
    ports: readonly number[],
  ) => Promise<{ readonly url: string; close(): Promise<void> }>
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that another window covers must be drawn at full pace.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

const PORTS = Array.from({ length: 100 }, (_, next) => 5800 + next)

export async function startSession(ports: SessionPorts): Promise<BenchSession> {
  const profile = await mkdtemp(join(tmpdir(), 'rihla-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ports.executablePath,
    args: FLAGS,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  })
  await context.addInitScript(installRecorder)
  const own = await ports.serve(ports.pages, PORTS)
  const served = new Map<number, { readonly url: string; close(): Promise<void> }>()
  return {
    context,
    version: context.browser()?.version() ?? 'unknown',
    withPage: async (address, work) => {
      const page = await context.newPage()
      try {
        await page.goto(address)
        await page.bringToFront()
        return await work(page, await context.newCDPSession(page))
      } finally {
        await page.close()
      }
    },
    product: async (origin) => {
      const known = served.get(origin) ?? (await ports.serve(ports.dist, PORTS))
      served.set(origin, known)
      return known.url
    },
    page: (name) => `${own.url}${name}.html`,
    close: async () => {
      await context.close()
      await Promise.all([own, ...served.values()].map((each) => each.close()))
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Bytes in use by scripts once everything that can be let go is gone. */
export async function heapOf(client: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  return usedSize
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
