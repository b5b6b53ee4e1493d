import { useTranslation } from 'react-i18next'
import { percentDecimals, sampleSize } from '../../measures/sample'
import { useFormats } from '../i18n'
import type { BoardSatisfaction } from './boardFacts'
import styles from './CsatFigure.module.css'

/** Share, interval and target on one line, with the words that say the same. */
export function CsatFigure({ satisfaction }: { readonly satisfaction: BoardSatisfaction }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { share, interval, n, target, verdict } = satisfaction
  const decimals = percentDecimals(n)
  const shown = formats.percent(share, decimals)
  const range = intervalWords(interval, decimals, formats)
  const answers = t('library.answers', { count: n })
  const words = [
    t('library.csatAria', { share: shown, interval: range, answers }),
    ...(target !== undefined && verdict
      ? [t('library.csatTarget', { target: formats.percent(target, 0), verdict: t(`library.verdict.${verdict}`) })]
      : []),
  ]
  return (
    <span className={styles.figure} title={words.join('\n')}>
      <span className={styles.bar} aria-hidden>
        <span
          className={styles.range}
          style={{ insetInlineStart: at(interval.low), inlineSize: at(interval.high - interval.low) }}
        />
        {target !== undefined && <span className={styles.target} style={{ insetInlineStart: at(target) }} />}
        <span
          className={styles.dot}
          data-verdict={verdict ?? 'none'}
          data-small={sampleSize(n) !== 'plain'}
          style={{ insetInlineStart: at(share) }}
        />
      </span>
      <b aria-hidden>{shown}</b>
      <small aria-hidden>
        <bdi>{range}</bdi> · {answers}
      </small>
      <span className="visuallyHidden">{words.join('. ')}</span>
    </span>
  )
}

function at(share: number): string {
  return `${(100 * share).toFixed(2)}%`
}

/** "62.1–69.9%": a range is one number, so its percent sign stands once. */
function intervalWords(
  { low, high }: BoardSatisfaction['interval'],
  decimals: 0 | 1,
  { number, percent }: Pick<ReturnType<typeof useFormats>, 'number' | 'percent'>,
): string {
  const plain = number(100 * low, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return `${plain}–${percent(high, decimals)}`
}
