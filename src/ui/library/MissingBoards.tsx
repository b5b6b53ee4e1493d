import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './library.module.css'

/** The browser lost boards that were here: said at once, and never passed over as an empty library. */
export function MissingBoards({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={styles.warning}>
      <TriangleAlert size={18} aria-hidden />
      <p>
        <b>{t('library.health.missing', { count })}</b> {t('library.health.missingWords')}
      </p>
    </div>
  )
}
