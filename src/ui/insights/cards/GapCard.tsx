import { useTranslation } from 'react-i18next'
import { Figure } from '../chart/Badges'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import { type Gap, gapsOf } from '../model/gaps'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** Where the company thinks better of itself than its customers do, the widest gap first. */
export function GapCard() {
  const { t } = useTranslation()
  const { facts, board, measure } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const gaps = measure ? gapsOf(facts, board, measure) : []
  const nameOf = ({ where: { card, stage } }: Gap) => {
    if (card) return say(card.placed.card.text) || say(card.place.step.name)
    return stage ? say(stage.name) : t('insights.ofJourney')
  }
  const baseOf = ({ customers }: Gap) => (customers ? words.count(customers.k, customers.n) : t('insights.stated'))
  const self = (gap: Gap) => words.percent(gap.self / 100, 0)
  const customers = ({ customer, customers: base }: Gap) => words.percent(customer / 100, base?.n ?? 0)
  return (
    <ChartCard
      title={t('insights.gap')}
      span={6}
      subtitle={gaps.length > 0 ? t('insights.gapWhat') : undefined}
      legend={
        gaps.length > 0 ? (
          <ul className={styles.legendList}>
            <li>
              <i className={styles.keySelf} /> {t('insights.company')}
            </li>
            <li>
              <i className={styles.keyCustomer} /> {t('insights.customers')}
            </li>
          </ul>
        ) : undefined
      }
      table={
        gaps.length === 0 ? undefined : (
          <DataTable
            caption={t('insights.gap')}
            columns={[
              { key: 'name', label: t('insights.column.touchpoint') },
              { key: 'self', label: t('insights.company'), numeric: true },
              { key: 'customers', label: t('insights.customers'), numeric: true },
              { key: 'count', label: t('insights.column.base'), numeric: true },
              { key: 'gap', label: t('insights.column.gap'), numeric: true },
              { key: 'range', label: t('insights.column.interval'), numeric: true },
            ]}
            rows={gaps.map((gap) => ({
              key: gap.key,
              cells: [nameOf(gap), self(gap), customers(gap), baseOf(gap), words.signed(gap.gap.gap), sayRange(gap)],
            }))}
          />
        )
      }
    >
      {gaps.length === 0 ? (
        <Teach>{t('insights.gapNone')}</Teach>
      ) : (
        <ol className={styles.gapRows}>
          {gaps.map((gap) => (
            <li key={gap.key}>
              <span className={styles.paretoName}>
                <b dir="auto">{nameOf(gap)}</b>
                <small>
                  {gap.who ?? (gap.where.card ? say(gap.where.card.place.step.name) : t('insights.company'))} ·{' '}
                  {baseOf(gap)}
                </small>
              </span>
              <GapBar gap={gap} />
              <span className={styles.gapFigure}>
                <b>
                  <Figure>{words.signed(gap.gap.gap, 0)}</Figure>
                </b>
                <small>{gap.gap.real ? t('insights.gapReal', { range: sayRange(gap) }) : t('insights.gapNoise')}</small>
              </span>
              {gap.where.card ? <JumpButton name={nameOf(gap)} spot={spotOfCard(gap.where.card.placed)} /> : <span />}
            </li>
          ))}
        </ol>
      )}
      {gaps.length > 0 && <p className={styles.foot}>{t('insights.gapFoot')}</p>}
    </ChartCard>
  )

  function sayRange({ gap: { interval } }: Gap): string {
    return interval === null
      ? '—'
      : t('insights.range', { low: words.signed(interval.low), high: words.signed(interval.high) })
  }
}

/** Both scores on 0…100 %, joined. Numbers run from left to right in both languages. */
function GapBar({ gap }: { readonly gap: Gap }) {
  const words = useWords()
  const { customer } = gap
  const from = Math.min(gap.self, customer)
  // The two figures would cover each other: they turn away from each other.
  const isClose = Math.abs(gap.gap.gap) < 18
  const at = (percent: number) => `${percent.toFixed(2)}%`
  return (
    <span className={styles.gapBar} dir="ltr">
      <svg width="100%" height="34" aria-hidden="true">
        <rect x="0" y="8" width="100%" height="4" rx="2" fill="var(--track)" />
        <rect x={at(from)} y="8" width={at(Math.abs(gap.gap.gap))} height="4" fill="var(--bac-bd)" />
        <rect
          x={at(gap.self)}
          y="4"
          width="12"
          height="12"
          rx="2"
          transform="translate(-6 0)"
          className={styles.selfMark}
        />
        <circle cx={at(customer)} cy="10" r="6" fill="var(--good)" stroke="var(--surface)" strokeWidth="2" />
        <text
          x={at(gap.self)}
          y="30"
          className={styles.gapTick}
          data-side={isClose ? (gap.gap.gap > 0 ? 'end' : 'start') : undefined}
        >
          {words.percent(gap.self / 100, 0)}
        </text>
        <text
          x={at(customer)}
          y="30"
          className={styles.gapTick}
          data-side={isClose ? (gap.gap.gap > 0 ? 'start' : 'end') : undefined}
        >
          {words.percent(customer / 100, gap.customers?.n ?? 0)}
        </text>
      </svg>
    </span>
  )
}
