import { dirOf } from '../../base/direction'
import type { LaneId, NewId, StepId } from '../../base/ids'
import type { Language, Text } from '../../base/text'
import type { Block } from '../../formats/clipboard/parseBlock'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { TEXT_LIMIT } from '../../model/parse/fields'
import type { Ground } from './ground'
import { placesFrom, stepsUsed } from './places'
import { NOTHING_TO_SAY, type PastePlan } from './report'

export interface PasteSetting {
  readonly board: Board
  readonly lanes: LaneRegistry
  readonly ground: Ground
  /** The language the board is shown in. */
  readonly language: Language
  readonly newId: NewId
  /** Cards that may be added. */
  readonly room: number
}

interface Placed {
  readonly lane: LaneId
  readonly step: StepId
  readonly row: number
  readonly words: string
}

/** Cards for a block of words: a column goes into one cell, a card a row; anything wider fills right and down. */
export function planText(block: Block, setting: PasteSetting): PastePlan {
  const { board, lanes, ground, newId, room, language } = setting
  const width = block[0]?.length ?? 0
  const isColumn = width <= 1
  const columns = Array.from({ length: isColumn ? 1 : width }, (): Text => ({}))
  const places = placesFrom(board, lanes, ground, columns, newId)
  const all = block.flatMap((row, at) =>
    row.flatMap((words, column): Placed[] => {
      const place = isColumn ? ground : places.at(at, column)
      return place && words !== '' ? [{ lane: place.lane, step: place.step, row: at, words }] : []
    }),
  )
  const placed = all.slice(0, room)
  const steps = stepsUsed(places, placed)
  const extra = isColumn ? [] : placed.filter(({ row }) => row >= places.rows)
  const written = block.flat().filter((words) => words !== '')
  return {
    paste: {
      steps,
      cards: placed.map(({ lane, step, words }) => ({
        id: newId('card'),
        lane,
        step,
        text: textOf(words, language),
        data: lanes.typeOf(board.lanes[lane]?.type ?? '').blank(),
      })),
      links: [],
      media: [],
      ...atOf(ground),
    },
    report: {
      ...NOTHING_TO_SAY,
      cards: placed.length,
      addedSteps: steps.length,
      extra:
        extra.length > 0 ? { rows: block.length - places.rows, cards: extra.length, lane: places.lastLane } : undefined,
      leftOut: written.length - placed.length,
      cut: placed.filter(({ words }) => words.length > TEXT_LIMIT).length,
    },
  }
}

export function atOf({ lane, step, index }: Ground): Pick<PastePlan['paste'], 'at'> {
  return index === undefined ? {} : { at: { lane, step, index } }
}

/** Words are kept as the language they are written in, whichever is shown. */
function textOf(words: string, shown: Language): Text {
  const text = words.slice(0, TEXT_LIMIT).toWellFormed()
  return dirOf(text, shown === 'ar' ? 'rtl' : 'ltr') === 'rtl' ? { ar: text } : { en: text }
}
