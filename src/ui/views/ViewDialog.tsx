import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { TextField } from '../controls/TextField'

interface ViewDialogProps {
  readonly title: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Asks for the name of a view. */
export function ViewDialog({ title, name: before, onName, onClose }: ViewDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(before)
  const words = name.trim()
  const save = () => {
    if (words === '') return
    onName(words)
    onClose()
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={title}
      description={t('views.keepsHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={words === ''} onClick={save}>
            {t('views.keep')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('views.name')}
          value={name}
          placeholder={t('views.nameHint')}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      </form>
    </DialogFrame>
  )
}
