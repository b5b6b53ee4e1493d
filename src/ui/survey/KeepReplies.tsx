import { useTranslation } from 'react-i18next'
import type { CountedReplies } from '../../formats/survey'
import { areEnough } from '../../formats/survey/count/replies'
import { useFormats } from '../i18n/useFormats'
import { CheckBox } from '../inspector/CheckBox'
import { keepsReplies } from './replies'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

/** Offers to keep what single people answered, and says what that is good for and what is never kept. */
export function KeepReplies({ state, replies }: { readonly state: Survey; readonly replies: CountedReplies }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const kept = replies.groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <section className={styles.offer}>
      <div>
        <CheckBox
          label={t('surveyReplies.keep', { count: replies.people })}
          checked={keepsReplies(state)}
          onChange={state.setKeepsReplies}
        />
        <p className={styles.fine}>
          {t('surveyReplies.what')} {!areEnough(replies) && t('surveyReplies.few', { count: replies.pairs })}
          {kept < replies.people && t('surveyReplies.drawn', { kept: number(kept) })}
        </p>
      </div>
    </section>
  )
}
