import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../controls/DialogFrame'
import styles from './settings.module.css'

export interface AboutDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function AboutDialog({ open, onClose }: AboutDialogProps) {
  const { t } = useTranslation()
  return (
    <DialogFrame open={open} onClose={onClose} title={t('settings.about')} description={t('settings.aboutWhat')}>
      <div className={styles.about}>
        <section>
          <h3>{t('settings.privacyTitle')}</h3>
          <p>{t('settings.privacy')}</p>
        </section>
        <section>
          <h3>{t('settings.licenceTitle')}</h3>
          <p>{t('settings.licence')}</p>
          <p>{t('settings.trademarks')}</p>
        </section>
      </div>
    </DialogFrame>
  )
}
