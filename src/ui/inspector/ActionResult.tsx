import { useTranslation } from 'react-i18next'
import { brandId } from '../../base/ids'
import type { JsonObject } from '../../base/json'
import { actionEffect } from '../../measures/actionEffect'
import { useEditorState } from '../editor/EditorContext'
import { EffectLine } from '../measured/EffectLine'
import styles from './csat/csat.module.css'

/** What an action changed, under the fields that say where and when it is measured. */
export function ActionResult({ data }: { readonly data: JsonObject }) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const { touchpoint, before, after, expected, status } = data
  if (status === undefined) return null
  const effect =
    typeof touchpoint === 'string'
      ? actionEffect(board, {
          card: brandId('card', touchpoint),
          ...(typeof before === 'string' ? { before } : {}),
          ...(typeof after === 'string' ? { after } : {}),
          ...(typeof expected === 'number' ? { expected } : {}),
        })
      : null
  return (
    <section className={styles.result} aria-live="polite">
      <div className={styles.resultHead}>
        <span>{t('action.effect')}</span>
      </div>
      <p className={styles.sentence}>
        {effect ? (
          <EffectLine effect={effect} expected={typeof expected === 'number' ? expected : undefined} />
        ) : (
          t(typeof touchpoint === 'string' ? 'action.notAsked' : 'action.noTouchpoint')
        )}
      </p>
    </section>
  )
}
