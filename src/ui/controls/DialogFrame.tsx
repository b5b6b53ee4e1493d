import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button'
import styles from './DialogFrame.module.css'

export interface DialogFrameProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly width?: number
  /** `alert` for what must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** Where a person begins: what is chosen, or what is to be written; without either, the first button. */
export const WHERE_TO_BEGIN = '[role="radio"][aria-checked="true"], form input'

/** A dialog with a heading, a body that scrolls and a row of buttons. Focus goes in and comes back by itself. */
export function DialogFrame({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  width = 460,
  role,
}: DialogFrameProps) {
  const { t } = useTranslation()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      disablePointerDismissal={role === 'alertdialog'}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            ref={popup}
            initialFocus={() => popup.current?.querySelector<HTMLElement>(WHERE_TO_BEGIN) ?? true}
            className={styles.popup}
            style={{ maxInlineSize: width }}
            {...(role ? { role } : {})}
          >
            <header className={styles.header}>
              <div>
                <Dialog.Title className={styles.title}>{title}</Dialog.Title>
                {description !== undefined && (
                  <Dialog.Description className={styles.description} render={<div />}>
                    {description}
                  </Dialog.Description>
                )}
              </div>
              <Dialog.Close render={<IconButton label={t('app.close')} />}>
                <X size={18} aria-hidden />
              </Dialog.Close>
            </header>
            {children !== undefined && <div className={styles.body}>{children}</div>}
            {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
