import { useTranslation } from 'react-i18next'
import styles from './bars.module.css'
import { useCanvas, useTools } from './tools'

/** While the end of a link is being chosen: what to do, and the way out. */
export function LinkHint() {
  const { t, i18n } = useTranslation()
  const { canvas } = useTools()
  const isLinking = useCanvas((state) => state.linkFrom !== undefined)
  if (!isLinking) return null
  return (
    <div className={styles.linkHint} role="status" dir={i18n.dir()}>
      {t('canvas.chooseEnd')}
      <button
        type="button"
        onClick={() => canvas.setState({ linkFrom: undefined, focusWish: canvas.getState().focusWish + 1 })}
      >
        {t('canvas.cancel')}
      </button>
    </div>
  )
}
