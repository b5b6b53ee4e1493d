import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './frozen.module.css'
import type { Place } from './place'
import { useEditor } from './tools'

/** The lock on the head of what is frozen. */
export function FrozenMark({ place }: { readonly place: Place }) {
  const { t } = useTranslation()
  const frozen = useEditor(({ board }) => {
    if (place.kind === 'stage') return board.stages[place.id]?.frozen
    if (place.kind === 'step') return board.steps[place.id]?.frozen
    return place.kind === 'lane' ? board.lanes[place.id]?.frozen : undefined
  })
  if (!frozen) return null
  return (
    <span
      className={styles.lock}
      data-kind={place.kind}
      role="img"
      aria-label={t('workshop.frozen')}
      title={t('workshop.frozen')}
    >
      <Lock size={11} strokeWidth={2.5} aria-hidden="true" />
    </span>
  )
}
