import type { Locator, Page } from 'playwright-core'
import { titleOf } from './board'
import { pause } from './session'

/** The product as a person uses it: only names and roles that people and assistive technology see. */

/** A card of the map that can be worked on, or a block of cards painted. */
export const CARD_SEEN = '[role="grid"] [role="gridcell"] [role="group"], [role="grid"] canvas'
/** The board as a picture, which comes before. */
export const BOARD_SEEN = `[data-first-picture], ${CARD_SEEN}`
export const LIBRARY_SEEN = 'main :is(a, button)'

/** Brings a board file in by the library's file input; resolves when the board is listed. */
export async function importBoard(page: Page, cards: number, file: string): Promise<void> {
  await page
    .getByLabel('Import file')
    .setInputFiles({ name: `bench-${cards}.json`, mimeType: 'application/json', buffer: Buffer.from(file) })
  await boardLink(page, cards).waitFor({ timeout: 120_000 })
}

export function boardLink(page: Page, cards: number): Locator {
  return page.getByRole('link', { name: titleOf(cards) }).first()
}

/** A card by the number its text begins with. */
export function card(page: Page, number: number): Locator {
  return page.locator(selectorOfCard(number)).first()
}

export function selectorOfCard(number: number): string {
  return `[role="grid"] [role="group"][aria-label^="${number} "]`
}

/** The library has come to rest: thumbnails drawn, service worker settled. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await pause(1200)
}

export async function fitBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^fit/i }).first().click()
  await pause(600)
}

/** Opens the dialog, which begins with PNG at ratio 2, and waits until the file is on disk. */
export async function exportPng(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const download = page.waitForEvent('download', { timeout: 180_000 })
  await dialog.getByRole('button', { name: 'Export PNG' }).click({ timeout: 180_000 })
  await (await download).path()
}
