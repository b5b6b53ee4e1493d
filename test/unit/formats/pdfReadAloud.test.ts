import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/base/text'
import { openPdf } from '../../../src/formats/pdf/openPdf'
import { type PdfToken, textOf } from '../../../src/formats/pdf/pdfTokens'
import type { Scene } from '../../../src/scene'
import { pdfJob, printedPdf, sheetsOf } from '../../support/pdfDrawing'
import { drawnTemplate } from './drawing'

interface Said {
  readonly tag: string
  readonly words: string
}

/** What a screen reader says of a document, from its beginning to its end. */
function readAloud(bytes: Uint8Array): { readonly language: string; readonly marked: boolean; readonly said: Said[] } {
  const pdf = openPdf(bytes)
  const catalog = pdf.dict(pdf.trailer.get('Root'))
  const said: Said[] = []
  const read = (token: PdfToken | undefined): void => {
    const kids = pdf.resolve(token)
    if (kids?.kind === 'array') for (const kid of kids.items) read(kid)
    if (kids?.kind !== 'dict') return
    const tag = pdf.resolve(kids.entries.get('S'))
    const words = textOf(pdf.resolve(kids.entries.get('ActualText')) ?? pdf.resolve(kids.entries.get('Alt')))
    if (words !== '') said.push({ tag: tag?.kind === 'name' ? tag.value : '', words })
    read(kids.entries.get('K'))
  }
  read(pdf.dict(catalog.get('StructTreeRoot')).get('K'))
  const marked = pdf.resolve(pdf.dict(catalog.get('MarkInfo')).get('Marked'))
  return { language: textOf(catalog.get('Lang')), marked: marked?.kind === 'word' && marked.value === 'true', said }
}

const squeezed = (text: string) => text.replace(/[\p{Cf}\s]/gu, '')

/** Stage by stage, step by step, from the first lane to the last. */
function inOrder(scene: Scene): { readonly tag: string; readonly label: string }[] {
  return scene.stages.flatMap((stage) => [
    { tag: 'H1', label: stage.label },
    ...scene.steps
      .filter((step) => step.stage === stage.id)
      .flatMap((step) => [
        { tag: 'H2', label: step.label },
        ...scene.rows.flatMap((row) =>
          row.kind === 'lane'
            ? row.cells
                .filter((cell) => cell.step === step.id)
                .flatMap(({ cards }) => cards.map(({ label }) => ({ tag: 'P', label })))
            : [],
        ),
      ]),
  ])
}

describe('a PDF read aloud', () => {
  it.each(LANGUAGES)(
    'tells its language, and each card once with all its words, stage by stage (%s)',
    async (language) => {
      const { board, scene } = await drawnTemplate('housing-loan-oman', language)
      const { bytes } = await printedPdf(pdfJob(scene, sheetsOf(board, scene, { layout: 'tiles' })))
      const { language: told, marked, said } = readAloud(bytes)
      expect({ told, marked }).toEqual({ told: language, marked: true })
      let at = 0
      for (const { tag, label } of inOrder(scene)) {
        const next = said.findIndex(
          (each, index) => index >= at && each.tag === tag && squeezed(each.words).includes(squeezed(label)),
        )
        expect(next, `${tag} ${label}`).toBeGreaterThanOrEqual(at)
        at = next + 1
      }
      expect(said.filter(({ tag }) => tag === 'H2')).toHaveLength(scene.steps.length)
    },
  )
})
