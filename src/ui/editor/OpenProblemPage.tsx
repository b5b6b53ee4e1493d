import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../base/ids'
import type { OpenProblem } from '../../storage'
import { Button } from '../controls/Button'
import { goTo } from '../route'
import styles from './editor.module.css'
import { useRescue } from './useRescue'

interface OpenProblemPageProps {
  readonly boardId: BoardId
  readonly problem: OpenProblem
  readonly onRetry: () => void
}

/** A board that cannot be opened: what happened, what is still there, and what can be done. */
export function OpenProblemPage({ boardId, problem, onRetry }: OpenProblemPageProps) {
  const { t } = useTranslation()
  const rescue = useRescue(boardId)
  const words = {
    notFound: [t('editor.problem.notFound'), t('editor.problem.notFoundWhat')],
    missing: [t('editor.problem.missing'), t('editor.problem.missingWhat')],
    unreadable: [t('editor.problem.unreadable'), t('editor.problem.unreadableWhat')],
    unavailable: [t('editor.problem.unavailable'), t('editor.problem.unavailableWhat')],
  } as const
  const [title, what] = words[problem.kind]
  return (
    <main className={styles.problem}>
      <h1>{title}</h1>
      <p>{what}</p>
      {problem.kind === 'unavailable' && <p className={styles.problemName}>{problem.name}</p>}
      <div className={styles.problemActions}>
        <Button look="primary" onClick={() => goTo({ kind: 'library' })}>
          {t('app.library')}
        </Button>
        {problem.kind !== 'notFound' && <Button onClick={onRetry}>{t('editor.retry')}</Button>}
        {problem.kind === 'unreadable' && <Button onClick={rescue}>{t('editor.rescue')}</Button>}
      </div>
    </main>
  )
}
