import { useTranslation } from 'react-i18next'
import { sampleSize } from '../../../measures/sample'
import { IntervalBar } from '../../inspector/csat/IntervalBar'
import { colourOf } from '../../inspector/csat/verdictColour'
import { Figure, VerdictIcon } from '../chart/Badges'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import { Quotes } from '../chart/Quotes'
import styles from '../insights.module.css'
import { quotesOf } from '../model/quotes'
import { weakestSteps } from '../model/stepScores'
import { spotOf } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** The five steps with the lowest share, each with the way to its place on the map. */
export function WeakestSteps() {
  const { t } = useTranslation()
  const { scores, measure, openStep, board } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const weakest = weakestSteps(scores, 5)
  const target = measure?.target
  return (
    <ChartCard
      title={t('insights.weakestSteps')}
      span={4}
      subtitle={
        target === undefined || weakest.length === 0 ? undefined : (
          <>
            {t('insights.targetMark')} <Figure>{words.percent(target / 100, 0)}</Figure>
          </>
        )
      }
      table={
        weakest.length === 0 ? undefined : (
          <DataTable
            caption={t('insights.weakestSteps')}
            columns={[
              { key: 'step', label: t('insights.column.step') },
              { key: 'share', label: t('insights.column.satisfied'), numeric: true },
              { key: 'count', label: t('insights.column.base'), numeric: true },
              { key: 'range', label: t('insights.column.interval'), numeric: true },
            ]}
            rows={weakest.map(({ place, score }) => ({
              key: place.step.id,
              cells: [
                say(place.step.name),
                score && score.share !== null ? words.percent(score.share, score.n) : '—',
                score ? words.count(score.k, score.n) : '—',
                score?.interval ? words.range(score.interval, score.n) : '—',
              ],
            }))}
          />
        )
      }
    >
      {weakest.length === 0 ? (
        <Teach>{t('insights.weakestNone')}</Teach>
      ) : (
        <ol className={styles.weakest}>
          {weakest.map((each, index) => {
            const { place, score } = each
            if (!score || score.share === null || score.interval === null) return null
            const name = say(place.step.name)
            return (
              <li key={place.step.id}>
                <i aria-hidden>{words.number(index + 1)}</i>
                <button
                  type="button"
                  className={styles.weakestName}
                  aria-label={`${name}: ${words.sentence(score)}`}
                  onClick={() => openStep(place.step.id)}
                >
                  <b dir="auto">{name}</b>
                  <small>
                    {words.count(score.k, score.n)} · {words.shortRange(score.interval, score.n)}
                  </small>
                </button>
                <span className={styles.weakestBar}>
                  <IntervalBar
                    value={score.share}
                    interval={score.interval}
                    colour={colourOf(score.verdict)}
                    hollow={sampleSize(score.n) === 'small'}
                    small
                    {...(target === undefined ? {} : { target: target / 100 })}
                  />
                </span>
                <span className={styles.rowFigure} data-verdict={score.verdict?.kind}>
                  {score.verdict && <VerdictIcon kind={score.verdict.kind} />}
                  <Figure>{words.percent(score.share, score.n)}</Figure>
                </span>
                <JumpButton name={name} spot={spotOf(each)} />
                <Quotes quotes={quotesOf(place, board)} most={2} />
              </li>
            )
          })}
        </ol>
      )}
    </ChartCard>
  )
}
