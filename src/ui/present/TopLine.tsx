import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { keepsOf } from '../../editor'
import { countShown } from '../../model/keptCards'
import { personasInOrder } from '../../model/reads'
import { useEditorState } from '../editor/EditorContext'
import { PersonaFace } from '../editor/PersonaFace'
import { useFormats } from '../i18n/useFormats'
import styles from './present.module.css'

/** What is presented, whose journey it is, and whether a part of it is filtered out. */
export function TopLine({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const keeps = useEditorState(keepsOf)
  const personas = personasInOrder(board)
  const [first, second] = personas
  const role = first && !second ? textIn(first.role, language) : ''
  return (
    <header className={styles.top}>
      <h1 className={styles.title} dir="auto" lang={language}>
        {textIn(board.title, language) || t('app.untitled')}
      </h1>
      {first && (
        <p className={styles.people} lang={language}>
          {personas.slice(0, 3).map((persona) => (
            <span key={persona.id} className={styles.person}>
              <PersonaFace persona={persona} size={30} />
              <bdi>{textIn(persona.name, language)}</bdi>
            </span>
          ))}
          {role !== '' && (
            <span className={styles.role} dir="auto">
              {role}
            </span>
          )}
          {personas.length > 3 && <span>{t('editor.morePersonas', { count: personas.length - 3 })}</span>}
        </p>
      )}
      {keeps && (
        <p className={styles.filtered}>
          {t('filter.shown', { count: countShown(board, keeps), total: number(Object.keys(board.cards).length) })}
        </p>
      )}
      {children}
    </header>
  )
}
