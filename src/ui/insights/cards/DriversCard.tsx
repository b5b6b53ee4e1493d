import { useTranslation } from 'react-i18next'
import type { Drivers } from '../../../measures/drivers'
import { Choice } from '../../fields/Choice'
import { ImportButton } from '../../survey/ImportButton'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import styles from '../insights.module.css'
import { type PlacedDriver, placedDrivers } from '../model/drivers'
import { useDriverWords } from '../useDriverWords'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { DriverRows, RemoveReplies } from './DriverRows'

/** What people who are content with the whole are content with: derived importance, ranked. */
export function DriversCard() {
  const { t } = useTranslation()
  const { drivers, facts } = useInsights()
  const isKept = Object.keys(facts.board.replies).length > 0
  if (drivers && drivers.drivers.length > 0) return <Ranked drivers={drivers} />
  return (
    <ChartCard title={t('insights.drivers.title')} span={6}>
      <Teach action={isKept ? <RemoveReplies /> : <ImportButton about={{}} />}>
        {t(isKept ? 'insights.drivers.noneHere' : 'insights.drivers.none')}
      </Teach>
    </ChartCard>
  )
}

function Ranked({ drivers }: { readonly drivers: Drivers }) {
  const { t } = useTranslation()
  const { facts, wholes, compareWith } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const { r, range } = useDriverWords()
  const { whole, periods } = drivers
  const placed = placedDrivers(facts, drivers)
  const title = t(whole.family === 'csat' ? 'insights.drivers.title' : 'insights.drivers.titleOther')
  const nameOf = ({ name, measure }: PlacedDriver) =>
    [say(name) || t('inspector.unnamed'), ...(measure ? [say(measure.name)] : [])].join(' · ')
  const caution = (
    <p className={styles.foot}>
      {t('insights.drivers.from', { periods: listed(periods) })} {t('insights.drivers.noCause')}
    </p>
  )
  return (
    <ChartCard
      title={title}
      span={6}
      subtitle={t('insights.drivers.with', { question: say(whole.name) || t('inspector.unnamed') })}
      controls={
        wholes.length > 1 ? (
          <Choice
            compact
            label={t('insights.drivers.whole')}
            value={whole.id}
            options={wholes.map(({ id, name }) => ({ value: id, label: say(name) || t('inspector.unnamed') }))}
            onChange={(id) => id && compareWith(id)}
          />
        ) : undefined
      }
      table={
        <>
          <DataTable
            caption={title}
            columns={[
              { key: 'name', label: t('insights.drivers.part') },
              { key: 'r', label: t('insights.drivers.axis'), numeric: true },
              { key: 'range', label: t('insights.column.interval'), numeric: true },
              { key: 'pairs', label: t('insights.drivers.pairs'), numeric: true },
            ]}
            rows={placed.map((each) => ({
              key: each.key,
              cells: [
                nameOf(each),
                each.state === 'told' ? r(each.correlation.r) : '—',
                each.state === 'told' ? range(each.correlation) : t(`insights.drivers.${each.state}`),
                words.number(each.pairs),
              ],
            }))}
          />
          {caution}
        </>
      }
    >
      <DriverRows drivers={placed} nameOf={nameOf} />
      {caution}
      <RemoveReplies />
    </ChartCard>
  )

  function listed(all: readonly string[]): string {
    const [first = '', last = first] = [all[0], all.at(-1)]
    if (first === last) return words.period(first)
    return t('insights.range', { low: words.period(first), high: words.period(last) })
  }
}
