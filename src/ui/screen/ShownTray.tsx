import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { asidesInOrder } from '../../model/reads'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { useLive } from '../workshop/useLive'
import styles from './screen.module.css'

/** How many ideas there are; what they say only once they are revealed. */
export function ShownTray() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const revealed = useLive((live) => live.revealed)
  const lines = asidesInOrder(board, 'tray')
  if (!revealed)
    return (
      <div className={styles.large}>
        <b className={styles.digits}>{number(lines.length)}</b>
        <p>{t('workshop.screen.ideas', { count: lines.length })}</p>
      </div>
    )
  return (
    <ul className={styles.tray} data-many={lines.length > 24 || undefined}>
      {lines.map((line) => (
        <li key={line.id} dir="auto">
          {textIn(line.text, language)}
        </li>
      ))}
    </ul>
  )
}
