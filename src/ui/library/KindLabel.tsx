import { Footprints, Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../model/records/lane'
import styles from './library.module.css'

export function KindLabel({ kind }: { readonly kind: Reading }) {
  const { t } = useTranslation()
  const Icon = kind === 'journey' ? Footprints : Layers
  return (
    <span className={styles.kind} data-kind={kind}>
      <Icon size={14} strokeWidth={1.9} aria-hidden />
      {t(`library.${kind}`)}
    </span>
  )
}
