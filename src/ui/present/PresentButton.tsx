import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysText } from '../../canvas/shortcuts/names'
import { Button } from '../controls/Button'
import { usePresent } from './usePresent'

export function PresentButton() {
  const { t } = useTranslation()
  const { present } = usePresent()
  return (
    <Button look="primary" onClick={present} title={`${t('present.button')} · ${keysText('present')}`}>
      <Presentation size={16} aria-hidden />
      <span data-word>{t('present.button')}</span>
    </Button>
  )
}
