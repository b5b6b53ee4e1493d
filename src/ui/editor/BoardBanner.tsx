import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n/useFormats'
import { useEditorState } from './EditorContext'
import styles from './editor.module.css'
import { useRescue } from './useRescue'

/** Why a board is open for reading only, what of it is missing, and how to get at the rest. */
export function BoardBanner() {
  const { t } = useTranslation()
  const formats = useFormats()
  const readOnly = useEditorState((state) => state.readOnly)
  const damage = useEditorState((state) => state.damage)
  const id = useEditorState((state) => state.board.id)
  const rescue = useRescue(id)
  if (!readOnly && !damage) return null
  const lastGood = damage?.lastGood
  return (
    <div role="alert" className={styles.banner}>
      <TriangleAlert size={16} aria-hidden />
      <p>
        <strong>{readOnly === 'newer' ? t('editor.bannerNewer') : t('editor.bannerDamaged')}</strong>{' '}
        {damage && damage.missing > 0 && t('editor.missingEdits', { count: damage.missing })}{' '}
        {lastGood &&
          t('editor.lastGood', { when: formats.date(lastGood, { dateStyle: 'medium', timeStyle: 'short' }) })}
      </p>
      <Button onClick={rescue}>{t('editor.rescue')}</Button>
    </div>
  )
}
