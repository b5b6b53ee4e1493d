import { Archive, CircleCheck, HardDrive, Shield, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StorageHealth } from '../../storage'
import { useBackup } from '../backup/useBackup'
import { useFormats } from '../i18n'
import { useServices } from '../services'
import { toasts } from '../toasts/toasts'
import styles from './StorageFooter.module.css'

export interface StorageFooterProps {
  readonly health: StorageHealth | undefined
  readonly onChange: () => void
}

/** How safe the boards are here: room, and whether the browser may clear them by itself. */
export function StorageFooter({ health, onChange }: StorageFooterProps) {
  const { t } = useTranslation()
  return (
    <footer className={styles.footer}>
      <span className={styles.good}>
        <CircleCheck size={14} aria-hidden />
        {t('library.health.saved')}
      </span>
      {health && <Room health={health} />}
      {health && <Protection health={health} onChange={onChange} />}
      <BackUp />
    </footer>
  )
}

function BackUp() {
  const { t } = useTranslation()
  const { busy, backUp } = useBackup()
  return (
    <span className={styles.end}>
      <Archive size={14} aria-hidden />
      <button type="button" className={styles.act} disabled={busy} title={t('backup.hint')} onClick={backUp}>
        {t('backup.backUp')}
      </button>
    </span>
  )
}

function Room({ health: { usage, quota } }: { readonly health: StorageHealth }) {
  const { t } = useTranslation()
  const { bytes } = useFormats()
  if (usage === undefined) return null
  if (!quota) return <span>{t('library.health.usedOnly', { used: bytes(usage) })}</span>
  return (
    <span>
      <HardDrive size={14} aria-hidden />
      <span className={styles.meter} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, Math.max(3, (100 * usage) / quota))}%` }} />
      </span>
      {t('library.health.used', { used: bytes(usage), quota: bytes(quota) })}
    </span>
  )
}

function Protection({ health, onChange }: { readonly health: StorageHealth; readonly onChange: () => void }) {
  const { t } = useTranslation()
  const { library } = useServices()
  if (health.persisted === undefined) return null
  if (health.persisted) {
    return (
      <span>
        <ShieldCheck size={14} aria-hidden />
        {t('library.health.protected')}
      </span>
    )
  }
  const protect = async () => {
    const granted = await library.persist().catch(() => false)
    if (granted) toasts.add({ title: t('library.health.protected') })
    else toasts.add({ title: t('library.health.protectRefused'), timeout: 12_000 })
    onChange()
  }
  return (
    <span>
      <Shield size={14} aria-hidden />
      {t('library.health.unprotected')}
      <button type="button" className={styles.act} onClick={() => void protect()}>
        {t('library.health.protect')}
      </button>
    </span>
  )
}
