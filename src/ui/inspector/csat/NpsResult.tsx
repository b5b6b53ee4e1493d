import { useTranslation } from 'react-i18next'
import type { AnswerCounts } from '../../../measures/counts'
import { netPromoter, recommendationGroups } from '../../../measures/nps'
import { roundHalfAway, sampleSize } from '../../../measures/sample'
import { judgeInterval, targetOf } from '../../../measures/target'
import type { Measure } from '../../../model/records/measure'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'
import { IntervalBar } from './IntervalBar'
import { Verdict } from './Verdict'
import { colourOf } from './verdictColour'

interface NpsResultProps {
  readonly measure: Measure
  readonly counts: AnswerCounts
}

/** Net promoter score, −100 to 100, with its range and the three groups behind it. */
export function NpsResult({ measure, counts }: NpsResultProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const groups = recommendationGroups(counts)
  const score = netPromoter(groups)
  if (!score) return <p className={styles.none}>{t('inspector.noAnswers')}</p>
  const say = (points: number) => number(roundHalfAway(points, 1), { signDisplay: 'exceptZero' })
  const target = targetOf(measure)
  const kind = target && judgeInterval(score.interval, target)
  const along = (points: number) => (points + 100) / 200
  const colour = colourOf(kind === null ? null : kind === 'notProven' ? { kind, answersToProve: null } : { kind })
  return (
    <>
      <div className={styles.resultHead}>
        <span>{t('inspector.nps')}</span>
        {kind && <Verdict kind={kind} />}
      </div>
      <p className={styles.big}>
        <b style={{ color: colour }}>
          <bdi dir="ltr">{say(score.score)}</bdi>
        </b>
        <span>{t('inspector.ofAnswers', { count: score.n })}</span>
      </p>
      <div className={styles.barBox}>
        <IntervalBar
          value={along(score.score)}
          interval={{ low: along(score.interval.low), high: along(score.interval.high) }}
          colour={colour}
          hollow={sampleSize(score.n) !== 'plain'}
          {...(measure.target === undefined ? {} : { target: along(measure.target) })}
        />
      </div>
      <p className={styles.sentence}>
        {t('inspector.npsRange', { low: say(score.interval.low), high: say(score.interval.high) })}{' '}
        {t('inspector.npsGroups', {
          promoters: number(groups.promoters),
          passives: number(groups.passives),
          detractors: number(groups.detractors),
        })}
      </p>
    </>
  )
}
