import { useTranslation } from 'react-i18next'
import { findSelfScore, setSelfScore } from '../../../commands'
import { isSameAsked } from '../../../measures/boardFigures'
import { gapOf, type MeasuredGap } from '../../../measures/boardGaps'
import { recordedAnswers } from '../../../measures/heaps'
import { roundHalfAway } from '../../../measures/sample'
import type { Asked } from '../../../model/records/asked'
import type { Measure } from '../../../model/records/measure'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { Two } from '../../fields/Labelled'
import { LineField } from '../../fields/LineField'
import { NumberField } from '../../fields/NumberField'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'
import gap from './gap.module.css'

interface SelfScorePanelProps {
  readonly measure: Measure
  readonly about: Asked
  readonly period: string
}

/** What the company believes of itself by the same question, and how far that is from its customers. */
export function SelfScorePanel({ measure, about, period }: SelfScorePanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const place = { measure: measure.id, ...about, period, dims: {} }
  const score = findSelfScore(board, place)
  const own = Object.values(board.selfScores).filter(
    (each) => each.measure === measure.id && each.period === period && isSameAsked(each, about),
  )
  const found = gapOf(measure, own, recordedAnswers(board, { measure: measure.id, about }), about)
  const write = (stated: number | undefined, who: string | undefined) =>
    editor.dispatch(setSelfScore, {
      ...place,
      counts: score?.counts ?? {},
      ...(stated === undefined ? {} : { stated }),
      ...(who ? { who } : {}),
    })
  return (
    <section className={styles.change}>
      <div className={styles.resultHead}>
        <span>{t('measured.selfAndGap')}</span>
      </div>
      <Two>
        <NumberField
          label={t('measured.selfScore')}
          value={score?.stated}
          min={0}
          max={100}
          write={(stated) => write(stated, score?.who)}
        />
        {score && (
          <LineField
            label={t('measured.who')}
            value={score.who ?? ''}
            place={`selfScores.${score.id}.who`}
            write={(who) => write(score.stated, who)}
          />
        )}
      </Two>
      {found && <GapView found={found} />}
    </section>
  )
}

function GapView({ found }: { readonly found: MeasuredGap }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { self, customer, customers, gap: difference } = found
  if (customer === null || !difference) return <p className={styles.small12}>{t('measured.noCustomers')}</p>
  const percent = (value: number) => formats.percent(roundHalfAway(value, 0) / 100, 0)
  const points = (value: number) =>
    `\u2066${formats.number(roundHalfAway(value, 0), { signDisplay: 'exceptZero' })}\u2069`
  const size = roundHalfAway(Math.abs(difference.gap), 0)
  const { interval } = difference
  const low = interval ? self - interval.high : customer
  const high = interval ? self - interval.low : customer
  return (
    <>
      <div className={gap.bar} aria-hidden>
        <i className={gap.range} style={{ insetInlineStart: `${low}%`, width: `${Math.max(high - low, 0.5)}%` }} />
        <i
          className={gap.way}
          style={{ insetInlineStart: `${Math.min(customer, self)}%`, width: `${Math.abs(self - customer)}%` }}
        />
        <i
          className={gap.customer}
          data-hollow={!customers || customers.n < 30 || undefined}
          style={{ insetInlineStart: `${customer}%` }}
        />
        <i className={gap.self} style={{ insetInlineStart: `${self}%` }} />
      </div>
      <p className={gap.names}>
        <b>{t('measured.customersSay', { percent: percent(customer) })}</b>
        <b className={gap.own}>{t('measured.weSay', { percent: percent(self) })}</b>
      </p>
      <p className={styles.sentence}>
        {size === 0
          ? t('measured.noGap')
          : difference.gap > 0
            ? t('measured.gapAbove', { count: size })
            : t('measured.gapBelow', { count: size })}{' '}
        {interval && t('measured.gapRange', { low: points(interval.low), high: points(interval.high) })}{' '}
        {interval && !difference.real && t('measured.gapNoise')}
      </p>
    </>
  )
}
