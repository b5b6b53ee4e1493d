import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/Button'
import { setPreference, usePreference } from '../preferences'
import styles from './settings.module.css'

/** Switches the interface to the other language, whose own letter it shows. Nothing is reloaded and nothing is lost. */
export function LanguageButton() {
  const { t } = useTranslation()
  const other = usePreference('language') === 'ar' ? 'en' : 'ar'
  return (
    <IconButton label={t('app.language')} className={styles.language} onClick={() => setPreference('language', other)}>
      <span lang={other}>{other === 'ar' ? 'ع' : 'EN'}</span>
    </IconButton>
  )
}
