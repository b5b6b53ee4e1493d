import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** One line a problem that axe finds in what is shown, or on the whole page, in each theme. */
export async function violationsOf(shown: Page | Locator, themes: readonly Theme[]): Promise<string[]> {
  const page = pageOf(shown)
  const before = await page.evaluate(() => document.documentElement.dataset.theme)
  const found: string[] = []
  for (const theme of themes) {
    await setTheme(page, theme)
    found.push(...(await violationsNow(shown)).map((each) => `${theme}: ${each}`))
  }
  await setTheme(page, before === 'dark' ? 'dark' : 'light')
  return found
}

/** Fails with one line a problem when axe finds anything in what is shown, or on the whole page. */
export async function axeClean(shown: Page | Locator): Promise<void> {
  expect(await violationsNow(shown)).toEqual([])
}

async function violationsNow(shown: Page | Locator): Promise<string[]> {
  const page = pageOf(shown)
  if ('page' in shown) await shown.waitFor()
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const element = 'page' in shown ? await shown.elementHandle() : null
  const once = await page.evaluate(look, element)
  if (once.length === 0) return once
  // On a busy machine a colour may still be on its way: what is wrong stays wrong.
  await page.waitForTimeout(400)
  const twice = await page.evaluate(look, element)
  return once.filter((each) => twice.includes(each))
}

function pageOf(shown: Page | Locator): Page {
  return 'page' in shown ? shown.page() : shown
}

export function isShown(came: unknown): came is Page | Locator {
  return typeof came === 'object' && came !== null && 'locator' in came
}

async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme)
}

interface Axe {
  readonly run: (context: unknown, options: object) => Promise<{ readonly violations: readonly Violation[] }>
}

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly {
    readonly target: readonly unknown[]
    readonly any: readonly { readonly message: string }[]
  }[]
}

/** Runs in the page. */
async function look(element: Node | null): Promise<string[]> {
  const axe: Axe = Reflect.get(window, 'axe')
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  // One that is held up for ever must not hold up the test.
  const ended = Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished),
  )
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))])
  const { violations } = await axe.run(element ?? document, { resultTypes: ['violations'], preload: false })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target.join(' ')} ${any.map(({ message }) => message).join()}`),
  )
}
