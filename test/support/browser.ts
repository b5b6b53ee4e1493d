import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { findChromium } from '../../.scripts/chromium.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface PageOptions {
  /** The browser's language, which the interface follows on a first visit. */
  readonly lang: 'en' | 'ar'
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
  /** The screen answers fingers, as a wall screen does. */
  readonly touch?: boolean
  /** Problems that a test brings about on purpose; all others fail it. */
  readonly expected?: readonly RegExp[]
}

/** Where the built product is served. */
export const productUrl: string = inject('productUrl')

let browser: Promise<Browser> | undefined
const open: { readonly context: BrowserContext; readonly problems: string[] }[] = []

/** A blank page in a browser of its own: nothing stored, nothing shared with other pages but through `page.context()`. */
export async function newPage(options: PageOptions): Promise<Page> {
  browser ??= launch()
  const context = await (await browser).newContext({
    locale: options.lang === 'ar' ? 'ar-OM' : 'en-GB',
    timezoneId: 'Asia/Muscat',
    colorScheme: options.dark === true ? 'dark' : 'light',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    acceptDownloads: true,
    hasTouch: options.touch === true,
  })
  const expected = options.expected ?? []
  const problems: string[] = []
  open.push({ context, problems })
  watch(context, (problem) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem)
  })
  return context.newPage()
}

/** The product's first screen, ready for use. */
export async function openProduct(options: PageOptions, hash = ''): Promise<Page> {
  const page = await newPage(options)
  await page.goto(productUrl + hash)
  await page.locator('#root > *').first().waitFor()
  return page
}

afterEach(async () => {
  const closing = open.splice(0)
  await Promise.all(closing.map(({ context }) => context.close()))
  expect(closing.flatMap(({ problems }) => problems)).toEqual([])
})

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium was found: "npm test" installs one.')
  return chromium.launch({ executablePath, args: flags })
}

/** Reports what no page of this product may do: call another host, throw, or complain in the console. */
function watch(context: BrowserContext, report: (problem: string) => void): void {
  const home = new URL(productUrl).origin
  const check = (address: string) => {
    const { protocol, origin } = new URL(address)
    if (!['data:', 'blob:', 'about:'].includes(protocol) && origin !== home) report(`request to ${address}`)
  }
  context.on('request', (request) => check(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => check(socket.url())))
  context.on('weberror', (event) => report(`page error: ${event.error().stack ?? event.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console error: ${message.text()}`)
  })
}
