import { Toast } from '@base-ui/react/toast'
import { TriangleAlert, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/Button'
import styles from './ToastRegion.module.css'
import { toasts } from './toasts'

export function ToastRegion() {
  const { t } = useTranslation()
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={t('app.notifications')}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

/** A message is no dialog, and only dialogs may say whether they are modal: nothing waits for an answer. The region around it is announced. */
const GROUP = { role: 'group', 'aria-modal': undefined } as const

function ToastList() {
  const { t } = useTranslation()
  const { toasts: shown } = Toast.useToastManager()
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      {...GROUP}
      toast={toast}
      className={styles.toast}
      swipeDirection={['down', 'left', 'right']}
    >
      <Toast.Content className={styles.content}>
        {toast.type === 'problem' && <TriangleAlert size={18} aria-hidden />}
        <div className={styles.words}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.description} />
        </div>
        {toast.actionProps && <Toast.Action className={styles.action} />}
        <Toast.Close render={<IconButton label={t('app.close')} className={styles.close ?? ''} />}>
          <X size={16} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
