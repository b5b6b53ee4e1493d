import { Equal, TrendingDown, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { VERDICT_LOOKS } from '../../../lanes/words'
import type { ChangeVerdict } from '../../../measures/change'
import type { TargetVerdict } from '../../../measures/target'
import { PaintIcon } from '../../editor/controls/PaintIcon'
import styles from '../insights.module.css'

/** What the target says, by icon, word and colour. Without a target it says that. */
export function TargetBadge({ kind }: { readonly kind: TargetVerdict['kind'] | null }) {
  const { t } = useTranslation()
  if (kind === null) {
    return (
      <span className={styles.badge} data-verdict="none">
        {t('insights.noTargetSet')}
      </span>
    )
  }
  const words = { met: t('inspector.met'), notMet: t('inspector.notMet'), notProven: t('inspector.notProven') }
  return (
    <span className={styles.badge} data-verdict={kind}>
      <PaintIcon name={VERDICT_LOOKS[kind].icon} size={13} />
      {words[kind]}
    </span>
  )
}

/** Better, worse, or within what chance alone does. */
export function ChangeBadge({ verdict, up }: { readonly verdict: ChangeVerdict; readonly up: boolean }) {
  const { t } = useTranslation()
  const words = { better: t('insights.better'), worse: t('insights.worse'), noise: t('inspector.withinNoise') }
  const Mark = verdict === 'noise' ? Equal : up ? TrendingUp : TrendingDown
  const look = { better: 'met', worse: 'notMet', noise: 'notProven' }[verdict]
  return (
    <span className={styles.badge} data-verdict={look}>
      <Mark size={13} aria-hidden />
      {words[verdict]}
    </span>
  )
}

/** The icon of a verdict alone, where its word stands elsewhere. */
export function VerdictIcon({ kind, size = 12 }: { readonly kind: TargetVerdict['kind']; readonly size?: number }) {
  return <PaintIcon name={VERDICT_LOOKS[kind].icon} size={size} />
}

/** A figure that reads from left to right in both languages. */
export function Figure({ children }: { readonly children: string }) {
  return <bdi dir="ltr">{children}</bdi>
}
