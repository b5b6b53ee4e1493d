import { Shuffle } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../fields/Choice'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { GroupRows } from '../chart/GroupRows'
import styles from '../insights.module.css'
import { comparedSubjects, type GroupReport, groupReport } from '../model/groups'
import { dimensionsOn } from '../model/scope'
import { useDimensionWords } from '../useDimensionWords'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

const EVERYTHING = 'all'

/** Branches, personas or channels against each other: first whether they differ at all, then which. */
export function GroupCard() {
  const { t } = useTranslation()
  const { facts, board, measure } = useInsights()
  const say = useBoardText()
  const dims = useDimensionWords()
  const [dimension, setDimension] = useState<string | undefined>(undefined)
  const [subject, setSubject] = useState<string | undefined>(undefined)
  const dimensions = measure
    ? dimensionsOn(board).filter(({ name }) => comparedSubjects(facts, board, measure, name).length > 0)
    : []
  const chosen = dimensions.find(({ name }) => name === dimension) ?? dimensions[0]
  const subjects = chosen && measure ? comparedSubjects(facts, board, measure, chosen.name) : []
  const about = subjects.find(({ card }) => (card ?? EVERYTHING) === subject) ?? subjects[0]
  const report = chosen && measure && about ? groupReport(board, measure, chosen.name, about.card) : null
  if (!chosen || !report || !about) {
    return (
      <ChartCard title={t('insights.groups')} span={6}>
        <Teach>{t('insights.groupsNone')}</Teach>
      </ChartCard>
    )
  }
  return (
    <ChartCard
      title={t('insights.groupsBy', { dimension: dims.name(chosen.name) })}
      span={6}
      subtitle={about.placed ? say(about.placed.card.card.text) : t('insights.allTogether')}
      controls={
        dimensions.length > 1 || subjects.length > 1 ? (
          <>
            {dimensions.length > 1 && (
              <Choice
                compact
                label={t('insights.dimension')}
                value={chosen.name}
                options={dimensions.map(({ name }) => ({ value: name, label: dims.name(name) }))}
                onChange={setDimension}
              />
            )}
            {subjects.length > 1 && (
              <Choice
                compact
                label={t('insights.about')}
                value={about.card ?? EVERYTHING}
                options={subjects.map(({ card, placed }) => ({
                  value: card ?? EVERYTHING,
                  label: placed ? say(placed.card.card.text) : t('insights.allTogether'),
                }))}
                onChange={setSubject}
              />
            )}
          </>
        ) : undefined
      }
      table={<GroupTable report={report} dimension={chosen.name} />}
    >
      <GroupRows report={report} dimension={chosen.name} />
      <Conclusion report={report} dimension={chosen.name} />
    </ChartCard>
  )
}

interface ReportProps {
  readonly report: GroupReport
  readonly dimension: string
}

/** Chi-square first; only where it speaks are pairs named, with Holm's adjustment. */
function Conclusion({ report, dimension }: ReportProps) {
  const { t } = useTranslation()
  const words = useWords()
  const dims = useDimensionWords()
  const { comparison, simpson, second } = report
  const value = (id: string) => dims.value(dimension, id)
  const p = comparison.overall?.p
  const real = comparison.pairs.filter(({ adjusted }) => adjusted < 0.05)
  return (
    <div className={styles.conclusions}>
      <p>
        <b>{comparison.differs ? t('insights.differ') : t('insights.noDifference')}</b>{' '}
        {p !== undefined && t('insights.chiSquare', { p: sayP(p) })}
        {comparison.differs && comparison.best !== null && comparison.worst !== null
          ? ` ${t('insights.bestWorst', {
              best: value(comparison.best),
              worst: value(comparison.worst),
              points: words.number(100 * comparison.spread, 1),
            })}`
          : ` ${t('insights.spread', { points: words.number(100 * comparison.spread, 1) })}`}
      </p>
      {comparison.differs && comparison.pairs.length > 1 && (
        <ul>
          {real.map(({ first, second: other, difference, interval, adjusted }) => (
            <li key={`${first} ${other}`}>
              {t('insights.pair', {
                first: value(first),
                second: value(other),
                points: words.signed(100 * difference),
                low: words.signed(100 * interval.low),
                high: words.signed(100 * interval.high),
                p: sayP(adjusted),
              })}
            </li>
          ))}
          {real.length === 0 && <li>{t('insights.noPair')}</li>}
        </ul>
      )}
      {simpson?.reversal && second !== undefined && (
        <div className={styles.warning}>
          <Shuffle size={16} aria-hidden />
          <p>
            <b>{t('insights.flips', { dimension: dims.name(second) })}</b>{' '}
            {t('insights.flipsWhat', {
              leader: value(simpson.crude.difference > 0 ? simpson.first : simpson.second),
              points: words.number(Math.abs(100 * simpson.crude.difference), 1),
              dimension: dims.name(second),
              first: value(simpson.first),
              firstShare: words.percent(simpson.standardised.first, 100),
              second: value(simpson.second),
              secondShare: words.percent(simpson.standardised.second, 100),
            })}
          </p>
        </div>
      )}
    </div>
  )

  function sayP(value: number): string {
    return value < 0.001
      ? t('insights.pBelow', { p: words.number(0.001, 3) })
      : t('insights.pIs', { p: words.number(value, 3) })
  }
}

function GroupTable({ report, dimension }: ReportProps) {
  const { t } = useTranslation()
  const words = useWords()
  const dims = useDimensionWords()
  const { groups, strata, second, simpson } = report
  const row = (group: GroupReport['groups'][number], prefix: string) => ({
    key: `${prefix} ${group.id}`,
    cells: [
      [dims.value(dimension, group.id), prefix].filter((part) => part !== '').join(' · '),
      words.percent(group.share, group.n),
      words.count(group.k, group.n),
      words.range(group.interval, group.n),
    ],
  })
  const standardised = simpson
    ? [
        { id: simpson.first, share: simpson.standardised.first },
        { id: simpson.second, share: simpson.standardised.second },
      ]
    : []
  return (
    <DataTable
      caption={t('insights.groupsBy', { dimension: dims.name(dimension) })}
      columns={[
        { key: 'group', label: dims.name(dimension) },
        { key: 'share', label: t('insights.column.satisfied'), numeric: true },
        { key: 'count', label: t('insights.column.base'), numeric: true },
        { key: 'range', label: t('insights.column.interval'), numeric: true },
      ]}
      rows={[
        ...groups.map((group) => row(group, '')),
        ...strata.flatMap((stratum) =>
          stratum.groups.map((group) => row(group, second === undefined ? '' : dims.value(second, stratum.id))),
        ),
        ...standardised.map(({ id, share }) => ({
          key: `standardised ${id}`,
          cells: [`${dims.value(dimension, id)} · ${t('insights.standardised')}`, words.percent(share, 100), '—', '—'],
        })),
      ]}
    />
  )
}
