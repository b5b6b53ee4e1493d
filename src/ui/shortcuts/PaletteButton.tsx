import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysText } from '../../canvas/shortcuts/names'
import { openOverlay } from './overlay'
import styles from './paletteButton.module.css'

/** Opens the palette by the pointer, and says which keys do. */
export function PaletteButton() {
  const { t } = useTranslation()
  const keys = keysText('palette')
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={t('palette.open')}
      aria-haspopup="dialog"
      title={t('palette.open')}
      onClick={() => openOverlay('palette')}
    >
      <Search size={15} aria-hidden />
      <kbd aria-hidden dir="ltr">
        {keys}
      </kbd>
    </button>
  )
}
