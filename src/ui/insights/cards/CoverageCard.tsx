import { Check, Minus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ChartCard, Teach } from '../chart/ChartCard'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import { COVERAGE, coverageOf } from '../model/coverage'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** Which steps lack a touchpoint, somebody responsible, evidence or answers, and the way to each of them. */
export function CoverageCard() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const { steps, counts } = coverageOf(facts)
  const missing = steps.filter(({ has }) => COVERAGE.some((name) => !has[name]))
  return (
    <ChartCard
      title={t('insights.coverage')}
      isTable={steps.length > 0}
      span={6}
      subtitle={steps.length > 0 ? t('insights.coverageWhat', { n: missing.length, count: steps.length }) : undefined}
    >
      {steps.length === 0 ? (
        <Teach>{t('insights.stepsNone')}</Teach>
      ) : (
        <>
          <ul className={styles.coverage}>
            {COVERAGE.map((name) => (
              <li key={name}>
                <span>{t(`insights.covers.${name}`)}</span>
                <b>{words.count(counts[name], steps.length)}</b>
                <span className={styles.meter} aria-hidden>
                  <i style={{ inlineSize: `${(100 * counts[name]) / steps.length}%` }} />
                </span>
              </li>
            ))}
          </ul>
          {missing.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard
            <section className={styles.tableScroll} aria-label={t('insights.coverageSteps')} tabIndex={0}>
              <table className={styles.gaps}>
                <caption className="visuallyHidden">{t('insights.coverage')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('insights.column.step')}</th>
                    {COVERAGE.map((name) => (
                      <th key={name} scope="col">
                        {t(`insights.coversShort.${name}`)}
                      </th>
                    ))}
                    <th scope="col">
                      <span className="visuallyHidden">{t('insights.onMap')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {missing.map(({ place, has }) => (
                    <tr key={place.step.id}>
                      <th scope="row" dir="auto">
                        {say(place.step.name)}
                      </th>
                      {COVERAGE.map((name) => (
                        <td key={name} data-missing={!has[name] || undefined}>
                          {has[name] ? <Check size={14} aria-hidden /> : <Minus size={14} aria-hidden />}
                          <span className={has[name] ? 'visuallyHidden' : undefined}>
                            {has[name] ? t('insights.there') : t('insights.missing')}
                          </span>
                        </td>
                      ))}
                      <td>
                        <JumpButton name={say(place.step.name)} spot={{ kind: 'step', id: place.step.id }} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <p className={styles.foot}>{missing.length === 0 ? t('insights.coverageAll') : t('insights.coverageFoot')}</p>
        </>
      )}
    </ChartCard>
  )
}
