import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { printWorkbook } from '../../../../src/formats/xlsx/printWorkbook'
import { laneRegistry } from '../../../../src/lanes'
import { drawnTemplate } from '../drawing'

describe.each(['en', 'ar'] as const)('a workbook in %s', (language) => {
  it('has a sheet for the map and for each kind of record, with the words of every card, in the direction of its language', async () => {
    const { board } = await drawnTemplate('housing-loan-oman', language)
    const made = await printWorkbook({ board, language, direction: language === 'ar' ? 'rtl' : 'ltr' }, laneRegistry)
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const files = unzipSync(new Uint8Array(await made.value.file.arrayBuffer()))
    const xml = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
    const names = [...(xml['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toHaveLength(11)
    expect(names[0]).toBe(language === 'ar' ? 'الخريطة' : 'Map')
    const sheets = Object.entries(xml).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    for (const [, sheet] of sheets) expect(sheet.includes('rightToLeft="1"')).toBe(language === 'ar')
    const all = Object.values(xml)
      .join('')
      .replace(/&apos;|&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
    for (const { text, id } of Object.values(board.cards)) {
      expect(all).toContain(id)
      expect(all).toContain(text[language] ?? '')
    }
    expect(sheets.filter(([, sheet]) => sheet.includes('<f>'))).toEqual([])
  })
})
