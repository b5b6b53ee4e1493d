import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { NotSavedReason } from '../../../storage'
import { Button } from '../../controls/Button'
import controls from '../controls/controls.module.css'
import { useEditor, useEditorState } from '../EditorContext'
import { useSaveCopy } from '../useSaveCopy'
import styles from './topBar.module.css'

/** Whether the work is on disk, in words that are exact and, when it is not, why and what to do. */
export function SaveStatus() {
  const { t } = useTranslation()
  const save = useEditorState((state) => state.save)
  const words = { saved: t('editor.saved'), saving: t('editor.saving'), notSaved: t('editor.notSaved') }
  const StateIcon = { saved: CircleCheck, saving: CircleDashed, notSaved: TriangleAlert }[save.kind]
  return (
    <div className={styles.save} data-state={save.kind} title={words[save.kind]}>
      <StateIcon size={14} aria-hidden />
      <span role="status">{words[save.kind]}</span>
      {save.kind === 'notSaved' && <NotSaved reason={save.reason} />}
    </div>
  )
}

function NotSaved({ reason }: { readonly reason: NotSavedReason }) {
  const { t } = useTranslation()
  const { session } = useEditor()
  const saveCopy = useSaveCopy()
  const why: Readonly<Record<NotSavedReason, string>> = {
    full: t('editor.why.full'),
    newer: t('editor.why.newer'),
    closed: t('editor.why.closed'),
    deleted: t('editor.why.deleted'),
    readOnly: t('editor.why.readOnly'),
    unknown: t('editor.why.unknown'),
  }
  const hopeless = reason === 'newer' || reason === 'deleted' || reason === 'readOnly'
  return (
    <>
      <span className={styles.why}>{why[reason]}</span>
      {!hopeless && (
        <Button className={controls.small ?? ''} onClick={() => session.retry()}>
          {t('editor.retry')}
        </Button>
      )}
      <Button className={controls.small ?? ''} onClick={saveCopy}>
        {t('editor.downloadCopy')}
      </Button>
    </>
  )
}
