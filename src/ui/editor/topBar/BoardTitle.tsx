import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dirOf } from '../../../base/direction'
import { textIn, withText } from '../../../base/text'
import { updateBoard } from '../../../commands'
import { useTyped } from '../../fields/useTyped'
import { useEditor, useEditorState } from '../EditorContext'
import styles from './topBar.module.css'

/**
 * The board's title, changed where it stands. Enter and leaving write it, Escape takes back what was typed. `onDone` gives the
 * keyboard to the board after either key.
 */
export function BoardTitle({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const title = useEditorState((state) => state.board.title)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const input = useRef<HTMLInputElement>(null)
  const typed = useTyped({
    value: textIn(title, language),
    place: `board.title.${language}`,
    write: (text, group) => {
      // A board keeps a name: an emptied title is not written.
      if (text.trim() === '') return
      editor.dispatch(updateBoard, { change: { title: withText(editor.get().board.title, language, text) } }, { group })
    },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') typed.reset()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    input.current?.blur()
    onDone()
  }
  return (
    <span className={styles.titleBox} data-text={typed.text}>
      <input
        ref={input}
        className={styles.title}
        data-open="title"
        aria-label={t('editor.boardTitle')}
        dir={dirOf(typed.text, language === 'ar' ? 'rtl' : 'ltr')}
        lang={language}
        value={typed.text}
        placeholder={t('app.untitled')}
        readOnly={readOnly}
        size={1}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.commit}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}
