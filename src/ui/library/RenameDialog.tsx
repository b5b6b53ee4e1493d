import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { BoardSummary } from '../../storage'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { TextField } from '../controls/TextField'
import { useFormats } from '../i18n'

export interface RenameDialogProps {
  readonly board: BoardSummary
  readonly onClose: () => void
  readonly onRename: (title: string) => void
}

/** Renames a board in the language of the interface; its title in the other language stays. */
export function RenameDialog({ board, onClose, onRename }: RenameDialogProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const [title, setTitle] = useState(() => textIn(board.title, language))
  const rename = () => {
    if (title.trim() === '') return
    onRename(title)
    onClose()
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('library.renameTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={title.trim() === ''} onClick={rename}>
            {t('library.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          rename()
        }}
      >
        <TextField
          label={t('library.titleLabel')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </form>
    </DialogFrame>
  )
}
