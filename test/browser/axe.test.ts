import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProduct } from '../support/browser'
import { atPage, SURFACES } from '../support/surfaces'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Everything is looked at in English, the screens in both themes. With RIHLA_AXE=all everything is looked at in both
// languages and both themes, which takes four times as long.
const isAll = process.env.RIHLA_AXE === 'all'

test('axe finds nothing on any screen, menu, dialog and panel', async () => {
  const found = await Promise.all([lookAtAll('en', 'light'), ...(isAll ? [lookAtAll('ar', 'dark')] : [])])
  expect(found.flat()).toEqual([])
}, 900_000)

async function lookAtAll(lang: 'en' | 'ar', theme: Theme): Promise<string[]> {
  const at = atPage(await openProduct({ lang, dark: theme === 'dark', width: 1280, height: 800 }), lang)
  at.page.setDefaultTimeout(10_000)
  const found: string[] = []
  let lost = 0
  for (const { name, open, close, isScreen } of SURFACES) {
    try {
      const came = await open(at)
      const opened = isShown(came) ? came : at.page
      const themes = isScreen === true || isAll ? THEMES : [theme]
      found.push(...(await violationsOf(opened, themes)).map((each) => `${lang}, ${name}, ${each}`))
      if (opened !== at.page && 'close' in opened) await opened.close()
      await (close ?? leave)(at)
    } catch (error) {
      found.push(`${lang}, ${name}: cannot be opened or closed: ${error}`)
      // What stands in the way of one stands in the way of those behind it.
      if (++lost > 3) break
    }
  }
  return found
}

test('the list of what axe looks at names every file with a menu, a dialog or a panel of its own', () => {
  const listed = new Set(SURFACES.flatMap(({ of }) => of))
  expect(filesThatOpen().filter((file) => !listed.has(file))).toEqual([])
})

/** Files that put something over the page. */
function filesThatOpen(): string[] {
  const src = new URL('../../src/', import.meta.url)
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) =>
      /<\w*\.?Popup\b|<DialogFrame\b|<MenuPopup\b|<Menu\b|<Drawer\b/.test(readFileSync(new URL(file, src), 'utf8')),
    )
    .toSorted()
}

/** Escape, until nothing lies over the page any more. */
async function leave({ page }: { readonly page: Page }): Promise<void> {
  const over = page.locator(
    ':is([role=dialog], [role=alertdialog], [role=menu], [role=listbox], section[class*=drawer]):visible',
  )
  for (let presses = 0; presses < 6 && (await over.count()) > 0; presses++) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(30)
  }
}

function isShown(came: unknown): came is Page | Locator {
  return typeof came === 'object' && came !== null && 'locator' in came
}

const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]

async function violationsOf(shown: Page | Locator, themes: readonly Theme[]): Promise<string[]> {
  const page = 'page' in shown ? shown.page() : shown
  if ('page' in shown) await shown.waitFor()
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const element = 'page' in shown ? await shown.elementHandle() : null
  const before = await page.evaluate(() => document.documentElement.dataset.theme)
  const found: string[] = []
  for (const theme of themes) {
    await setTheme(page, theme)
    const once = await page.evaluate(look, element)
    // On a busy machine a colour may still be on its way: what is wrong stays wrong.
    const twice = once.length > 0 ? await page.waitForTimeout(400).then(() => page.evaluate(look, element)) : []
    found.push(...once.filter((each) => twice.includes(each)).map((each) => `${theme}: ${each}`))
  }
  await setTheme(page, before === 'dark' ? 'dark' : 'light')
  return found
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
