import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { sayDuration } from '../../lanes'
import { formatNumber } from '../../layout'
import { journeyTime } from '../../measures/time'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import type { Slide } from './deck'
import styles from './title.module.css'
import type { Presentation } from './usePresentation'

/** The name of the stage or the step, large, and how long it takes. */
export function SlideTitle({ show, slide }: { readonly show: Presentation; readonly slide: Slide }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const board = useEditorState((state) => state.board)
  const { scene, pages, at } = show
  const stage = textIn(board.stages[slide.stage]?.name, scene.language) || t('present.unnamedStage')
  const step = scene.steps.find(({ id }) => id === slide.id)
  return (
    <div className={styles.title} lang={scene.language}>
      {step && <span className={styles.number}>{formatNumber(step.number, scene.language, scene.digits)}</span>}
      <h2 className={styles.name} dir="auto">
        {step ? step.label || t('present.unnamedStep') : stage}
      </h2>
      {step && (
        <span className={styles.stage} dir="auto">
          {stage}
        </span>
      )}
      <Facts slide={slide} show={show} />
      {pages.length > 1 && (
        <span className={styles.page}>{t('present.pageOf', { n: number(at.page + 1), of: number(pages.length) })}</span>
      )}
    </div>
  )
}

function Facts({ slide, show }: { readonly slide: Slide; readonly show: Presentation }) {
  const { t } = useTranslation()
  const { language, digits } = show.scene
  const steps = useEditorState((state) => state.board.steps)
  const timed = slide.steps.flatMap((id) => steps[id] ?? [])
  // A step beside the main path is timed too when it is looked at by itself.
  const time = journeyTime(show.pace === 'step' ? timed.map((step) => ({ ...step, optional: false })) : timed)
  if (time.lead <= 0) return null
  const say = (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, digits, options)
  return (
    <p className={styles.facts}>
      <span>{sayDuration(time.lead, { language, number: say })}</span>
      {time.waitShare !== null && time.waitShare > 0 && (
        <span className={styles.quiet}>
          {t('present.waiting', { share: say(time.waitShare, { style: 'percent', maximumFractionDigits: 0 }) })}
        </span>
      )}
    </p>
  )
}
