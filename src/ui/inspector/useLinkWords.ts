import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../../model/records/link'

export function useLinkWords(): Readonly<Record<LinkKind, string>> {
  const { t } = useTranslation()
  return {
    sequence: t('canvas.linkKind.sequence'),
    flow: t('canvas.linkKind.flow'),
    exception: t('canvas.linkKind.exception'),
    influence: t('canvas.linkKind.influence'),
  }
}
