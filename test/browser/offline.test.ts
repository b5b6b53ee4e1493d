import { expect, test } from 'vitest'
import { openProduct, productUrl } from '../support/browser'

test('after one visit the product opens without a network', async () => {
  const page = await openProduct({ lang: 'en' })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  await page.reload()
  await page.locator('#root > *').first().waitFor()
  const again = await page.context().newPage()
  await again.goto(productUrl)
  await again.locator('#root > *').first().waitFor()
  expect(await again.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${productUrl}sw.js`)
})

test('every file of the build is kept for use without a network', async () => {
  const page = await openProduct({ lang: 'ar' })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.context().setOffline(true)
  const html = await page.evaluate(() => fetch('./index.html').then((response) => response.text()))
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file ?? '')
  expect(files.length).toBeGreaterThan(2)
  const statuses = await page.evaluate(
    (names) => Promise.all(names.map((name) => fetch(name).then((response) => response.status))),
    [...files, 'icons/rihla-512.png', 'rihla.webmanifest'],
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
})
