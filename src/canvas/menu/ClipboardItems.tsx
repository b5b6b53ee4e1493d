import { ClipboardPaste, Copy, Scissors } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysText } from '../shortcuts/names'
import { useTools } from '../tools'
import { Item } from './Item'

/** What is selected goes to the clipboard. */
export function CopyItem() {
  const { t } = useTranslation()
  const { view } = useTools()
  return (
    <Item icon={<Copy size={16} />} keys={keysText('copy')} onClick={view.clipboard.copy}>
      {t('clipboard.copy')}
    </Item>
  )
}

export function CutItem() {
  const { t } = useTranslation()
  const { view } = useTools()
  return (
    <Item icon={<Scissors size={16} />} keys={keysText('cut')} onClick={view.clipboard.cut}>
      {t('clipboard.cut')}
    </Item>
  )
}

export function PasteItem() {
  const { t } = useTranslation()
  const { view } = useTools()
  return (
    <Item icon={<ClipboardPaste size={16} />} keys={keysText('paste')} onClick={view.clipboard.paste}>
      {t('clipboard.paste')}
    </Item>
  )
}
