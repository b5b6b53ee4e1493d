import { Combine, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import { mergeCards } from '../../commands'
import { findDuplicates } from '../../model/duplicates'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { CheckBox } from '../inspector/CheckBox'
import styles from './workshop.module.css'

/** Cards and lines that seem to say the same, to be joined or left alone. */
export function Duplicates({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const [isAsked, setAsked] = useState(false)
  const groups = isAsked ? findDuplicates(board) : []
  return (
    <section className={styles.section} aria-label={t('workshop.alike.title')}>
      <div className={styles.row}>
        <h3>{t('workshop.alike.title')}</h3>
        <span className={styles.spring} />
        {isAsked ? null : (
          <Button onClick={() => setAsked(true)}>
            <Search size={14} aria-hidden />
            {t('workshop.alike.find')}
          </Button>
        )}
      </div>
      {isAsked ? (
        <p role="status" className={styles.quiet}>
          {t('workshop.alike.found', { count: groups.length })}
        </p>
      ) : null}
      {groups.map((ids) => (
        <AlikeGroup key={ids.join()} ids={ids} view={view} />
      ))}
    </section>
  )
}

function AlikeGroup({ ids, view }: { readonly ids: readonly CardId[]; readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const [left, setLeft] = useState<ReadonlySet<CardId>>(new Set())
  const chosen = ids.filter((id) => !left.has(id))
  const into = chosen[0]
  return (
    <fieldset className={styles.alike} aria-label={t('workshop.alike.title')}>
      {ids.map((id) => {
        const place = board.cards[id]
        const words = textIn((place ?? board.asides[id])?.text, language)
        return (
          <div key={id} className={styles.alikeLine}>
            <CheckBox
              label={words}
              checked={!left.has(id)}
              onChange={(on) => setLeft(new Set(on ? [...left].filter((each) => each !== id) : [...left, id]))}
            />
            {place ? (
              <button type="button" className={styles.where} onClick={() => view.reveal(id)}>
                {textIn(board.steps[place.step]?.name, language) || t('canvas.unnamed')}
              </button>
            ) : (
              <small>{t('workshop.alike.inTray')}</small>
            )}
          </div>
        )
      })}
      <Button
        disabled={chosen.length < 2 || !into}
        onClick={() => into && runAndTell(editor, mergeCards, { into, ids: chosen })}
      >
        <Combine size={14} aria-hidden />
        {t('workshop.alike.merge', { count: chosen.length })}
      </Button>
    </fieldset>
  )
}
