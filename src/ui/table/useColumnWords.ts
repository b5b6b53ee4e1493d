import { useTranslation } from 'react-i18next'
import type { ListColumn } from './listColumns'

/** The head of a column. */
export function useColumnWords(): (column: ListColumn) => string {
  const { t } = useTranslation()
  return ({ kind, label }) => (kind === 'data' ? (label ?? '') : t(`table.column.${kind}`))
}
