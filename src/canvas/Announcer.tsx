import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, LinkId } from '../base/ids'
import { textIn } from '../base/text'
import type { EditorState } from '../editor'
import type { Edit } from '../model/edit'
import { headSaid } from './headSaid'
import styles from './MapCanvas.module.css'
import { findCard } from './navigate'
import { useTools } from './tools'

function countOf(args: Edit['args']): number {
  const count = typeof args === 'object' && args !== null && 'count' in args ? args.count : 1
  return typeof count === 'number' ? count : 1
}

/** "Link: Hand-on, the file. From Submits to Takes." */
function linkSentence(t: TFunction, { board, language }: EditorState, id: LinkId): string | undefined {
  const link = board.links[id]
  if (!link) return undefined
  const nameOf = (card: CardId) => textIn(board.cards[card]?.text, language) || t('canvas.emptyCard')
  const label = textIn(link.label, language)
  const words = { kind: t(`canvas.linkKind.${link.kind}`), from: nameOf(link.from), to: nameOf(link.to) }
  return label === '' ? t('hands.said.link', words) : t('hands.said.linkLabelled', { ...words, label })
}

/** A moment of quiet, so that a burst of edits is said once. */
const QUIET_MS = 150

/** Tells screen readers what a gesture did and where the card is now. */
export function Announcer() {
  const { t } = useTranslation()
  const { editor, scene, canvas } = useTools()
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
      if ((edit.name === 'card.move' || edit.name === 'card.place') && place) return t('canvas.said.moved', place)
      if (edit.name === 'card.remove') return t('canvas.said.removed', { count })
      if (edit.name === 'link.add') return t('canvas.said.linked')
      const head = headSaid(edit)
      return head && edit.kind === 'do' ? t(head) : undefined
    }
    const later = (words: string | undefined) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (words) say(words)
      }, QUIET_MS)
    }
    const quiet = canvas.subscribe((now, before) => {
      if (now.said === '' || now.said === before.said) return
      canvas.setState({ said: '' })
      later(t('hands.said.noLinks'))
    })
    const stop = editor.store.subscribe((now, before) => {
      const { selection } = now
      if (selection !== before.selection && selection.kind === 'link') later(linkSentence(t, now, selection.id))
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
      quiet()
      clearTimeout(timer)
    }
  }, [editor, scene, canvas, t])
  return (
    <div role="status" className={styles.said}>
      {said}
    </div>
  )
}
