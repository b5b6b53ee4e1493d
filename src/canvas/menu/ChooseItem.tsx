import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startChoosing } from '../choosing/choosing'
import { useCanvas, useTools } from '../tools'
import { Item } from './Item'

/** For a screen without a keyboard: from here on each tap chooses one more card. Only on the map. */
export function ChooseItem() {
  const { t } = useTranslation()
  const tools = useTools()
  const isOn = useCanvas((state) => state.choosing !== undefined)
  if (isOn) return null
  return (
    <Item icon={<ListChecks size={16} />} onClick={() => startChoosing(tools)}>
      {t('editing.choosing.start')}
    </Item>
  )
}
