import { createContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The words of the grid. Its many elements share them: asking for each anew would cost more than drawing it. */
export interface GridWords {
  readonly card: string
  readonly emptyCard: string
  readonly cell: (lane: string, step: number, count: number) => string
}

export const GridWordsContext = createContext<GridWords>({ card: '', emptyCard: '', cell: () => '' })

export function useGridWords(): GridWords {
  const { t } = useTranslation()
  return useMemo(() => {
    const known = new Map<string, string>()
    return {
      card: t('canvas.card'),
      emptyCard: t('canvas.emptyCard'),
      cell: (lane, step, count) => {
        const key = `${step} ${count} ${lane}`
        const words = known.get(key) ?? t('canvas.cell', { lane, step, count })
        known.set(key, words)
        return words
      },
    }
  }, [t])
}
