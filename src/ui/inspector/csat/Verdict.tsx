import { useTranslation } from 'react-i18next'
import { VERDICT_LOOKS } from '../../../lanes/words'
import type { TargetVerdict } from '../../../measures/target'
import { PaintIcon } from '../../editor/controls/PaintIcon'
import styles from './csat.module.css'

/** Met, not met, or not proven yet: by icon and word. */
export function Verdict({ kind }: { readonly kind: TargetVerdict['kind'] }) {
  const { t } = useTranslation()
  const words = { met: t('inspector.met'), notMet: t('inspector.notMet'), notProven: t('inspector.notProven') }
  return (
    <span className={styles.badge} data-verdict={kind}>
      <PaintIcon name={VERDICT_LOOKS[kind].icon} size={13} />
      {words[kind]}
    </span>
  )
}
