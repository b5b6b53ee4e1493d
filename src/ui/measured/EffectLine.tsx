import { useTranslation } from 'react-i18next'
import type { ActionEffect } from '../../measures/actionEffect'
import type { Figure } from '../../measures/figure'
import { roundHalfAway } from '../../measures/sample'
import { isolate } from '../i18n/isolate'
import { useFormats } from '../i18n/useFormats'
import { sayPeriod } from '../inspector/csat/periods'
import { usePercent } from '../inspector/csat/usePercent'

interface EffectLineProps {
  readonly effect: ActionEffect
  /** In the unit of the measure. */
  readonly expected: number | undefined
}

/** Before, after, whether the change is real, and whether it reached what was expected: one sentence for a council. */
export function EffectLine({ effect, expected }: EffectLineProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const percent = usePercent()
  const { before, after, change, reached } = effect
  const isRate = after.unit === 'perThousand'
  const say = ({ value, n, unit }: Pick<Figure, 'value' | 'n' | 'unit'>) => {
    if (value === null) return '—'
    if (unit === 'perThousand') return t('action.perThousand', { value: formats.number(roundHalfAway(value, 1)) })
    return isolate(unit === 'percent' ? percent(value / 100, n) : formats.number(roundHalfAway(value, 1)), formats)
  }
  const base = ({ k, n }: Figure) => (k === null ? formats.number(n) : t('inspector.kOf', { k, n }))
  // The percent stays with its number in a sentence from the right.
  const signed = (points: number) =>
    isolate(
      formats
        .number(roundHalfAway(points, 1) / (isRate ? 100 : 1), {
          style: isRate ? 'percent' : 'decimal',
          signDisplay: 'exceptZero',
          maximumFractionDigits: 1,
        })
        .replace('-', '−'),
      formats,
    )
  const names = {
    after: say(after),
    afterOf: base(after),
    afterPeriod: sayPeriod(after.period, t, formats),
  }
  return (
    <span>
      {before && before.value !== null
        ? t('action.between', {
            ...names,
            before: say(before),
            beforeOf: base(before),
            beforePeriod: sayPeriod(before.period, t, formats),
          })
        : t('action.noBefore', names)}{' '}
      {change && (
        <>
          {t(isRate ? 'action.changeRate' : 'action.change', {
            points: signed(change.difference),
            low: signed(change.interval.low),
            high: signed(change.interval.high),
          })}{' '}
          <b>{t(`action.${change.verdict}`)}</b>{' '}
        </>
      )}
      {reached &&
        expected !== undefined &&
        t(`action.expected.${reached}`, {
          expected: isRate ? signed(expected) : say({ value: expected, n: 0, unit: after.unit }),
        })}
    </span>
  )
}
