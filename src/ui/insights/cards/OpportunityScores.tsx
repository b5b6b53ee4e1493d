import { useTranslation } from 'react-i18next'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import { byScore, opportunitiesOf } from '../model/opportunities'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

const MOST = 20

/** Opportunities by importance + max(importance − satisfaction, 0), with the two figures it is made of. */
export function OpportunityScores() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const scored = byScore(opportunitiesOf(facts)).filter(({ score }) => score !== undefined)
  return (
    <ChartCard
      title={t('insights.scores')}
      span={6}
      subtitle={scored.length > 0 ? t('insights.scoresWhat') : undefined}
      table={
        scored.length === 0 ? undefined : (
          <DataTable
            caption={t('insights.scores')}
            columns={[
              { key: 'name', label: t('insights.column.opportunity') },
              { key: 'importance', label: t('insights.column.importance'), numeric: true },
              { key: 'satisfaction', label: t('insights.column.satisfaction'), numeric: true },
              { key: 'score', label: t('insights.column.score'), numeric: true },
              { key: 'band', label: t('insights.column.band') },
            ]}
            rows={scored.map(({ placed, importance = 0, satisfaction = 0, score = 0, band }) => ({
              key: placed.card.id,
              cells: [
                say(placed.card.text),
                words.number(importance, 1),
                words.number(satisfaction, 1),
                words.number(score, 1),
                band ? t(`insights.band.${band}`) : '—',
              ],
            }))}
          />
        )
      }
    >
      {scored.length === 0 ? (
        <Teach>{t('insights.scoresNone')}</Teach>
      ) : (
        <ol className={styles.scores}>
          {scored.map(({ placed, place, importance = 0, satisfaction = 0, score = 0, band }) => (
            <li key={placed.card.id}>
              <span className={styles.paretoName}>
                <b dir="auto">{say(placed.card.text)}</b>
                <small>
                  {say(place.step.name)} ·{' '}
                  {t('insights.scoreFacts', {
                    importance: words.number(importance, 1),
                    satisfaction: words.number(satisfaction, 1),
                  })}
                </small>
              </span>
              <span className={styles.scoreTrack} aria-hidden>
                <i data-band={band} style={{ inlineSize: `${(100 * score) / MOST}%` }} />
              </span>
              <b className={styles.paretoFigure}>{words.number(score, 1)}</b>
              <span className={styles.band} data-band={band}>
                {band && t(`insights.band.${band}`)}
              </span>
              <JumpButton name={say(placed.card.text)} spot={spotOfCard(placed)} />
            </li>
          ))}
        </ol>
      )}
      {scored.length > 0 && <p className={styles.foot}>{t('insights.scoresFoot')}</p>}
    </ChartCard>
  )
}
