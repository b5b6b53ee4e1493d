import { describe, expect, it } from 'vitest'
import { printSvg } from '../../../src/formats/svg'
import { templateIndex } from '../../../src/formats/templates'
import { cardsOfScene, lightPalette, type Mark, markBox } from '../../../src/scene'
import { realMetrics } from '../../support/realMetrics'
import { drawnTemplate } from './drawing'

/** The words of an SVG as a reader meets them: lines of a text follow each other. */
function wordsOfSvg(svg: string): ReadonlyMap<string, string> {
  const cards = new Map<string, string>()
  for (const piece of svg.split(/(?=<g [^>]*data-\w+=")/)) {
    const [head = '', id] = /^<g [^>]*data-card="([^"]*)"[^>]*>/.exec(piece) ?? []
    if (id === undefined) continue
    const inside = piece.slice(head.length)
    const drawn = inside.replace(/<title>[\s\S]*?<\/title>/g, '')
    const texts = [...drawn.matchAll(/>([^<]+)</g)].map(([, text = '']) => text)
    cards.set(id, plain(texts.join(' ')))
  }
  return cards
}

function plain(text: string): string {
  const letters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as Readonly<Record<string, string>>
  return text.replace(/&(\w+);/g, (whole, name: string) => letters[name] ?? whole).replace(/\s+/g, '')
}

const SLACK = 1

/** How far a mark's ink leaves the box of its card, in pixels. */
function beyond(mark: Mark, card: { readonly width: number; readonly height: number }): number {
  const box = markBox(mark)
  const own = mark.kind === 'text' ? inkOf(mark, box.x, box.width) : { from: box.x, to: box.x + box.width }
  return Math.max(-own.from, own.to - card.width, -box.y, box.y + box.height - card.height)
}

/** Lines begin at their side and may be wider than the text's box. */
function inkOf(mark: Extract<Mark, { kind: 'text' }>, x: number, width: number) {
  const widest = Math.max(...mark.lines.map((line) => realMetrics().width(line, mark.font)), 0)
  const over = Math.max(0, widest - width)
  return { from: x - over, to: x + width + over }
}

describe.each(templateIndex)('the drawing of template $id', ({ id }) => {
  it.each(['en', 'ar'] as const)('has every word of every card inside the card (%s)', async (language) => {
    const { board, scene, page } = await drawnTemplate(id, language)
    const words = wordsOfSvg(printSvg(scene, { palette: lightPalette, title: 'x', page }))
    const cards = cardsOfScene(scene)
    expect(cards).toHaveLength(Object.keys(board.cards).length)
    const missing = cards.filter((card) => {
      const text = board.cards[card.id]?.text
      const own = plain(text?.[language] || text?.en || text?.ar || '')
      return !words.get(card.id)?.includes(own)
    })
    expect(missing.map(({ label }) => label)).toEqual([])
    const clipped = cards.flatMap(({ label, box, marks }) =>
      marks.filter((mark) => beyond(mark, box) > SLACK).map((mark) => `${label}: ${mark.kind} ${beyond(mark, box)}`),
    )
    expect(clipped).toEqual([])
  })
})
