import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { boundTo } from '../../canvas/shortcuts/pressed'
import { type AfterWriting, WRITING_KEYS } from '../../canvas/shortcuts/writingKeys'
import { useTools } from '../../canvas/tools'
import { dropIfBlank, placeAfter, startCard, stepBeside } from '../../canvas/writing'
import type { Editing } from '../../editor'
import { cardsInCell } from '../../model/reads'
import styles from './table.module.css'
import { useTableDirection } from './useTableDirection'
import { useWriting } from './useWriting'

/** What happens to the keyboard once the text is written. */
type Next = AfterWriting | 'leave'

/** The text of a card, written where the card stands. The keys are those of the map. */
export function CardWriting({ editing }: { readonly editing: Editing & { kind: 'card' } }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, canvas } = tools
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useWriting(editor, editing, useTableDirection())

  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.focus()
    area.setSelectionRange(editing.caret === 'all' ? 0 : area.value.length, area.value.length)
    area.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [editing.caret])

  function finish(next: Next): void {
    const isWritten = writing.finish()
    if (isWritten === undefined) return
    const place = placeAfter(editor, editing.id)
    const isBlank = dropIfBlank(editor, editing.id)
    if (editor.get().editing === editing) editor.edit(undefined)
    if (next === 'leave' || !place || !isWritten) return
    if (isBlank) editor.select(selectAround(place, editing.id))
    const by = next === 'nextStep' ? 1 : next === 'previousStep' ? -1 : undefined
    const step = by && stepBeside(editor, place.step, by)
    if (next === 'below' && !isBlank && isStacked(place.lane)) startCard(tools, place)
    else if (step) startCard(tools, { lane: place.lane, step })
    else canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
  }

  /** One thing a cell, such as a feeling: Enter is the end of it. */
  function isStacked(id: LaneId): boolean {
    const lane = editor.get().board.lanes[id]
    return lane !== undefined && tools.lanes.typeOf(lane.type).drawRow === undefined
  }

  /** An empty card was taken back: the one before it in the cell, or the cell. */
  function selectAround({ lane, step, index }: { lane: LaneId; step: StepId; index: number }, gone: CardId) {
    const others = cardsInCell(editor.get().board, lane, step).filter((card) => card.id !== gone)
    const near = others[index - 2] ?? others.at(-1)
    return near ? { kind: 'cards' as const, ids: [near.id] } : { kind: 'cell' as const, lane, step }
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Letters that are still being composed belong to the input method.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    const next = boundTo(event.nativeEvent, WRITING_KEYS)
    if (!next) return
    event.preventDefault()
    finish(next)
  }

  return (
    <textarea
      ref={field}
      className={styles.writing}
      aria-label={t('canvas.cardText')}
      dir={writing.dir}
      lang={writing.dir === 'rtl' ? 'ar' : 'en'}
      rows={1}
      value={writing.value}
      onChange={writing.onChange}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Another window in front is no reason to close the card.
        if (document.hasFocus()) finish('leave')
        else writing.keep()
      }}
    />
  )
}
