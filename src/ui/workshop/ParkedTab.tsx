import { ParkingSquare, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import { keysText } from '../../canvas/shortcuts/names'
import { park } from '../../canvas/workshop'
import { bringBack, hasPlace, removeAsides } from '../../commands'
import { asidesInOrder } from '../../model/reads'
import type { Aside } from '../../model/records/aside'
import { Button } from '../controls/Button'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { useServices } from '../services'
import { PlaceForm } from './PlaceForm'
import { placeIn } from './TrayTab'
import styles from './workshop.module.css'

/** What is not for now: off the grid, and not lost. */
export function ParkedTab({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const selection = useEditorState((state) => state.selection)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const parked = asidesInOrder(board, 'parked')
  const ids = selection.kind === 'cards' ? selection.ids : []
  return (
    <>
      <div className={styles.row}>
        <Button disabled={ids.length === 0 || readOnly} onClick={() => park(editor, ids)}>
          <ParkingSquare size={15} aria-hidden />
          {t('workshop.parked.park')}
          <kbd>{keysText('park')}</kbd>
        </Button>
      </div>
      {parked.length === 0 ? <p className={styles.quiet}>{t('workshop.parked.none')}</p> : null}
      <ul className={styles.lines}>
        {parked.map((aside) => (
          <ParkedCard key={aside.id} aside={aside} view={view} />
        ))}
      </ul>
    </>
  )
}

function ParkedCard({ aside, view }: { readonly aside: Aside; readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const [isPlacing, setPlacing] = useState(false)
  const words = textIn(aside.text, language) || t('canvas.unnamed')
  const { card } = aside
  const home = hasPlace(board, aside)
  const step = card && textIn(board.steps[card.step]?.name, language)
  const lane = card && textIn(board.lanes[card.lane]?.name, language)
  const back = () => {
    if (!editor.dispatch(bringBack, { ids: [aside.id] }).ok) return
    editor.select({ kind: 'cards', ids: [aside.id] })
    view.reveal(aside.id)
  }
  return (
    <li className={styles.parked}>
      <p dir="auto">{words}</p>
      <small dir="auto">
        {home ? t('workshop.parked.from', { lane: lane || '–', step: step || '–' }) : t('workshop.parked.gone')}
      </small>
      <div className={styles.row}>
        <Button disabled={!home} aria-label={t('workshop.parked.bringBackCard', { text: words })} onClick={back}>
          <Undo2 size={14} aria-hidden className="flip" />
          {t('workshop.parked.bringBack')}
        </Button>
        <Button
          aria-expanded={isPlacing}
          aria-label={t('workshop.parked.placeCard', { text: words })}
          onClick={() => setPlacing(!isPlacing)}
        >
          {t('workshop.tray.placeIn')}
        </Button>
        <span className={styles.spring} />
        <ToolButton
          size="tiny"
          label={t('workshop.tray.remove', { text: words })}
          onClick={() => runAndTell(editor, removeAsides, { ids: [aside.id] })}
        >
          <Trash2 size={14} aria-hidden />
        </ToolButton>
      </div>
      {isPlacing ? (
        <PlaceForm
          count={1}
          from={card}
          onPlace={(to, at) => placeIn(editor, lanes, [aside.id], to, at)}
          onCancel={() => setPlacing(false)}
        />
      ) : null}
    </li>
  )
}
