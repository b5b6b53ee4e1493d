import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inReadingOrder } from '../../commands'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import type { GridModel } from './gridModel'
import { columnsOf, type ListColumn, USUAL_COLUMNS } from './listColumns'
import { type Grouping, groupCards, type ListEntry, type Sort, sortCards } from './listModel'
import { useSpeech } from './useSpeech'

export interface List {
  readonly entries: readonly ListEntry[]
  readonly columns: readonly ListColumn[]
  /** Those that can be shown too. */
  readonly allColumns: readonly ListColumn[]
  readonly sort: Sort | undefined
  readonly grouping: Grouping | undefined
  /** Up, then down, then the order of the journey again. */
  readonly sortBy: (column: string) => void
  readonly groupBy: (grouping: Grouping | undefined) => void
  readonly show: (column: string, on: boolean) => void
}

/** The cards of the table as a list: sorted, grouped, and with which columns. */
export function useList(grid: GridModel): List {
  const { t } = useTranslation()
  const speech = useSpeech()
  const { lanes } = useServices()
  const { compare } = useFormats()
  const [sort, setSort] = useState<Sort | undefined>(undefined)
  const [grouping, setGrouping] = useState<Grouping | undefined>(undefined)
  const [wanted, setWanted] = useState<Readonly<Record<string, boolean>>>({})
  const allColumns = useMemo(() => columnsOf(speech, lanes), [speech, lanes])
  const none = t('table.without')

  const cards = useMemo(() => [...grid.cards.values()].flat(), [grid])
  const columns = useMemo(
    () => allColumns.filter((column) => wanted[column.id] ?? isUsual(column, cards)),
    [allColumns, wanted, cards],
  )
  const entries = useMemo(() => {
    const ordered = inReadingOrder(
      speech.board,
      cards.map((card) => card.id),
    )
    const column = sort && allColumns.find((each) => each.id === sort.column)
    const sorted = column ? sortCards(ordered, column.sortOf, sort.descending, compare) : ordered
    if (grouping) return groupCards(sorted, grouping, speech, none, compare, lanes)
    return sorted.map((card): ListEntry => ({ kind: 'card', key: card.id, card }))
  }, [speech, cards, sort, grouping, allColumns, compare, none, lanes])

  return {
    entries,
    columns,
    allColumns,
    sort,
    grouping,
    sortBy: (column) => setSort(nextSort(sort, column)),
    groupBy: setGrouping,
    show: (column, on) => setWanted({ ...wanted, [column]: on }),
  }
}

export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? undefined : { column, descending: true }
}

/** Figures are there to be sorted by: they are shown wherever a card has one. */
function isUsual(column: ListColumn, cards: Parameters<typeof sortCards>[0]): boolean {
  if (USUAL_COLUMNS.includes(column.id)) return true
  return column.isFigure && cards.some((card) => typeof column.sortOf(card) === 'number')
}
