import { useTranslation } from 'react-i18next'
import type { AnswerTarget, ColumnProfile, ColumnUse } from '../../formats/survey'
import { useFormats } from '../i18n/useFormats'
import { TargetChoice } from './AnswerDetails'
import { cellDirection } from './cellDirection'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

interface TouchpointDetailsProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: Extract<ColumnUse, { kind: 'touchpoint' }>
}

const SHOWN = 60

/** One row an answer: what each name of the file is on the board. */
export function TouchpointDetails({ state, column, use }: TouchpointDetailsProps) {
  const { t } = useTranslation()
  const { number, language } = useFormats()
  const page = language === 'ar' ? 'rtl' : 'ltr'
  const set = (value: string, target: AnswerTarget | undefined) => {
    const { [value]: _, ...rest } = use.targets
    state.setUse(column.index, { ...use, targets: target ? { ...rest, [value]: target } : rest })
  }
  const open = column.values.filter(([value]) => !Object.hasOwn(use.targets, value)).length
  if (column.hasMany) return <p className={styles.warning}>{t('survey.manyGroups')}</p>
  return (
    <div className={`${styles.details} ${styles.values}`}>
      <p className={open > 0 ? styles.warning : styles.fine}>
        {open > 0
          ? t('survey.targetsOpen', { count: open })
          : t('survey.targetsKnown', { count: column.values.length })}
      </p>
      <ul className={styles.wide}>
        {column.values.slice(0, SHOWN).map(([value, rows]) => (
          <li key={value}>
            <span>
              <bdi dir={cellDirection(value, page)}>{value}</bdi>
            </span>
            <small>{number(rows)}</small>
            <TargetChoice
              label={t('survey.valueIs', { value })}
              target={Object.hasOwn(use.targets, value) ? use.targets[value] : undefined}
              targets={state.targets}
              none={t('survey.leaveOutValue')}
              onChange={(target) => set(value, target)}
              onNone={() => set(value, undefined)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
