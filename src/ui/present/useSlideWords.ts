import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { stepsInOrder } from '../../model/reads'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import type { Presentation } from './usePresentation'

export interface SlideWords {
  /** "Stage 2 of 5". */
  readonly where: string
  /** "Stage 2 of 5: Prepare, 3 steps, 12 cards". */
  readonly announced: string
}

/** What is said of the slide that is shown. */
export function useSlideWords({ scene, slide, at, pace, pages }: Presentation): SlideWords {
  const { t } = useTranslation()
  const { number } = useFormats()
  const board = useEditorState((state) => state.board)
  if (!slide) return { where: '', announced: t('present.nothing') }
  const steps = new Set<string>(slide.steps)
  const count = scene.rows
    .flatMap((row) => (row.kind === 'lane' ? row.cells : []))
    .reduce((sum, cell) => sum + (steps.has(cell.step) ? cell.cards.length : 0), 0)
  const cards = t('editor.cards', { count })
  const stageOf = t('present.stageOf', { n: number(slide.stageIndex + 1), of: number(scene.stages.length) })
  const here =
    pace === 'stage'
      ? t('present.here', {
          where: stageOf,
          name: textIn(board.stages[slide.stage]?.name, scene.language) || t('present.unnamedStage'),
          steps: t('editor.steps', { count: slide.steps.length }),
          cards,
        })
      : t('present.hereStep', {
          where: stepWords(),
          name: scene.steps.find(({ id }) => id === slide.id)?.label || t('present.unnamedStep'),
          cards,
        })
  const page = t('present.pageOf', { n: number(at.page + 1), of: number(pages.length) })
  return {
    where: pace === 'stage' ? stageOf : stepWords(),
    announced: pages.length > 1 ? t('present.herePage', { here, page }) : here,
  }

  function stepWords(): string {
    return t('present.stepOf', { n: number(at.index + 1), of: number(stepsInOrder(board).length) })
  }
}
