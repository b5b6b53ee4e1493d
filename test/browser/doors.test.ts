import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { openProduct } from '../support/browser'

const ANSWER = {
  title: 'Renewing a licence',
  stages: [{ name: 'Prepare', steps: [{ id: 's1', name: 'Find out' }] }],
  lanes: [{ id: 'l1', type: 'pain' }],
  cards: [{ id: 'c1', lane: 'l1', step: 's9', text: 'The fee stands nowhere' }],
}

/** Says more than one word about itself, so that a page that ran or fetched any of it would fail the test. */
const HOSTILE = `<mxfile><diagram name="Hostile"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="a" value="&lt;img src=&quot;http://tracker.example/a.png&quot; onerror=&quot;alert(1)&quot;&gt;Pays&lt;script&gt;alert(2)&lt;/script&gt;" style="html=1;image=http://tracker.example/b.png" vertex="1" parent="1"><mxGeometry x="0" y="0" width="100" height="40" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>`

async function openImport(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a map' })
  await dialog.waitFor()
  return dialog
}

test('an assistant’s answer is asked for, refused with the place that is wrong, and imported once it is right', async () => {
  const page = await openProduct({ lang: 'en' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const dialog = await openImport(page)
  await dialog.getByRole('radio', { name: 'A chat assistant’s answer' }).click()
  await dialog.getByLabel('1. What is the journey about?').fill('Renewing a licence')
  await dialog.getByRole('button', { name: 'Copy prompt' }).click()
  await dialog.getByText('The prompt is copied.', { exact: false }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('The journey: Renewing a licence')
  const box = dialog.getByRole('textbox', { name: '3. Paste the answer' })
  await box.fill(`Here it is:\n\`\`\`json\n${JSON.stringify(ANSWER)}\n\`\`\``)
  await dialog.getByText('This looks like: A chat assistant’s answer').waitFor()
  await dialog.getByRole('button', { name: 'Look at it first' }).click()
  await dialog.getByRole('alert').getByText('cards[0].step').waitFor()
  await axeClean(dialog)
  await box.fill((await box.inputValue()).replace('s9', 's1'))
  await dialog.getByRole('button', { name: 'Look at it first' }).click()
  const preview = page.getByRole('dialog', { name: 'Look before you import' })
  await preview.getByText('Renewing a licence').waitFor()
  await preview.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: 'Renewing a licence' }).first().waitFor()
})

test('the box says what it takes a text for; a drawing that wants to run and to fetch becomes words and nothing else', async () => {
  const page = await openProduct({ lang: 'en' })
  const dialog = await openImport(page)
  const box = dialog.getByRole('textbox', { name: 'Paste text' })
  for (const [text, said] of [
    ['Dear all, see you tomorrow', 'This is in no format we know yet.'],
    ['{\n "format": "rihla-board",', 'a board of Rihla (JSON)'],
    ['{"nodes":[],"edges":[]}', 'JSON Canvas'],
    ['<CJML version="2.0">', 'CJML journey'],
    ['journey\n  section A', 'Mermaid journey'],
    ['# T\n## A', 'Markdown outline'],
    ['\tA\tB\nPains\tx\ty', 'Table (CSV)'],
    [HOSTILE, 'draw.io drawing'],
  ] as const) {
    await box.fill(text)
    await dialog.getByRole('status').getByText(said, { exact: false }).waitFor()
  }
  await dialog.getByRole('button', { name: 'Look at it first' }).click()
  const preview = page.getByRole('dialog', { name: 'Look before you import' })
  await preview.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: 'Hostile' }).first().click()
  await page.getByRole('grid', { name: 'Map' }).getByText('Pays').first().waitFor()
})

test('a board goes out as draw.io and comes back whole', async () => {
  const page = await openProduct({ lang: 'ar' })
  await page.getByRole('button', { name: 'افتح المثال' }).click()
  await page.getByRole('button', { name: 'تصدير', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'تصدير', exact: true })
  await dialog.getByRole('radio', { name: 'draw.io', exact: true }).click()
  await dialog.getByText('في الرسم: البطاقات 63، الروابط 31').waitFor()
  await axeClean(dialog)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'تصدير draw.io' }).click(),
  ])
  const buffer = await readFile(await download.path())
  await page.goto(page.url().replace(/#.*/, '#/'))
  await page.locator('input[type=file]').first().setInputFiles({ name: 'a.drawio', mimeType: 'text/xml', buffer })
  const preview = page.getByRole('dialog', { name: 'معاينة قبل الاستيراد' })
  await preview.getByText('فُهم كل ما في النص', { exact: false }).waitFor()
  expect(await preview.locator('dd').allInnerTexts()).toEqual(['6', '9', '9', '63', '31', '0'])
})
