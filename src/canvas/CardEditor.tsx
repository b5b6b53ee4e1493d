import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dirOf } from '../base/direction'
import type { CardId } from '../base/ids'
import { textIn } from '../base/text'
import type { Editing } from '../editor'
import type { CardPart, LaneRow, Paint, Scene } from '../scene'
import { useDraft } from './draft'
import styles from './layers.module.css'
import { findCard } from './navigate'
import { boundTo } from './shortcuts/pressed'
import { type AfterWriting, WRITING_KEYS } from './shortcuts/writingKeys'
import { useEditor, useTools } from './tools'
import { commitText, draftPlace, dropIfBlank, placeAfter, startCard, stepBeside, textAt } from './writing'

/** The card that is being written, over its place on the board. */
export const CardEditor = memo(function CardEditor({ scene }: { readonly scene: Scene }) {
  const editing = useEditor((state) => state.editing)
  if (editing?.kind !== 'card') return null
  const spot = findCard(scene, editing.id)
  return spot ? <CardField key={editing.id} editing={editing} row={spot.row} part={spot.card} scene={scene} /> : null
})

/** What happens to the keyboard once the text is written. */
type Next = AfterWriting | 'leave'

const SMALLEST = { width: 150, height: 44 }

function CardField({
  editing,
  row,
  part,
  scene,
}: {
  readonly editing: Editing & { kind: 'card' }
  readonly row: LaneRow
  readonly part: CardPart
  readonly scene: Scene
}) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, canvas } = tools
  const field = useRef<HTMLTextAreaElement>(null)
  const [language] = useState(() => editor.get().language)
  const [start] = useState(() => textIn(textAt(editor, editing), language))
  const [value, setValue] = useState(start + (editing.first ?? ''))
  const done = useRef(false)
  const latest = useRef(value)
  const keepDraft = useDraft(editor, draftPlace(editing, language), latest)

  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(editing.caret === 'all' ? 0 : area.value.length, area.value.length)
  }, [editing.caret])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => grow(field.current), [value])

  // Whatever takes the field away (another view, another board), what was typed is written.
  useEffect(
    () => () => {
      if (!done.current && latest.current !== start) commitText(editor, editing, latest.current, language)
    },
    [editor, editing, language, start],
  )

  function finish(next: Next): void {
    if (done.current) return
    done.current = true
    const isWritten = commitText(editor, editing, latest.current, language)
    const isStaying = next === 'stay' && latest.current.trim() !== ''
    const place = next === 'leave' || isStaying ? undefined : placeAfter(editor, editing.id)
    const isBlank = dropIfBlank(editor, editing.id)
    if (editor.get().editing === editing) editor.edit(undefined)
    if (!isWritten) return
    if (isStaying) return focusBack()
    if (!place) return
    if (isBlank) editor.select(selectAround(place))
    const step =
      next === 'nextStep'
        ? stepBeside(editor, place.step, 1)
        : next === 'previousStep'
          ? stepBeside(editor, place.step, -1)
          : undefined
    const isStacked = typeOfLane(place.lane)?.drawRow === undefined
    if (next === 'below' && !isBlank && isStacked) startCard(tools, place)
    else if (step) startCard(tools, { lane: place.lane, step })
    else focusBack()
  }

  function focusBack(): void {
    canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
  }

  function typeOfLane(id: LaneRow['id']) {
    const lane = editor.get().board.lanes[id]
    return lane && tools.lanes.typeOf(lane.type)
  }

  /** An empty card was taken back: the one before it in the cell, or the cell. */
  function selectAround(place: { lane: LaneRow['id']; step: CardPart['step']; index: number }) {
    const cell = row.cells.find((each) => each.step === place.step)
    const others = cell?.cards.filter((card) => card.id !== editing.id) ?? []
    const near: CardId | undefined = (others[place.index - 2] ?? others[others.length - 1])?.id
    return near
      ? { kind: 'cards' as const, ids: [near] }
      : { kind: 'cell' as const, lane: place.lane, step: place.step }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Letters that are still being composed belong to the input method.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    const next = boundTo(event.nativeEvent, WRITING_KEYS)
    if (!next) return
    event.preventDefault()
    finish(next)
  }

  const style = fieldStyle(part, row, value, scene)
  return (
    <textarea
      ref={field}
      aria-label={t('canvas.cardText')}
      dir={style.dir}
      lang={style.dir === 'rtl' ? 'ar' : 'en'}
      className={`nopan nowheel nodrag ${styles.writing}`}
      style={style.css}
      rows={1}
      value={value}
      spellCheck
      onChange={(event) => {
        latest.current = event.target.value
        setValue(event.target.value)
        keepDraft()
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Another window in front is no reason to close the card.
        if (document.hasFocus()) finish('leave')
        else commitText(editor, editing, latest.current, language)
      }}
    />
  )
}

/** For browsers without `field-sizing`: as high as the text needs. */
function grow(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}

/** The same place, type and ground as the card's own. */
function fieldStyle(part: CardPart, row: LaneRow, value: string, scene: Scene) {
  const words = part.marks.find((mark) => mark.kind === 'text')
  const ground = part.marks.find((mark) => mark.kind === 'rect')
  const dir = dirOf(value, scene.direction)
  const size = words?.font.size ?? 13
  const width = Math.max(part.box.width, SMALLEST.width)
  const paint: Paint =
    ground?.kind === 'rect' && ground.fill && ground.width > part.box.width / 2 ? ground.fill : 'surface'
  return {
    dir,
    css: {
      left: part.box.x - (width - part.box.width) / 2,
      top: row.y + part.box.y,
      width,
      minHeight: Math.max(part.box.height, SMALLEST.height),
      background: `var(--paint-${paint})`,
      fontSize: size,
      lineHeight: `${Math.round(size * (dir === 'rtl' ? 1.58 : 1.42))}px`,
    },
  }
}
