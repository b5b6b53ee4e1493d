import { useTranslation } from 'react-i18next'
import type { AnswerOf, AttributeUse, ColumnProfile } from '../../formats/survey'
import type { Scale } from '../../measures/counts'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n/useFormats'
import { cellDirection } from './cellDirection'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'
import { type AnswerUse, wordsToMap } from './uses'

interface ValueMapProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: AnswerUse | AttributeUse
  readonly scale: Scale
}

const SHOWN = 24

/** What the words of a column count as. Numbers of the scale need no words. */
export function ValueMap({ state, column, use, scale }: ValueMapProps) {
  const { t } = useTranslation()
  const { number, language } = useFormats()
  const page = language === 'ar' ? 'rtl' : 'ltr'
  const values = wordsToMap(column, use, scale)
  const plain = column.values.length - values.length
  const open = values.filter(([value]) => !Object.hasOwn(use.words, value)).length
  if (values.length === 0) return <p className={styles.fine}>{t('survey.allNumbers')}</p>
  const answers = Array.from({ length: scale[1] - scale[0] + 1 }, (_, index) => scale[1] - index)
  const options = [
    ...answers.map((answer) => ({ value: String(answer), label: sayAnswer(answer) })),
    { value: 'notApplicable', label: t('survey.notApplicable') },
    { value: 'skip', label: t('survey.skipValue') },
  ]
  const set = (value: string, answer: string | undefined) => {
    const { [value]: _, ...rest } = use.words
    const words = answer === undefined ? rest : { ...rest, [value]: parseAnswer(answer) }
    state.setUse(column.index, { ...use, words })
  }
  return (
    <div className={styles.values}>
      <p className={open > 0 ? styles.warning : styles.fine}>
        {open > 0 ? t('survey.valuesOpen', { count: open }) : t('survey.valuesKnown', { count: values.length })}
        {plain > 0 && ` ${t('survey.numbersToo', { count: plain })}`}
      </p>
      <ul>
        {values.slice(0, SHOWN).map(([value, rows]) => (
          <li key={value}>
            <span>
              <bdi dir={cellDirection(value, page)}>{value}</bdi>
            </span>
            <small>{number(rows)}</small>
            <Choice
              compact
              label={t('survey.valueCounts', { value })}
              value={Object.hasOwn(use.words, value) ? String(use.words[value]) : undefined}
              none={t('survey.unknownValue')}
              options={options}
              onChange={(answer) => set(value, answer)}
            />
          </li>
        ))}
      </ul>
      {values.length > SHOWN && (
        <p className={styles.fine}>{t('survey.moreValues', { count: values.length - SHOWN })}</p>
      )}
    </div>
  )

  function sayAnswer(answer: number): string {
    if (scale[0] === 0 && scale[1] === 1) return answer === 1 ? t('survey.positive') : t('survey.negative')
    return number(answer)
  }
}

function parseAnswer(answer: string): AnswerOf {
  return answer === 'notApplicable' || answer === 'skip' ? answer : Number(answer)
}
