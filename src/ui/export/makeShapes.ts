import type { CardId, LaneId } from '../../base/ids'
import type { Result } from '../../base/result'
import type { EditorState } from '../../editor'
import type { DraftReading } from '../../formats/draft'
import { wholeBoard } from '../../formats/shapes/placeBoard'
import type { LaneRegistry } from '../../lanes'
import { directionOf } from '../../layout'
import type { Board } from '../../model/board'
import type { Scene } from '../../scene'
import type { ExportOptions } from './exportOptions'
import { NONE, type TextPorts, type Writer, type Written } from './written'

/** Nothing but the cards: a drawing of shapes has no marks for what is measured. */
const LENSES = { csat: false, pain: false, time: false, evidence: false, owner: false }

/** Formats that have places for things, all of which come from the one layout. */
export const SHAPE_WRITERS: Readonly<Record<'jsoncanvas' | 'drawio' | 'bpmn' | 'cjml', Writer>> = {
  jsoncanvas: async ({ board }, options, ports) => {
    const { printCanvas, readCanvas } = await import('../../formats/jsoncanvas')
    const text = printCanvas(board, sceneOf(wholeBoard(board, ports.lanes), options, ports), ports.lanes)
    return counted(
      { text, ending: 'canvas', type: 'application/json' },
      board,
      readCanvas(text, ports.lanes),
      ports.lanes,
    )
  },
  drawio: async ({ board }, options, ports) => {
    const { printDrawio, readDrawio } = await import('../../formats/drawio')
    const text = printDrawio(board, sceneOf(wholeBoard(board, ports.lanes), options, ports), ports.lanes)
    return counted(
      { text, ending: 'drawio', type: 'application/xml' },
      board,
      readDrawio(text, ports.lanes),
      ports.lanes,
    )
  },
  bpmn: async ({ board }, options, ports) => {
    const { countBpmn, printBpmn, workBoard } = await import('../../formats/bpmn')
    const work = workBoard(board, ports.lanes)
    const text = printBpmn(board, sceneOf(work, options, ports), ports.lanes)
    const found = countBpmn(text)
    const isWork = (id: CardId) => {
      const card = board.cards[id]
      return card !== undefined && card.lane in work.lanes
    }
    const links = Object.values(board.links).filter(
      ({ from, to, kind }) => kind !== 'influence' && isWork(from) && isWork(to),
    )
    return {
      ...{ text, ending: 'bpmn', type: 'application/xml' },
      cards: { inFile: found.tasks, wanted: Object.values(board.cards).filter(({ id }) => isWork(id)).length },
      links: { inFile: found.links.size, wanted: links.length },
    }
  },
  cjml: async ({ board }, { language }, { lanes }) => {
    const { printCjml, readCjml, touchpointsOf } = await import('../../formats/cjml')
    const text = printCjml(board, { language, lanes })
    const wanted = touchpointsOf(board, language, lanes)
    const read = readCjml(text, lanes)
    if (!read.ok && wanted.length > 0) return undefined
    const [customer, front] = ['customer', 'front'].map((side) =>
      lanes.types.filter((type) => type.side === side).map(({ id }) => id),
    )
    const draft = read.ok ? read.value.draft : undefined
    const isSide = (lane: number) => [...(customer ?? []), ...(front ?? [])].includes(draft?.lanes[lane]?.type ?? '')
    const found = draft?.cards.filter(({ lane }) => isSide(lane)).length ?? 0
    const cards = wanted.flatMap((point) => point.cards)
    // What is read back is counted in cards; people are told of touchpoints.
    const inFile = found >= cards.length - emptyReceivers(wanted) ? wanted.length : 0
    return { text, ending: 'cjml', type: 'application/xml', cards: { inFile, wanted: wanted.length }, links: NONE }
  },
}

/** Receivers whose card has no words: nothing of them is in a file. */
function emptyReceivers(
  points: readonly { readonly to?: { readonly words: string }; readonly cards: readonly unknown[] }[],
): number {
  return points.filter(({ to, cards }) => cards.length > 1 && to?.words === '').length
}

function sceneOf(board: Board, { language, direction, digits }: ExportOptions, { newLayout }: TextPorts): Scene {
  return newLayout()(board, { language, lenses: LENSES, direction: directionOf({ direction }, language), digits })
}

function counted(
  file: Pick<Written, 'text' | 'ending' | 'type'>,
  board: EditorState['board'],
  read: Result<DraftReading, unknown>,
  { typeOf }: Pick<LaneRegistry, 'typeOf'>,
): Written | undefined {
  const isDrawn = (lane: LaneId) => typeOf(board.lanes[lane]?.type ?? '').holdsCards
  const holds = (id: CardId) => {
    const card = board.cards[id]
    return card !== undefined && isDrawn(card.lane)
  }
  const cards = Object.values(board.cards).filter(({ lane }) => isDrawn(lane)).length
  if (!read.ok && cards > 0) return undefined
  const draft = read.ok ? read.value.draft : undefined
  const links = Object.values(board.links).filter(({ from, to }) => holds(from) && holds(to)).length
  return {
    ...file,
    cards: { inFile: draft?.cards.length ?? 0, wanted: cards },
    links: { inFile: draft?.links.length ?? 0, wanted: links },
  }
}
