import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useReadOnly } from '../fields/locked'

interface RecordDialogProps {
  readonly title: string
  readonly description?: ReactNode
  readonly width?: number
  /** Why it cannot be saved yet, beside the buttons. */
  readonly obstacle?: ReactNode
  readonly canSave: boolean
  readonly onSave: () => void
  /** Absent for a new record. */
  readonly onRemove?: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The frame of a form about one record: save, cancel, and delete once it exists. While a field shows what it does not take,
 * saving leads there instead: closing would throw away what was typed.
 */
export function RecordDialog(props: RecordDialogProps) {
  const { title, description, width, obstacle, canSave, onSave, onRemove, onClose, children } = props
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const form = useRef<HTMLDivElement>(null)
  const save = () => {
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (refused) refused.focus()
    else onSave()
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={title}
      {...(description === undefined ? {} : { description })}
      {...(width === undefined ? {} : { width })}
      footer={
        <>
          {obstacle}
          {onRemove && (
            <Button look="quiet" disabled={readOnly} onClick={onRemove}>
              {t('inspector.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={save} disabled={readOnly || !canSave}>
            {t('inspector.save')}
          </Button>
        </>
      }
    >
      <div ref={form}>{children}</div>
    </DialogFrame>
  )
}
