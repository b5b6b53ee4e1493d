import { CopyCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../editor/controls/Segmented'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

/** The same content is on the board already: put in its place, or counted once more. */
export function SameFile({ state, mixed }: { readonly state: Survey; readonly mixed: number }) {
  const { t } = useTranslation()
  return (
    <section className={styles.same} role="alert">
      <CopyCheck size={18} aria-hidden />
      <div>
        <p>
          <b>{t('survey.same')}</b> {t('survey.sameWhat')}
        </p>
        <Segmented
          label={t('survey.sameAsk')}
          value={state.mode}
          options={[
            { value: 'replace', label: t('survey.replace') },
            { value: 'add', label: t('survey.add') },
          ]}
          onChange={state.setMode}
        />
        {mixed > 0 && state.mode === 'replace' && <p>{t('survey.mixed', { count: mixed })}</p>}
      </div>
    </section>
  )
}
