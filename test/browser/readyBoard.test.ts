import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProduct } from '../support/browser'

async function openBlank(): Promise<Page> {
  const page = await openProduct({ lang: 'en' })
  await page.getByRole('button', { name: 'New board' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Blank journey map', exact: true }).click()
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByRole('grid', { name: 'Map' }).waitFor()
  await focusOn(page, 'Customer actions, step 1, 0 cards')
  return page
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const focusOn = (page: Page, name: string) => expect.poll(() => focused(page)).toBe(name)

/** As the browser does it when a picture is in the clipboard. */
async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')?.fillRect(5, 5, 20, 10)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
}

test('a blank board is written on at once, and every card that Tab begins is in view', async () => {
  const page = await openBlank()
  for (const words of ['Looks', 'Compares', 'Asks', 'Buys', 'Uses']) {
    await page.keyboard.type(words)
    const box = await page.getByRole('textbox', { name: 'Card text' }).boundingBox()
    const inspector = await page.getByRole('complementary').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(inspector?.x ?? 0)
    await page.keyboard.press(words === 'Uses' ? 'Escape' : 'Tab')
  }
  await focusOn(page, 'Uses')
  expect(await page.getByText('Uses', { exact: true }).count()).toBe(1)
})

test('a picture pasted on an empty cell makes a card of it, and one undo takes both away', async () => {
  const page = await openBlank()
  await pastePicture(page)
  await page.getByText('1 card · 0 links').waitFor()
  await page.getByRole('textbox', { name: 'What it shows' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('0 cards · 0 links').waitFor()
})

test('the keyboard is with the boards after the editor is left and after a board goes into the trash', async () => {
  const page = await openBlank()
  await page.getByRole('link').first().click()
  const onBoards = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(onBoards).toBe('MAIN')
  await page.getByRole('button', { name: 'Actions for Blank journey map' }).last().click()
  await page.getByRole('menuitem', { name: /trash/i }).click()
  await page.getByRole('button', { name: 'Actions for Blank journey map' }).last().waitFor({ state: 'detached' })
  await expect.poll(onBoards).toBe('MAIN')
})
