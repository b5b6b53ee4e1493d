import { Tooltip } from '@base-ui/react/tooltip'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../base/ids'
import { useRoute } from '../route'
import { EditorProvider } from './EditorContext'
import { EditorFrame } from './EditorFrame'
import '../texts/doorsWords'
import './editorWords'
import styles from './editor.module.css'
import { OpenProblemPage } from './OpenProblemPage'
import { useOpenBoard } from './useOpenBoard'

export { lookAhead } from './lookAhead'

const PresentWindow = lazy(() =>
  import('../present/PresentWindow').then((module) => ({ default: module.PresentWindow })),
)

/** One board, open for work, or to be shown in a window of its own. */
export function EditorScreen({ boardId }: { readonly boardId: BoardId }) {
  const { t } = useTranslation()
  const route = useRoute()
  const isLed = route.kind === 'board' && route.present === 'led'
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
            {isLed ? (
              <Suspense fallback={null}>
                <PresentWindow />
              </Suspense>
            ) : (
              <EditorFrame />
            )}
          </Tooltip.Provider>
        </EditorProvider>
      )
  }
}
