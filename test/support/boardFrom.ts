import {
  brandId,
  type CardId,
  type LaneId,
  type LineId,
  type LinkId,
  type StageId,
  type StepId,
} from '../../src/base/ids'
import { keysBetween } from '../../src/base/orderKey'
import { type Board, blankBoard } from '../../src/model/board'
import type { Card } from '../../src/model/records/card'
import { LINE_KINDS } from '../../src/model/records/line'
import { LINK_KINDS, type Link, type LinkKind } from '../../src/model/records/link'

/**
 * A board drawn as text. Stages are parted by `||`, steps by `|`, cards of one cell by `;`; the first word of a card is its
 * id, the rest its text.
 *
 *              | Apply                  || Decide
 *              | Find      | Submit     || Wait
 *     customer | a Looks   | b Submits  || c Waits; d Calls
 *     ~ visibility
 *     backstage|           | e Enters   ||
 *     b -> e flow: the file
 *
 * Ids: `stage_1`, `step_1`, `lane_customer`, `line_visibility`, `card_a`, `link_1`, each counted from 1.
 */
export function boardFrom(picture: string, details: Partial<Board> = {}): Board {
  const rows = picture.split('\n').filter((line) => line.trim() !== '')
  const [stageRow = '', stepRow = '', ...rest] = rows
  const stageNames = cellsOf(stageRow).flat()
  const stepNames = cellsOf(stepRow)
  const stageKeys = keysBetween(undefined, undefined, stageNames.length)
  const stages: Record<string, Board['stages'][StageId]> = {}
  const steps: Record<string, Board['steps'][StepId]> = {}
  const stepIds: StepId[] = []
  for (const [at, name] of stageNames.entries()) {
    const stage = brandId('stage', `stage_${at + 1}`)
    stages[stage] = { id: stage, order: stageKeys[at] ?? 'a0', name: { en: name } }
    const own = stepNames[at] ?? []
    const keys = keysBetween(undefined, undefined, own.length)
    for (const [place, stepName] of own.entries()) {
      const step = brandId('step', `step_${stepIds.length + 1}`)
      stepIds.push(step)
      steps[step] = { id: step, stage, order: keys[place] ?? 'a0', name: { en: stepName } }
    }
  }
  const links = rest.filter((line) => LINK.test(line))
  const body = rest.filter((line) => !LINK.test(line))
  const rowKeys = keysBetween(undefined, undefined, body.length)
  const lanes: Record<string, Board['lanes'][LaneId]> = {}
  const lines: Record<string, Board['lines'][LineId]> = {}
  const cards: Record<string, Card> = {}
  for (const [at, row] of body.entries()) {
    const order = rowKeys[at] ?? 'a0'
    if (row.trim().startsWith('~')) {
      const kind = LINE_KINDS.find((each) => each === row.trim().slice(1).trim()) ?? 'custom'
      const id = brandId('line', free(`line_${kind}`, lines))
      lines[id] = { id, kind, order, name: {}, readings: ['journey', 'blueprint'] }
      continue
    }
    const type = row.slice(0, row.indexOf('|')).trim()
    const lane = brandId('lane', free(`lane_${type}`, lanes))
    lanes[lane] = { id: lane, type, order, name: {}, readings: ['journey', 'blueprint'] }
    for (const [place, cell] of cellsOf(row).flat().entries()) {
      const step = stepIds[place]
      if (step) addCards(cards, cell, lane, step)
    }
  }
  return {
    ...blankBoard({
      id: brandId('board', 'board_1'),
      title: { en: 'Picture' },
      kind: 'blueprint',
      baseLanguage: 'en',
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
    stages,
    steps,
    lanes,
    lines,
    cards,
    links: Object.fromEntries(links.map((line, at) => [`link_${at + 1}`, linkFrom(line, at + 1)])),
    ...details,
  }
}

const LINK = /^\s*(\w+)\s*->\s*(\w+)\s*(\w+)?\s*(?::\s*(.*))?$/

/** The columns of a row, stage by stage, without the label before the first `|`. */
function cellsOf(row: string): string[][] {
  return row
    .slice(row.indexOf('|') + 1)
    .split('||')
    .map((stage) => stage.split('|').map((cell) => cell.trim()))
}

function addCards(cards: Record<string, Card>, cell: string, lane: LaneId, step: StepId): void {
  const words = cell
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const keys = keysBetween(undefined, undefined, words.length)
  for (const [at, each] of words.entries()) {
    const [name = '', ...text] = each.split(' ')
    const id = brandId('card', `card_${name}`)
    cards[id] = {
      id,
      lane,
      step,
      order: keys[at] ?? 'a0',
      text: { en: text.join(' ') },
      channels: [],
      evidence: 'assumption',
      flags: [],
      tags: [],
      pictures: [],
      data: {},
    }
  }
}

function linkFrom(line: string, count: number): Link {
  const [, from = '', to = '', word, label] = LINK.exec(line) ?? []
  const kind: LinkKind = LINK_KINDS.find((each) => each === word) ?? 'flow'
  const id: LinkId = brandId('link', `link_${count}`)
  return {
    id,
    from: cardId(from),
    to: cardId(to),
    kind,
    ...(label ? { label: { en: label } } : {}),
  }
}

/** The id of the card that a picture calls by this word. */
export function cardId(name: string): CardId {
  return brandId('card', `card_${name}`)
}

function free(name: string, taken: Readonly<Record<string, unknown>>): string {
  let id = name
  for (let count = 2; id in taken; count++) id = `${name}_${count}`
  return id
}
