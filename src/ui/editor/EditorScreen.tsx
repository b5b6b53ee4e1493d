import { Tooltip } from '@base-ui/react/tooltip'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../base/ids'
import { EditorProvider } from './EditorContext'
import { EditorFrame } from './EditorFrame'
import styles from './editor.module.css'
import { OpenProblemPage } from './OpenProblemPage'
import { useOpenBoard } from './useOpenBoard'

/** One board, open for work. */
export function EditorScreen({ boardId }: { readonly boardId: BoardId }) {
  const { t } = useTranslation()
  const { opening, again } = useOpenBoard(boardId)
  switch (opening.kind) {
    case 'opening':
      return (
        <p className={styles.opening} role="status">
          {t('editor.opening')}
        </p>
      )
    case 'problem':
      return <OpenProblemPage boardId={boardId} problem={opening.problem} onRetry={again} />
    case 'open':
      return (
        <EditorProvider editor={opening.editor}>
          <Tooltip.Provider delay={500} closeDelay={0}>
            <EditorFrame />
          </Tooltip.Provider>
        </EditorProvider>
      )
  }
}
