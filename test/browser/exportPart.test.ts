import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readPictureHeader } from '../../src/formats/picture/pictureHeader'
import { readBackSvg } from '../../src/formats/svg/readBackSvg'
import { openProduct } from '../support/browser'

test('a stage comes out as a picture that counts its own cards, and a picture goes to the clipboard', async () => {
  const page = await openProduct({ lang: 'en' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'New board' }).first().click()
  const choice = page.getByRole('dialog', { name: 'New board' })
  await choice.getByRole('radio', { name: 'Housing loan at a bank in Oman' }).click()
  await choice.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('grid', { name: 'Map' }).waitFor()
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  await dialog.getByRole('radio', { name: 'One stage' }).click()
  await dialog.getByRole('radio', { name: 'Transparent' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export SVG', exact: true }).click(),
  ])
  const svg = await readFile(await download.path(), 'utf8')
  const { cards } = readBackSvg(svg)
  expect(cards.size).toBeGreaterThan(3)
  expect(cards.size).toBeLessThan(40)
  expect(svg).toContain(`${cards.size} of 63 cards`)
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  await dialog.getByRole('radio', { name: 'PNG' }).click()
  await dialog.getByRole('button', { name: 'Copy picture' }).click()
  await dialog.getByText('The picture is on the clipboard').waitFor({ state: 'attached' })
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await item?.getType('image/png')
    return picture ? [...new Uint8Array(await picture.slice(0, 64).arrayBuffer())] : []
  })
  expect(readPictureHeader(Uint8Array.from(bytes))?.type).toBe('image/png')
})
