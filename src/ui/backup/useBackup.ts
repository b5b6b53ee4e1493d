import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../services'
import { toastProblem, toasts } from '../toasts/toasts'

/** Makes a backup of everything and hands it over, once at a time. */
export function useBackup(): { readonly busy: boolean; readonly backUp: () => void } {
  const { t } = useTranslation()
  const services = useServices()
  const [busy, setBusy] = useState(false)
  const make = async () => {
    const [{ makeBackup }, { download }] = await Promise.all([import('./makeBackup'), import('../../formats/download')])
    const { file, name, boards, unread } = await makeBackup(services, t('backup.fileTitle'))
    download(file, name)
    toasts.add({ title: t('backup.made', { count: boards }) })
    if (unread > 0) toastProblem(t('backup.made', { count: boards }), t('backup.unread', { count: unread }))
  }
  const backUp = () => {
    if (busy) return
    setBusy(true)
    make()
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        toastProblem(t('backup.failed'), t('backup.failedWords', { reason }))
      })
      .finally(() => setBusy(false))
  }
  return { busy, backUp }
}
