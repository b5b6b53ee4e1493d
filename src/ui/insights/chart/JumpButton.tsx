import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '../../editor/controls/ToolButton'
import { type Spot, useInsights } from '../useInsights'

/** Goes to the place on the map. */
export function JumpButton({ name, spot }: { readonly name: string; readonly spot: Spot }) {
  const { t } = useTranslation()
  const { jump } = useInsights()
  return (
    <ToolButton
      size="tiny"
      label={t('insights.showOnMap', { name })}
      tip={t('insights.onMap')}
      data-not-in-picture
      onClick={() => jump(spot)}
    >
      <MapPin size={15} aria-hidden />
    </ToolButton>
  )
}
