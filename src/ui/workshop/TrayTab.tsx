import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { withTyped } from '../../base/typedText'
import type { MapView } from '../../canvas'
import { captureLines, placeAsides } from '../../commands'
import type { Editor } from '../../editor'
import type { LaneRegistry } from '../../lanes'
import { asidesInOrder } from '../../model/reads'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { CheckBox } from '../inspector/CheckBox'
import { useServices } from '../services'
import { Duplicates } from './Duplicates'
import { PlaceForm } from './PlaceForm'
import { TrayLine } from './TrayLine'
import { useLive, useLiveHand } from './useLive'
import styles from './workshop.module.css'

/** Lines are captured unseen, then shown all at once and given their places. */
export function TrayTab({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const { set } = useLiveHand()
  const revealed = useLive((live) => live.revealed)
  const board = useEditorState((state) => state.board)
  const lines = asidesInOrder(board, 'tray')
  return (
    <>
      <CaptureBox />
      <div className={styles.row}>
        <p className={styles.count} role="status">
          {t(revealed ? 'workshop.tray.waiting' : 'workshop.tray.hidden', { count: lines.length })}
        </p>
        <span className={styles.spring} />
        {lines.length > 0 || revealed ? (
          <Button look={revealed ? 'plain' : 'primary'} onClick={() => set({ revealed: !revealed })}>
            {revealed ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
            {revealed ? t('workshop.tray.hide') : t('workshop.tray.reveal')}
          </Button>
        ) : null}
      </div>
      {revealed && lines.length > 0 ? <ShownTray view={view} ids={lines.map((line) => line.id)} /> : null}
      {revealed ? <Duplicates view={view} /> : null}
    </>
  )
}

/** Takes a line at a time; what is pasted is one card for each of its lines. */
function CaptureBox() {
  const { t } = useTranslation()
  const editor = useEditor()
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const [typed, setTyped] = useState('')
  const add = (text: string) => {
    const texts = text.split(/\r\n|\r|\n/).map((line) => withTyped(undefined, language, line.trim()))
    return editor.dispatch(captureLines, { texts: texts.filter((each) => each.en || each.ar) }).ok
  }
  return (
    <label className={styles.capture}>
      <span>{t('workshop.tray.capture')}</span>
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        disabled={readOnly}
        placeholder={t('workshop.tray.placeholder')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return
          event.preventDefault()
          if (add(typed)) setTyped('')
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (!/[\r\n]/.test(text.trim())) return
          event.preventDefault()
          add(text)
        }}
      />
    </label>
  )
}

function ShownTray({ view, ids }: { readonly view: MapView; readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const [marked, setMarked] = useState<ReadonlySet<CardId>>(new Set())
  const [isPlacing, setPlacing] = useState(false)
  const chosen = ids.filter((id) => marked.has(id))
  const mark = (id: CardId, on: boolean) =>
    setMarked(new Set(on ? [...marked, id] : [...marked].filter((each) => each !== id)))
  const place = (lane: LaneId, step: StepId, index?: number, which: readonly CardId[] = chosen) => {
    if (!placeIn(editor, lanes, which, lane, step, index)) return
    setMarked(new Set())
    setPlacing(false)
  }
  return (
    <>
      <div className={styles.row}>
        <CheckBox
          label={t('workshop.tray.all')}
          checked={chosen.length === ids.length}
          onChange={(on) => setMarked(new Set(on ? ids : []))}
        />
        <span className={styles.spring} />
        <Button disabled={chosen.length === 0} aria-expanded={isPlacing} onClick={() => setPlacing(!isPlacing)}>
          {t('workshop.tray.placeIn')}
        </Button>
      </div>
      {isPlacing && chosen.length > 0 ? (
        <PlaceForm count={chosen.length} onPlace={place} onCancel={() => setPlacing(false)} />
      ) : null}
      <ul className={styles.lines}>
        {ids.map((id) => (
          <TrayLine
            key={id}
            id={id}
            view={view}
            marked={marked.has(id)}
            dragged={marked.has(id) ? chosen : [id]}
            onMark={(on) => mark(id, on)}
            onDrop={({ lane, step, index }) => place(lane, step, index, marked.has(id) ? chosen : [id])}
          />
        ))}
      </ul>
    </>
  )
}

/** Puts them there and selects them. */
export function placeIn(
  editor: Editor,
  lanes: LaneRegistry,
  ids: readonly CardId[],
  lane: LaneId,
  step: StepId,
  index?: number,
): boolean {
  const data = lanes.typeOf(editor.get().board.lanes[lane]?.type ?? '').blank()
  const args = { ids, lane, step, data, ...(index === undefined ? {} : { index }) }
  if (!editor.dispatch(placeAsides, args).ok) return false
  editor.select({ kind: 'cards', ids })
  return true
}
