import type { Direction } from '../../base/direction'
import { textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import { ACTION_WRITTEN, type ActionTable } from '../../lanes/actionTable'
import type { Board } from '../../model/board'
import { lanesInOrder, stagesInOrder, stepsInOrder, stepsOfStage } from '../../model/reads'
import type { Card } from '../../model/records/card'
import { moodField } from '../draft'
import { cardsByCell, cellKey, type PrintSpeech } from '../draft/printing'
import { unescapeMarkdown } from '../markdown/escape'
import { factsLine } from '../markdown/facts'
import { VERSION } from '../markdown/printMarkdown'
import { escapeText, tag } from '../svg/xml'

export interface HtmlOptions extends PrintSpeech {
  readonly direction: Direction
  /** The drawing, as `printSvg` writes it, with its fonts in it. */
  readonly svg: string
  /** Headings of the two parts. */
  readonly words: { readonly picture: string; readonly table: string }
  readonly actions?: ActionTable
}

const STYLE = [
  'body{margin:24px;font:16px/1.5 system-ui,"Segoe UI",Tahoma,sans-serif;color:#1d2433;background:#fff}',
  'h1{font-size:1.6rem;margin:0 0 8px}h2{font-size:1.15rem;margin:32px 0 8px}p{max-width:70ch}',
  '.wide{overflow-x:auto;border:1px solid #d5dae3;border-radius:8px}.wide svg{display:block}',
  'table{border-collapse:collapse;font-size:.9rem}th,td{border:1px solid #d5dae3;padding:6px 10px;text-align:start;vertical-align:top}',
  'thead th{background:#f2f4f8}tbody th{background:#f8f9fb;min-width:9em}td{min-width:11em}',
  'ul{margin:0;padding:0;list-style:none}li+li{margin-block-start:8px}li,small{text-align:start}small{display:block;color:#566074}',
  '@media print{.wide{overflow:visible;border:0}.wide svg{max-width:100%;height:auto}}',
].join('')

const MAP_TABLE = '<table aria-labelledby="table">'
const ACTION_TABLE = '<table aria-labelledby="actions">'

/** Asks nobody for anything and runs nothing, and says so to the browser. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** The board as one page that stands alone: its drawing, and the same board as a table for those who listen to it. */
export function printHtml(board: Board, options: HtmlOptions): string {
  const { language, direction, svg, words, actions } = options
  const title = escapeText(textIn(board.title, language))
  const summary = escapeText(textIn(board.summary, language))
  const version = escapeText(board.version?.trim() ?? '')
  const drawing = svg.replace(/^<\?xml[^>]*\?>\s*/, '')
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1><bdi>${title}</bdi></h1>${version === '' ? '' : `<p>${VERSION[language]}: <bdi>${version}</bdi></p>`}${summary === '' ? '' : `<p dir="auto">${summary}</p>`}`,
    `<h2>${escapeText(words.picture)}</h2>`,
    // A wide thing that scrolls has to be reachable by the keyboard.
    `<div class="wide" tabindex="0" role="group" aria-label="${escapeText(words.picture).replace(/"/g, '&quot;')}">${drawing}</div>`,
    `<h2 id="table">${escapeText(words.table)}</h2>`,
    `<div class="wide" tabindex="0" role="group" aria-labelledby="table">${tableOf(board, options)}</div>`,
    ...(actions ? [actionsOf(actions)] : []),
    '</main></body></html>',
    '',
  ].join('\n')
}

function tableOf(board: Board, speech: PrintSpeech): string {
  const { language, lanes } = speech
  const steps = stepsInOrder(board)
  const cells = cardsByCell(board)
  const corner = '<td rowspan="2"></td>'
  const stages = stagesInOrder(board).flatMap((stage) => {
    const span = stepsOfStage(board, stage.id).length
    return span === 0 ? [] : [`<th scope="colgroup" colspan="${span}">${escapeText(textIn(stage.name, language))}</th>`]
  })
  const names = steps.map((step) => `<th scope="col">${escapeText(textIn(step.name, language))}</th>`)
  const rows = lanesInOrder(board).map((lane) => {
    const name = escapeText(textIn(lane.name, language) || textIn(lanes.typeOf(lane.type).label, language))
    const columns = steps.map((step) =>
      cellOf(cells.get(cellKey({ lane: lane.id, step: step.id })) ?? [], board, speech),
    )
    return `<tr><th scope="row">${name}</th>${columns.join('')}</tr>`
  })
  return [
    `${MAP_TABLE}<thead><tr>${corner}${stages.join('')}</tr><tr>${names.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n')
}

function cellOf(cards: readonly Card[], board: Board, speech: PrintSpeech): string {
  if (cards.length === 0) return '<td></td>'
  return `<td><ul>${cards.map((card) => cardOf(card, board, speech)).join('')}</ul></td>`
}

function cardOf(card: Card, board: Board, { language, lanes }: PrintSpeech): string {
  const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
  const field = moodField(type)
  const value = field === undefined ? undefined : Number(dataOf(type, card)[field] ?? 0)
  const mood = value === undefined ? '' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)} `
  const facts = unescapeMarkdown(factsLine(card, board, language, type.claims))
  const note = textIn(card.note, language)
  const small = [note, facts]
    .filter((each) => each !== '')
    .map((each) => tag('small', { dir: 'auto' }, escapeText(each)))
  // Once more under a name of its own: the drawing above has the card's id too.
  const text = escapeText(`${mood}${textIn(card.text, language)}`)
  return tag('li', { 'data-row': card.id, dir: 'auto' }, `${text}${small.join('')}`) || ''
}

function actionsOf({ title, heads, rows }: ActionTable): string {
  const head = heads.map((name) => tag('th', { scope: 'col' }, escapeText(name)))
  const lines = rows.map(({ id, cells }) => {
    const [name = '', ...rest] = cells.map((words, column) => {
      const said = escapeText(words).replace(/\n/g, '<br>')
      return ACTION_WRITTEN[column] ? `<bdi>${said}</bdi>` : said
    })
    const data = rest.map((words) => `<td>${words}</td>`).join('')
    return tag('tr', { 'data-action': id }, `<th scope="row">${name}</th>${data}`)
  })
  return [
    `<h2 id="actions">${escapeText(title)}</h2>`,
    '<div class="wide" tabindex="0" role="group" aria-labelledby="actions">',
    `${ACTION_TABLE}<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table></div>`,
  ].join('\n')
}

/** Actions that stand in the table of a finished page. */
export function countHtmlActions(page: string): ReadonlySet<string> {
  const table = page.slice(page.lastIndexOf(ACTION_TABLE))
  return new Set([...table.matchAll(/<tr data-action="([^"]+)"/g)].map(([, id = '']) => id))
}

/** Cards that stand in the table of a finished page. */
export function countHtmlCards(page: string): ReadonlySet<string> {
  const table = page.slice(page.lastIndexOf(MAP_TABLE))
  return new Set([...table.matchAll(/<li data-row="([^"]+)"/g)].map(([, id = '']) => id))
}
