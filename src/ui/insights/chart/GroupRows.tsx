import { useTranslation } from 'react-i18next'
import { sampleSize } from '../../../measures/sample'
import styles from '../insights.module.css'
import type { Group, GroupReport } from '../model/groups'
import { useDimensionWords } from '../useDimensionWords'
import { useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { Figure } from './Badges'

/** Every group's share with its interval on one scale, as a whole and inside each value of the second dimension. */
export function GroupRows({ report, dimension }: { readonly report: GroupReport; readonly dimension: string }) {
  const { t } = useTranslation()
  const words = useWords()
  const dims = useDimensionWords()
  const { groups, strata, second } = report
  const all = [groups, ...strata.map((stratum) => stratum.groups)].flat()
  const scale = scaleOf(all)
  return (
    <div className={styles.groupRows}>
      <Band
        name={strata.length > 0 ? t('insights.allTogether') : ''}
        groups={groups}
        scale={scale}
        dimension={dimension}
        order={groups}
      />
      {strata.map((stratum) => (
        <Band
          key={stratum.id}
          name={second === undefined ? '' : dims.value(second, stratum.id)}
          groups={stratum.groups}
          scale={scale}
          dimension={dimension}
          order={groups}
        />
      ))}
      <div className={styles.groupScale} aria-hidden>
        <span dir="ltr">
          {[scale.low, (scale.low + scale.high) / 2, scale.high].map((tick) => (
            <bdi key={tick}>{words.percent(tick, 0)}</bdi>
          ))}
        </span>
      </div>
    </div>
  )
}

interface Scale {
  readonly low: number
  readonly high: number
}

/** Whole tens around everything that is drawn. */
function scaleOf(groups: readonly Group[]): Scale {
  const low = Math.floor(Math.min(...groups.map(({ interval }) => interval.low)) * 10) / 10
  const high = Math.ceil(Math.max(...groups.map(({ interval }) => interval.high)) * 10) / 10
  return { low, high: Math.min(1, Math.max(high, low + 0.2)) }
}

interface BandProps {
  readonly name: string
  readonly groups: readonly Group[]
  /** All groups of the chart: a group keeps its mark in every band. */
  readonly order: readonly Group[]
  readonly scale: Scale
  readonly dimension: string
}

function Band({ name, groups, order, scale, dimension }: BandProps) {
  const words = useWords()
  const dims = useDimensionWords()
  const { measure } = useInsights()
  return (
    <div className={styles.groupBand}>
      {name !== '' && <h3 dir="auto">{name}</h3>}
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <span dir="auto">{dims.value(dimension, group.id)}</span>
            <GroupMark
              group={group}
              scale={scale}
              place={order.findIndex(({ id }) => id === group.id)}
              target={measure?.target}
            />
            <b>
              <Figure>{words.percent(group.share, group.n)}</Figure>
            </b>
            <small>{words.count(group.k, group.n)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface GroupMarkProps {
  readonly group: Group
  readonly scale: Scale
  readonly place: number
  readonly target: number | undefined
}

/** Groups are told apart by the shape of their mark as well as by its colour. */
function GroupMark({ group, scale, place, target }: GroupMarkProps) {
  const at = (share: number) => `${((100 * (share - scale.low)) / (scale.high - scale.low)).toFixed(2)}%`
  const { interval, share, n } = group
  const colour = ['var(--good)', 'var(--bac-ink)', 'var(--act-ink)', 'var(--opp-ink)'][place % 4]
  const isHollow = sampleSize(n) !== 'plain' || place % 2 === 1
  const look = { fill: isHollow ? 'var(--surface)' : colour, stroke: colour, strokeWidth: 2 }
  const isTargetIn = target !== undefined && target / 100 >= scale.low && target / 100 <= scale.high
  return (
    <span className={styles.groupMark} dir="ltr">
      <svg width="100%" height="16" aria-hidden="true">
        <line x1="0" x2="100%" y1="8" y2="8" stroke="var(--line-100)" />
        {isTargetIn && (
          <line
            x1={at(target / 100)}
            x2={at(target / 100)}
            y1="0"
            y2="16"
            stroke="var(--ink-900)"
            strokeDasharray="3 2"
          />
        )}
        <line
          x1={at(interval.low)}
          x2={at(interval.high)}
          y1="8"
          y2="8"
          stroke={colour}
          strokeOpacity=".35"
          strokeWidth="5"
          strokeLinecap="round"
        />
        {place % 2 === 0 ? (
          <circle cx={at(share)} cy="8" r="5" {...look} />
        ) : (
          <rect x={at(share)} y="3.5" width="9" height="9" transform="translate(-4.5 0)" {...look} />
        )}
      </svg>
    </span>
  )
}
