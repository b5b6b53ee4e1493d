import { useTranslation } from 'react-i18next'
import type { LinkKind } from '../../model/records/link'

export function useLinkWords(): Readonly<Record<LinkKind, string>> {
  const { t } = useTranslation()
  return {
    sequence: t('inspector.linkKind.sequence'),
    flow: t('inspector.linkKind.flow'),
    exception: t('inspector.linkKind.exception'),
    influence: t('inspector.linkKind.influence'),
  }
}
