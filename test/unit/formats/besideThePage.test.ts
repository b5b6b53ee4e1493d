import { describe, expect, it } from 'vitest'
import { parseBoardFile } from '../../../src/formats/json'
import { FILE_LIMIT } from '../../../src/formats/json/parseBoardFile'
import { type ScenePiece, sendScene, takeScene } from '../../../src/formats/sceneInPieces'
import { readTextBeside } from '../../../src/formats/texts/besideThePage'
import { answerText } from '../../../src/formats/texts/textWork'
import { laneRegistry } from '../../../src/lanes'
import { boardFrom } from '../../support/boardFrom'
import { drawnTemplate } from './drawing'

describe('a scene that is sent in pieces', () => {
  it('is the same scene where it arrives, begun once and when it is whole', async () => {
    const { scene } = await drawnTemplate('housing-loan-oman', 'ar')
    // As many rows as make several pieces.
    const large = { ...scene, rows: Array.from({ length: 12 }, () => scene.rows).flat() }
    const began: unknown[] = []
    const take = takeScene<{ scene: typeof scene; title: string }>((job) => began.push(job))
    const pieces: ScenePiece<{ scene: typeof scene; title: string }>[] = []
    await sendScene(
      { postMessage: (piece: never) => pieces.push(structuredClone(piece)) },
      { scene: large, title: 'A' },
    )
    expect(pieces.length).toBeGreaterThan(3)
    for (const data of pieces) take({ data })
    expect(began).toEqual([{ scene: large, title: 'A' }])
  })
})

describe('what is done beside the page', () => {
  const board = boardFrom(`
             | Find
             | Looks   | Compares
    customer | a Looks | b Compares
    a -> b sequence
  `)

  it('counts a board in the file it wrote, not in the board it was given', async () => {
    const answer = await answerText({ kind: 'print', board, pictures: {} })
    if (!('file' in answer)) throw new Error('no file')
    expect(answer.found).toEqual({ cards: ['card_a', 'card_b'], links: Object.keys(board.links), media: [] })
    expect(parseBoardFile(await answer.file.text())).toMatchObject({ ok: true, value: { board } })
  })

  it('reads a text as it is read on the page', async () => {
    const text = 'journey\n  title A\n  section One\n    Looks: 3: Me'
    const read = await answerText({ kind: 'text', source: text, name: 'a.mmd' })
    expect(read).toEqual(await readTextBeside(text, 'a.mmd', laneRegistry))
    expect(read).toMatchObject({ ok: true, value: { format: 'mermaid' } })
  })

  it('refuses a text that is larger than any file may be, with both sizes', async () => {
    const read = await readTextBeside(new Uint8Array(FILE_LIMIT + 1), 'a.csv', laneRegistry)
    expect(read).toEqual({ ok: false, error: { kind: 'tooLarge', bytes: FILE_LIMIT + 1, limit: FILE_LIMIT } })
    // An outline has no answers of thousands in it.
    const outline = await readTextBeside('#'.repeat(11 * 1024 * 1024), 'a.md', laneRegistry)
    expect(outline).toMatchObject({ ok: false, error: { kind: 'tooLarge', limit: 10 * 1024 * 1024 } })
  })
})
