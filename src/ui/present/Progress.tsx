import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StageId } from '../../base/ids'
import { textIn } from '../../base/text'
import { stagesInOrder } from '../../model/reads'
import { useEditorState } from '../editor/EditorContext'
import styles from './progress.module.css'

interface ProgressProps {
  readonly stageIndex: number
  readonly direction: 'ltr' | 'rtl'
  /** "Stage 2 of 5". */
  readonly where: string
  readonly mayBack: boolean
  readonly mayOnward: boolean
  readonly onStage: (id: StageId) => void
  readonly onBack: () => void
  readonly onOnward: () => void
}

/** The stages as a band of arrows at the foot: where it is, and a way to each of them. */
export function Progress({
  stageIndex,
  direction,
  where,
  mayBack,
  mayOnward,
  onStage,
  onBack,
  onOnward,
}: ProgressProps) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const [Back, Onward] = direction === 'rtl' ? [ArrowRight, ArrowLeft] : [ArrowLeft, ArrowRight]
  return (
    <nav className={styles.progress} aria-label={t('present.progress')}>
      <button
        type="button"
        className={styles.turn}
        aria-label={t('present.back')}
        aria-disabled={!mayBack}
        onClick={onBack}
      >
        <Back size={20} aria-hidden />
      </button>
      <ol className={styles.stages}>
        {stagesInOrder(board).map((stage, index) => (
          <li key={stage.id} className={styles.item}>
            <button
              type="button"
              className={styles.stage}
              data-done={index < stageIndex || undefined}
              aria-current={index === stageIndex ? 'step' : undefined}
              title={textIn(stage.name, language)}
              onClick={() => onStage(stage.id)}
            >
              <span className={styles.stageName} dir="auto">
                {textIn(stage.name, language) || t('present.unnamedStage')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={styles.turn}
        aria-label={t('present.onward')}
        aria-disabled={!mayOnward}
        onClick={onOnward}
      >
        <Onward size={20} aria-hidden />
      </button>
      <span className={styles.where}>{where}</span>
    </nav>
  )
}
