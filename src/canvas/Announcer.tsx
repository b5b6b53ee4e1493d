import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../model/edit'
import styles from './MapCanvas.module.css'
import { findCard } from './navigate'
import { useTools } from './tools'

function countOf(args: Edit['args']): number {
  const count = typeof args === 'object' && args !== null && 'count' in args ? args.count : 1
  return typeof count === 'number' ? count : 1
}

/** A moment of quiet, so that a burst of edits is said once. */
const QUIET_MS = 150

/** Tells screen readers what a gesture did and where the card is now. */
export function Announcer() {
  const { t } = useTranslation()
  const { editor, scene } = useTools()
  const [said, say] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const sentence = (edit: Edit): string | undefined => {
      const { selection } = editor.get()
      const id = selection.kind === 'cards' ? selection.ids[0] : undefined
      const spot = id && findCard(scene(), id)
      const place = spot ? { lane: spot.row.label, step: spot.row.cells.indexOf(spot.cell) + 1 } : undefined
      const count = countOf(edit.args)
      if (edit.name === 'card.add' && place) return t('canvas.said.added', place)
      if ((edit.name === 'card.move' || edit.name === 'card.moveEach') && place) return t('canvas.said.moved', place)
      if (edit.name === 'card.remove') return t('canvas.said.removed', { count })
      if (edit.name === 'link.add') return t('canvas.said.linked')
      return undefined
    }
    const stop = editor.store.subscribe((now, before) => {
      if (now.history === before.history) return
      const edit = now.history.undo[now.history.undo.length - 1]
      if (!edit || before.history.undo.includes(edit)) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const words = sentence(edit)
        if (words) say(words)
      }, QUIET_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor, scene, t])
  return (
    <div role="status" className={styles.said}>
      {said}
    </div>
  )
}
