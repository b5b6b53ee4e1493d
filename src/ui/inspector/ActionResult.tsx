import { useTranslation } from 'react-i18next'
import type { JsonObject } from '../../base/json'
import { effectOf } from '../../measures/effectOf'
import { useEditorState } from '../editor/EditorContext'
import { EffectLine } from '../measured/EffectLine'
import styles from './csat/csat.module.css'

/** What an action changed, under the fields that say where and when it is measured. */
export function ActionResult({ data }: { readonly data: JsonObject }) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const { touchpoint, contacts, expected, status } = data
  if (status === undefined) return null
  const effect = effectOf(board, data)
  const missing =
    typeof contacts === 'string' ? 'notCounted' : typeof touchpoint === 'string' ? 'notAsked' : 'noTouchpoint'
  return (
    <section className={styles.result} aria-live="polite">
      <div className={styles.resultHead}>
        <span>{t('action.effect')}</span>
      </div>
      <p className={styles.sentence}>
        {effect ? (
          <EffectLine effect={effect} expected={typeof expected === 'number' ? expected : undefined} />
        ) : (
          t(`action.${missing}`)
        )}
      </p>
    </section>
  )
}
