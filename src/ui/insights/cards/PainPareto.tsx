import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../editor/controls/Segmented'
import { useFormats } from '../../i18n/useFormats'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import { type ParetoBar, painsOf, paretoByCause, paretoByPain } from '../model/pains'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

const MOST = 8

/** Which few causes, or which few pain points, make up most of the pain. */
export function PainPareto() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const { language } = useFormats()
  const say = useBoardText()
  const words = useWords()
  const pains = painsOf(facts)
  const isCaused = pains.some(({ cause }) => cause !== undefined)
  const [chosen, setChosen] = useState<'cause' | 'pain' | undefined>(undefined)
  const by = chosen ?? (isCaused ? 'cause' : 'pain')
  const bars = by === 'cause' ? paretoByCause(pains) : paretoByPain(pains, MOST)
  const most = Math.max(1, ...bars.map(sizeOf))
  const nameOf = (bar: ParetoBar) =>
    bar.pain ? say(bar.pain.placed.card.text) : (bar.label?.[language] ?? t('insights.noCause'))
  return (
    <ChartCard
      title={t('insights.pareto')}
      span={6}
      subtitle={pains.length > 0 ? t('insights.paretoWhat') : undefined}
      controls={
        pains.length > 0 ? (
          <Segmented
            label={t('insights.paretoBy')}
            value={by}
            options={[
              { value: 'cause', label: t('insights.byCause') },
              { value: 'pain', label: t('insights.byPain') },
            ]}
            onChange={setChosen}
          />
        ) : undefined
      }
      table={
        bars.length === 0 ? undefined : (
          <DataTable
            caption={t('insights.pareto')}
            columns={[
              { key: 'name', label: by === 'cause' ? t('insights.column.cause') : t('insights.column.pain') },
              { key: 'count', label: t('insights.column.pains'), numeric: true },
              { key: 'weight', label: t('insights.column.painNumber'), numeric: true },
              { key: 'cumulative', label: t('insights.column.cumulative'), numeric: true },
            ]}
            rows={bars.map((bar) => ({
              key: bar.key,
              cells: [
                nameOf(bar),
                words.number(bar.count),
                bar.weight === 0 ? '—' : words.number(bar.weight),
                words.percent(bar.cumulative, 0),
              ],
            }))}
          />
        )
      }
    >
      {bars.length === 0 ? (
        <Teach>{pains.length === 0 ? t('insights.painsNone') : t('insights.painsUnrated')}</Teach>
      ) : (
        <ol className={styles.pareto}>
          {bars.map((bar) => (
            <li key={bar.key} data-unnamed={(!bar.pain && bar.label === undefined) || undefined}>
              <span className={styles.paretoName}>
                <b dir="auto">{nameOf(bar)}</b>
                <small>{sayUnder(bar)}</small>
              </span>
              <span className={styles.paretoTrack} aria-hidden>
                <i style={{ inlineSize: `${(100 * sizeOf(bar)) / most}%` }} />
              </span>
              <b className={styles.paretoFigure}>{words.number(sizeOf(bar))}</b>
              <span className={styles.paretoSum}>{words.percent(bar.cumulative, 0)}</span>
              {bar.pain ? <JumpButton name={nameOf(bar)} spot={spotOfCard(bar.pain.placed)} /> : <span />}
            </li>
          ))}
        </ol>
      )}
      {by === 'cause' && !isCaused && pains.length > 0 && <p className={styles.foot}>{t('insights.setCauses')}</p>}
      {bars.length > 0 && <p className={styles.foot}>{t('insights.paretoFoot')}</p>}
    </ChartCard>
  )

  function sayUnder(bar: ParetoBar): string {
    if (!bar.pain) return t('insights.painsCount', { count: bar.count })
    const { place, severity } = bar.pain
    const level = severity === undefined ? [] : [t('insights.severityIs', { level: severity })]
    return [say(place.step.name), ...level].join(' · ')
  }
}

/** Where nothing is rated, the number of pain points is all there is. */
function sizeOf({ weight, count }: ParetoBar): number {
  return weight > 0 ? weight : count
}
