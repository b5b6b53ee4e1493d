import { dirOf } from '../../base/direction'
import { formatNumber } from '../../base/numbers'
import type { Language } from '../../base/text'
import { ACTION_WIDTHS, type ActionTable } from '../../lanes/actionTable'
import type { Scene } from '../../scene'
import { type Counted, withActions } from '../handOver'
import { escapeText, tag } from '../svg/xml'
import { readBackPptx } from './checkPptx'
import { EMU_PER_POINT } from './ink'
import type { Slide } from './package'
import { squeezed } from './shapes'

/** Points. */
const AREA = { x: 22, y: 66, width: 916, height: 452 }
const SIZE = 10.5
const LINE = SIZE * 1.3
const CELL = { side: 5, top: 3.5 }
/** Of the type size: how wide a letter is, on the safe side. */
const LETTER = 0.5
/** A cell with more lines is parted, each part on a slide of its own. */
const MOST_LINES = Math.floor((AREA.height - 2 * LINE) / LINE) - 2

interface ActionDeck {
  readonly scene: Pick<Scene, 'direction' | 'language' | 'digits'>
  readonly title: string
  readonly facts: string
  readonly actions?: ActionTable
}

/** The closing slides: actions and decisions as a table that can be edited. */
export function actionSlides({ actions, scene, title, facts }: ActionDeck): Slide[] {
  if (!actions) return []
  const pages = paged(actions)
  const say = (value: number) => formatNumber(value, scene.language, scene.digits)
  return pages.map((rows, index) => ({
    title: pages.length > 1 ? `${actions.title} (${say(index + 1)}/${say(pages.length)})` : actions.title,
    facts: [title, facts].filter((text) => text !== '').join(' · '),
    notes: '',
    shapes: tableXml([actions.heads, ...rows], scene),
    pictures: [],
  }))
}

/** Counts the rows of the table in the finished file: a row is there when all its words are. */
export function checkActions(bytes: Uint8Array, { actions }: ActionDeck, check: Counted): Counted {
  if (!actions) return check
  const words = readBackPptx(bytes)
    .map(({ all }) => all)
    .join('')
  return withActions(check, actions, ({ cells }) =>
    cells.every((cell, column) => chunks(cell, column).every((part) => words.includes(squeezed(part)))),
  )
}

type Cells = readonly string[]

function paged({ heads, rows }: ActionTable): Cells[][] {
  const pages: Cells[][] = []
  const room = AREA.height - heightOf(heads)
  let left = 0
  for (const cells of rows.flatMap((row) => parts(row.cells))) {
    const height = heightOf(cells)
    const page = pages.at(-1)
    if (page && height <= left) page.push(cells)
    else {
      pages.push([cells])
      left = room
    }
    left -= height
  }
  return pages
}

/** A row that is higher than a slide is parted between words. */
function parts(cells: Cells): Cells[] {
  const parted = cells.map((cell, column) => chunks(cell, column))
  const count = Math.max(1, ...parted.map(({ length }) => length))
  return Array.from({ length: count }, (_, at) => parted.map((each) => each[at] ?? ''))
}

function chunks(words: string, column: number): string[] {
  const longest = MOST_LINES * lettersIn(column)
  const found: string[] = []
  for (let rest = words; rest !== ''; ) {
    const at = rest.length <= longest ? rest.length : Math.max(rest.lastIndexOf(' ', longest), 1)
    found.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trimStart()
  }
  return found
}

function lettersIn(column: number): number {
  return Math.max(1, Math.floor((AREA.width * (ACTION_WIDTHS[column] ?? 0) - 2 * CELL.side) / (SIZE * LETTER)))
}

function heightOf(cells: Cells): number {
  const lines = cells.map((cell, column) =>
    cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersIn(column))), 0),
  )
  return Math.max(...lines) * LINE + 2 * CELL.top
}

const emu = (points: number) => Math.round(points * EMU_PER_POINT)

/** Column by column from the left: the flag that turns a table round is known to PowerPoint alone, other programs pass over it. */
function tableXml(rows: readonly Cells[], { direction, language }: ActionDeck['scene']): string {
  const fromLeft = <T>(each: readonly T[]) => (direction === 'rtl' ? [...each].reverse() : each)
  const grid = fromLeft(ACTION_WIDTHS).map((share) => tag('a:gridCol', { w: emu(AREA.width * share) }))
  const heights = rows.map(heightOf)
  const lines = rows.map((cells, row) => {
    const printed = cells.map((cell, at) => cellXml(cell, row === 0, at === 0, language))
    return tag('a:tr', { h: emu(heights[row] ?? 0) }, fromLeft(printed).join(''))
  })
  const look = tag('a:tblPr', { firstRow: 1 })
  const table = tag('a:tbl', {}, `${look}${tag('a:tblGrid', {}, grid.join(''))}${lines.join('')}`)
  const place = tag('a:off', { x: emu(AREA.x), y: emu(AREA.y) })
  const size = tag('a:ext', { cx: emu(AREA.width), cy: emu(heights.reduce((sum, one) => sum + one, 0)) })
  const name =
    '<p:nvGraphicFramePr><p:cNvPr id="1001" name="actions"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
  const data = tag('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, table)
  return tag('p:graphicFrame', {}, `${name}${tag('p:xfrm', {}, place + size)}${tag('a:graphic', {}, data)}`)
}

function cellXml(words: string, isHead: boolean, isFirst: boolean, language: Language): string {
  const paragraphs = words.split('\n').map((line) => paragraphXml(line, isHead, isFirst, language))
  const body = tag('a:txBody', {}, `<a:bodyPr/><a:lstStyle/>${paragraphs.join('')}`)
  const none = (name: string) => tag(name, { w: 0 }, '<a:noFill/>')
  const under = tag('a:lnB', { w: 6350 }, colour(isHead ? '56667C' : 'D5DBE4'))
  const margins = { marL: emu(CELL.side), marR: emu(CELL.side), marT: emu(CELL.top), marB: emu(CELL.top) }
  const borders = `${none('a:lnL')}${none('a:lnR')}${none('a:lnT')}${under}<a:noFill/>`
  return tag('a:tc', {}, body + tag('a:tcPr', margins, borders))
}

function paragraphXml(line: string, isHead: boolean, isFirst: boolean, language: Language): string {
  const page = language === 'ar' ? 'rtl' : 'ltr'
  const dir = dirOf(line, page)
  const isArabic = dir === 'rtl'
  // Columns line up at the side where the page begins, in whatever language a cell is.
  const start = tag('a:pPr', { algn: page === 'rtl' ? 'r' : 'l', rtl: isArabic ? 1 : 0 })
  const face = `${tag('a:latin', { typeface: 'Arial' })}${tag('a:cs', { typeface: 'Arial' })}`
  const lang = isArabic ? 'ar-OM' : 'en-GB'
  const run = { lang, sz: Math.round((isHead ? SIZE - 1 : SIZE) * 100), b: isHead || isFirst ? 1 : 0, dirty: 0 }
  const look = colour(isHead ? '56667C' : '15202E') + face
  if (line === '') return tag('a:p', {}, start + tag('a:endParaRPr', { lang, sz: run.sz, dirty: 0 }))
  return tag('a:p', {}, start + tag('a:r', {}, tag('a:rPr', run, look) + tag('a:t', {}, escapeText(line))))
}

function colour(value: string): string {
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: value }))
}
