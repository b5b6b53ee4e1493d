import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isObject } from '../../base/json'
import { textIn } from '../../base/text'
import { headSaid } from '../../canvas/headSaid'
import type { Editor, EditorState } from '../../editor'
import type { LaneRegistry } from '../../lanes'
import type { Edit } from '../../model/edit'
import { cardsInCell, stepsInOrder } from '../../model/reads'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import styles from './table.module.css'

/** A moment of quiet, so that a burst of edits is said once. */
const QUIET_MS = 150

/** Tells screen readers what was done and where the card is now. */
export function Announcer() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const [said, say] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEdit(editor, (edit) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const words = sentenceOf(t, edit, editor.get(), lanes)
        if (words !== undefined) say(words)
      }, QUIET_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, lanes, t])
  return (
    <div role="status" className={styles.said}>
      {said}
    </div>
  )
}

/** Calls with each new edit of this window; undo and redo are told of elsewhere. */
function onEdit(editor: Editor, listener: (edit: Edit) => void): () => void {
  return editor.store.subscribe((now, before) => {
    if (now.history === before.history) return
    const edit = now.history.undo.at(-1)
    if (edit && edit.kind === 'do' && !before.history.undo.includes(edit)) listener(edit)
  })
}

export function sentenceOf(t: TFunction, edit: Edit, state: EditorState, lanes: LaneRegistry): string | undefined {
  const count = isObject(edit.args) && typeof edit.args.count === 'number' ? edit.args.count : 1
  switch (edit.name) {
    case 'card.add':
    case 'card.duplicate':
      return count > 1 ? t('table.said.manyAdded', { count }) : sayPlace(t, state, lanes, 'added')
    case 'card.move':
    case 'card.place':
      return sayPlace(t, state, lanes, 'moved')
    case 'card.remove':
      return t('canvas.said.removed', { count })
    case 'link.add':
      return t('canvas.said.linked')
    default: {
      const head = headSaid(edit)
      return head && t(head)
    }
  }
}

/** "Card added. Back-stage, step 5, 2 of 2." */
function sayPlace(
  t: TFunction,
  { board, selection, language }: EditorState,
  lanes: LaneRegistry,
  what: 'added' | 'moved',
): string | undefined {
  const card = selection.kind === 'cards' && selection.ids[0] ? board.cards[selection.ids[0]] : undefined
  const lane = card && board.lanes[card.lane]
  if (!card || !lane) return undefined
  const cell = cardsInCell(board, card.lane, card.step)
  const place = {
    lane: textIn(lane.name, language) || lanes.typeOf(lane.type).label[language],
    step: stepsInOrder(board).findIndex((step) => step.id === card.step) + 1,
    at: cell.findIndex((each) => each.id === card.id) + 1,
    of: cell.length,
  }
  return what === 'added' ? t('table.said.added', place) : t('table.said.movedTo', place)
}
