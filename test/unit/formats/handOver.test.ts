import { describe, expect, it } from 'vitest'
import { askedOfBoard, counted, handOver, namesOfLinks } from '../../../src/formats/handOver'
import { paintPng } from '../../../src/formats/png/paintPng'
import { checkSvg, printSvg } from '../../../src/formats/svg'
import { templateIndex } from '../../../src/formats/templates'
import { cardsOfScene, lightPalette } from '../../../src/scene'
import { drawnTemplate, nodePorts, pngJob } from './drawing'

const drawing = await drawnTemplate('housing-loan-oman', 'en')
const { board, scene, page } = drawing
const svg = printSvg(scene, { palette: lightPalette, page, title: 'Board' })

/** The file without one element of it, from its start to the end of its group. */
function without(file: string, start: string): string {
  const at = file.indexOf(start)
  if (at < 0) throw new Error(`${start} is not in the file`)
  return file.slice(0, at) + file.slice(file.indexOf('</g>', at) + '</g>'.length)
}

describe('a file that is handed over', () => {
  it.each(templateIndex.flatMap(({ id }) => [[id, 'en'] as const, [id, 'ar'] as const]))(
    'lacks nothing of %s in %s as a vector picture',
    async (id, language) => {
      const each = await drawnTemplate(id, language)
      const file = printSvg(each.scene, { palette: lightPalette, page: each.page, title: 'Board' })
      expect(checkSvg(file, each.scene, each.page.parts).missing).toEqual([])
    },
  )

  it('is refused by the name of the card, the link or the words that a vector picture lacks', () => {
    const [card] = cardsOfScene(scene).filter(({ label }) => label !== '')
    const link = scene.links.find(({ label }) => label !== '') ?? scene.links[0]
    if (!card || !link) throw new Error('nothing is drawn')
    const named = namesOfLinks(scene).get(link.id)
    const missing = (file: string) => checkSvg(file, scene, page.parts).missing
    expect(
      missing(without(svg, `<g transform="translate(${card.box.x} ${card.box.y})" data-card="${card.id}"`)),
    ).toEqual([card.label])
    const ofLink = new RegExp(`<g[^>]* data-link="${link.id}"`).exec(svg)?.[0] ?? '-'
    expect(missing(without(svg, ofLink))).toEqual([named])
    // One word of a title is gone, though everything is drawn.
    const label = /<tspan[^>]*>(Line of visibility)<\/tspan>/.exec(svg)
    expect(missing(svg.replaceAll('>Line of visibility<', '><'))).toEqual(label ? ['Line of visibility'] : [])
    expect(label).not.toBeNull()
    const refused = handOver({ file: svg }, checkSvg(svg.replace('</svg>', ''), scene, page.parts))
    expect(refused).toMatchObject({ ok: false, error: { kind: 'incomplete' } })
  })

  it('is refused by the names of cards that a picture lacks', async () => {
    const lost = cardsOfScene(scene).slice(0, 2)
    const nothing = { kind: 'rect', x: 0, y: 0, width: 10, height: 10 } as const
    const rows = scene.rows.map((row) => {
      if (row.kind === 'line') return row
      const emptied = (card: (typeof lost)[number]) =>
        lost.some(({ id }) => id === card.id) ? { ...card, marks: [nothing] } : card
      return { ...row, cells: row.cells.map((cell) => ({ ...cell, cards: cell.cards.map(emptied) })) }
    })
    const painted = await paintPng(pngJob({ ...scene, rows }, { page, scale: 0.5 }), nodePorts())
    if (painted.ok || painted.error.kind !== 'incomplete') throw new Error('It was handed over')
    expect(painted.error.missing).toEqual(lost.map(({ label }) => label))
  })

  it('is counted by what was found in it: one card and one link less are named', () => {
    const asked = askedOfBoard(board)
    const [card, link] = [asked.find(({ kind }) => kind === 'card'), asked.find(({ kind }) => kind === 'link')]
    const check = counted(asked, (each) => each !== card && each !== link)
    expect(check.missing).toEqual([card?.name, link?.name])
    expect(check.completeness.cards).toEqual({
      inFile: Object.keys(board.cards).length - 1,
      wanted: Object.keys(board.cards).length,
    })
    expect(handOver({}, check).ok).toBe(false)
    expect(
      handOver(
        { a: 1 },
        counted(asked, () => true),
      ),
    ).toMatchObject({ ok: true, value: { a: 1 } })
  })
})
