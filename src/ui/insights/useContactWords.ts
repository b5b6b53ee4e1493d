import { useTranslation } from 'react-i18next'
import type { TicketBase } from '../../model/records/tickets'
import type { ContactFigureName } from './model/complaints'

/** Names of the figures of counted contacts, with what they are taken of: shares of complaints are not those of contacts. */
export function useContactWords(base: TicketBase | undefined): (name: ContactFigureName) => string {
  const { t } = useTranslation()
  const against = t(`insights.contactBase.${base ?? 'contacts'}`)
  return (name) => t(`insights.contactFigure.${name}`, { base: against })
}
