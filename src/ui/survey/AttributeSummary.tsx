import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { AttributeLine } from '../../commands'
import { useFormats } from '../i18n/useFormats'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

/** The attributes as they would stand on the board. */
export function AttributeSummary({
  state,
  lines,
}: {
  readonly state: Survey
  readonly lines: readonly AttributeLine[]
}) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const say = (value: number | undefined) => (value === undefined ? '—' : number(value, { maximumFractionDigits: 2 }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.summary} tabIndex={0} aria-label={t('surveyAttributes.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('surveyAttributes.attribute')}</th>
            <th scope="col">{t('surveyAttributes.performanceShort')}</th>
            <th scope="col">{t('surveyAttributes.importanceShort')}</th>
            <th scope="col">{t('surveyAttributes.derived')}</th>
            <th scope="col">{t('survey.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, performance, importance, derived, n }) => (
            <tr key={`${id} ${textIn(name, 'en')}`}>
              <td>
                <bdi>{textIn(name, state.language)}</bdi>
              </td>
              <td>{say(performance)}</td>
              <td>{say(importance)}</td>
              <td>
                <bdi dir="ltr">{say(derived?.r)}</bdi>
              </td>
              <td>{say(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
