import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { BoardSummary } from '../../storage'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useFormats } from '../i18n'
import type { BoardActions } from './boardActions'
import { EmptyNote } from './EmptyNote'
import { KindLabel } from './KindLabel'
import styles from './library.module.css'

export interface TrashPageProps {
  readonly boards: readonly BoardSummary[]
  readonly actions: BoardActions
  readonly now: Date
}

export function TrashPage({ boards, actions, now }: TrashPageProps) {
  const { t } = useTranslation()
  const [leaving, setLeaving] = useState<BoardSummary>()
  return (
    <section aria-labelledby="trash">
      <h1 id="trash" className={styles.pageHeading}>
        {t('library.trash')}
      </h1>
      {boards.length === 0 ? (
        <EmptyNote icon={Trash2} title={t('library.trashEmpty')} words={t('library.trashEmptyWords')} />
      ) : (
        <>
          <p className={styles.hint}>{t('library.trashHint')}</p>
          <TrashTable
            boards={boards}
            now={now}
            onRestore={(board) => void actions.restore(board)}
            onDelete={setLeaving}
          />
        </>
      )}
      <DeleteDialog
        board={leaving}
        onClose={() => setLeaving(undefined)}
        onDelete={(board) => {
          setLeaving(undefined)
          void actions.deleteForever(board)
        }}
      />
    </section>
  )
}

interface TrashTableProps {
  readonly boards: readonly BoardSummary[]
  readonly now: Date
  readonly onRestore: (board: BoardSummary) => void
  readonly onDelete: (board: BoardSummary) => void
}

function TrashTable({ boards, now, onRestore, onDelete }: TrashTableProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <table className={styles.table} aria-labelledby="trash">
      <thead>
        <tr>
          <th scope="col">{t('library.name')}</th>
          <th scope="col" className={styles.wide}>
            {t('library.kind')}
          </th>
          <th scope="col">{t('library.inTrashSince')}</th>
          <th scope="col" className={styles.end}>
            <span className="visuallyHidden">{t('library.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {boards.map((board) => (
          <tr key={board.id}>
            <th scope="row" className={styles.rowTitle}>
              <bdi>{textIn(board.title, formats.language) || t('app.untitled')}</bdi>
            </th>
            <td className={styles.wide}>
              <KindLabel kind={board.kind} />
            </td>
            <td className={styles.muted}>{formats.ago(board.trashedAt ?? board.updatedAt, now)}</td>
            <td className={styles.end}>
              <span className={styles.rowActions}>
                <Button onClick={() => onRestore(board)}>
                  <RotateCcw size={15} aria-hidden />
                  {t('library.restore')}
                </Button>
                <Button look="quiet" onClick={() => onDelete(board)}>
                  {t('library.deleteForever')}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DeleteDialogProps {
  readonly board: BoardSummary | undefined
  readonly onClose: () => void
  readonly onDelete: (board: BoardSummary) => void
}

function DeleteDialog({ board, onClose, onDelete }: DeleteDialogProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  if (!board) return null
  const title = textIn(board.title, language) || t('app.untitled')
  return (
    <DialogFrame
      open
      role="alertdialog"
      onClose={onClose}
      title={t('library.deleteTitle')}
      description={t('library.deleteWords', { title })}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="danger" onClick={() => onDelete(board)}>
            {t('library.deleteForever')}
          </Button>
        </>
      }
    />
  )
}
