import { CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayBase, sayUnit, sayValue } from '../../../lanes/draw/figureWords'
import type { Figure } from '../../../measures/figure'
import { roundHalfAway, sampleSize } from '../../../measures/sample'
import type { Measure } from '../../../model/records/measure'
import { useFormats } from '../../i18n/useFormats'
import { useSpeech } from '../../table/useSpeech'
import styles from './csat.module.css'
import { IntervalBar } from './IntervalBar'
import { Verdict } from './Verdict'
import { colourOf } from './verdictColour'

interface FigureResultProps {
  readonly measure: Measure
  readonly figure: Figure
}

/** A mean, a rate, or a figure that is only stated: its number, what it is of, its range and the target. */
export function FigureResult({ measure, figure }: FigureResultProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const speech = useSpeech()
  const { value, interval, verdict, stated, unit, n } = figure
  if (value === null) return <p className={styles.none}>{t('inspector.noAnswers')}</p>
  const titles = {
    percent: t('measured.statedPercent'),
    points: t('inspector.nps'),
    mean: measure.family === 'ces' ? t('measured.effort') : t('measured.mean'),
    perThousand: t('measured.perThousand'),
  }
  const range = rangeOf(figure, measure)
  const along = (at: number) => (range ? (at - range[0]) / (range[1] - range[0]) : 0)
  const colour = stated ? 'var(--ink-500)' : colourOf(verdict)
  const say = (at: number) => number(roundHalfAway(at, 1), { maximumFractionDigits: 1 })
  return (
    <>
      <div className={styles.resultHead}>
        <span>{titles[unit]}</span>
        {verdict && <Verdict kind={verdict.kind} />}
      </div>
      <p className={styles.big}>
        <b style={{ color: colour }}>
          <bdi dir="ltr">{sayValue(figure, speech)}</bdi>
        </b>
        <span>{[sayUnit(measure, speech), sayBase(figure, speech)].filter((words) => words !== '').join(' · ')}</span>
      </p>
      {range && (
        <div className={styles.barBox}>
          <IntervalBar
            value={along(value)}
            interval={
              interval
                ? { low: along(interval.low), high: along(interval.high) }
                : { low: along(value), high: along(value) }
            }
            colour={colour}
            hollow={stated || sampleSize(n) !== 'plain'}
            {...(measure.target === undefined ? {} : { target: along(measure.target) })}
          />
        </div>
      )}
      <p className={styles.sentence}>
        {stated
          ? t('measured.statedHint')
          : interval
            ? t('inspector.npsRange', { low: say(interval.low), high: say(interval.high) })
            : t('measured.noRange')}
        {unit === 'mean' &&
          !stated &&
          ` ${measure.better === 'lower' ? t('measured.lowerBetter') : t('measured.higherBetter')}`}
      </p>
      {!stated && unit === 'mean' && sampleSize(n) !== 'plain' && (
        <p className={styles.smallSample}>
          <CircleDashed size={14} aria-hidden />
          {t('inspector.smallSample', { count: n })}
        </p>
      )}
    </>
  )
}

function rangeOf({ unit }: Figure, { scale }: Measure): readonly [number, number] | null {
  if (unit === 'perThousand') return null
  if (unit === 'percent') return [0, 100]
  return unit === 'points' ? [-100, 100] : scale
}
