import { useTranslation } from 'react-i18next'
import { keepsOf } from '../../editor'
import { Button } from '../controls/Button'
import { useEditorState } from '../editor/EditorContext'
import type { Pace, Slide } from './deck'
import styles from './present.module.css'

interface NothingProps {
  readonly slide: Slide | undefined
  readonly pace: Pace
  readonly onLeave?: (() => void) | undefined
}

/** In the place of a slide that has nothing on it: why, and what to do. */
export function Nothing({ slide, pace, onLeave }: NothingProps) {
  const { t } = useTranslation()
  const isFiltered = useEditorState((state) => keepsOf(state) !== undefined)
  const hasStages = useEditorState((state) => Object.keys(state.board.stages).length > 0)
  if (slide) {
    const words = isFiltered ? t('present.noneKept') : t('present.noCards')
    return <p className={styles.nothing}>{slide.steps.length === 0 ? t('present.noSteps') : words}</p>
  }
  return (
    <div className={styles.nothing}>
      <h2>{t('present.nothing')}</h2>
      <p>{pace === 'step' && hasStages ? t('present.nothingStep') : t('present.nothingWhat')}</p>
      {onLeave && (
        <Button look="primary" onClick={onLeave}>
          {t('present.toBoard')}
        </Button>
      )}
    </div>
  )
}
