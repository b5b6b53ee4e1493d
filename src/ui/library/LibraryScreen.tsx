import { useTranslation } from 'react-i18next'

export interface LibraryScreenProps {
  readonly place: 'library' | 'templates' | 'trash'
}

export function LibraryScreen({ place }: LibraryScreenProps) {
  const { t } = useTranslation()
  return <h1 data-place={place}>{t('app.library')}</h1>
}
