/** As much of a board file as a plain page needs. Nothing of the product is used here: a floor must not share its costs. */
interface PlainBoard {
  readonly steps: Readonly<Record<string, { readonly id: string; readonly order: string; readonly stage: string }>>
  readonly stages: Readonly<Record<string, { readonly id: string; readonly order: string }>>
  readonly lanes: Readonly<Record<string, { readonly id: string; readonly order: string; readonly name: Words }>>
  readonly cards: Readonly<Record<string, PlainCard>>
  readonly links: Readonly<Record<string, { readonly from: string; readonly to: string }>>
}

interface Words {
  readonly en?: string
  readonly ar?: string
}

interface PlainCard {
  readonly id: string
  readonly lane: string
  readonly step: string
  readonly order: string
  readonly text: Words
}

export interface PlannedCard {
  readonly id: string
  x: number
  y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly rtl: boolean
}

export interface Plan {
  readonly cards: readonly PlannedCard[]
  readonly links: readonly (readonly [from: PlannedCard, to: PlannedCard])[]
  readonly lanes: readonly { readonly name: string; readonly y: number; readonly height: number }[]
  readonly width: number
  readonly height: number
}

export const COLUMN = 178
export const LINE = 18
export const FONT = '400 13px "IBM Plex Sans Arabic"'
const INSET = 6
const PADDING = 9
const LEAST = 56

/** The cards of a board file in cells, lane by lane. */
export function readCells(text: string) {
  const file: { readonly board: PlainBoard } = JSON.parse(text)
  const { board } = file
  const stageOrder = new Map(inOrder(Object.values(board.stages)).map((stage, at) => [stage.id, at]))
  const steps = inOrder(Object.values(board.steps)).sort(
    (a, b) => (stageOrder.get(a.stage) ?? 0) - (stageOrder.get(b.stage) ?? 0),
  )
  const cells = new Map<string, PlainCard[]>()
  for (const card of inOrder(Object.values(board.cards))) {
    const name = `${card.lane} ${card.step}`
    const cell = cells.get(name)
    if (cell) cell.push(card)
    else cells.set(name, [card])
  }
  return { board, steps, lanes: inOrder(Object.values(board.lanes)), cells }
}

/** Where everything lies when one writes no more code than that takes. */
export function planBoard(text: string, measure: (word: string) => number): Plan {
  const { board, steps, lanes, cells } = readCells(text)
  const cards = new Map<string, PlannedCard>()
  const rows: { name: string; y: number; height: number }[] = []
  let y = 0
  for (const lane of lanes) {
    let height = LEAST
    for (const [column, step] of steps.entries()) {
      let top = y + PADDING
      for (const card of cells.get(`${lane.id} ${step.id}`) ?? []) {
        const lines = wrap(wordsOf(card), COLUMN - 2 * INSET - 16, measure)
        const box = { x: column * COLUMN + INSET, y: top, width: COLUMN - 2 * INSET, height: lines.length * LINE + 16 }
        cards.set(card.id, { id: card.id, ...box, lines, rtl: card.text.en === undefined })
        top += box.height + 8
      }
      height = Math.max(height, top - 8 + PADDING - y)
    }
    rows.push({ name: lane.name.en ?? '', y, height })
    y += height
  }
  const links = Object.values(board.links).flatMap((link) => {
    const from = cards.get(link.from)
    const to = cards.get(link.to)
    return from && to ? [[from, to] as const] : []
  })
  return { cards: [...cards.values()], links, lanes: rows, width: steps.length * COLUMN, height: y }
}

export function wordsOf(card: PlainCard): string {
  return card.text.en ?? card.text.ar ?? ''
}

function wrap(text: string, width: number, measure: (word: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const next = measure(word)
    if (line !== '' && used + next > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line = line === '' ? word : `${line} ${word}`
    used += next + measure(' ')
  }
  return line === '' ? lines : [...lines, line]
}

function inOrder<T extends { readonly id: string; readonly order: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
}
