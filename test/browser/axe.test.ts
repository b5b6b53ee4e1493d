import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isShown, THEMES, type Theme, violationsOf } from '../support/axe'
import { openProduct } from '../support/browser'
import { atPage, SURFACES } from '../support/surfaces'

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
      /<\w*\.?Popup\b|<DialogFrame\b|<RecordDialog\b|<MenuPopup\b|<Menu\b|<Drawer\b/.test(
        readFileSync(new URL(file, src), 'utf8'),
      ),
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
