import { useTranslation } from 'react-i18next'
import type { ColumnProfile, UseKind } from '../../formats/survey'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n/useFormats'
import { CheckBox } from '../inspector/CheckBox'
import { AnswerDetails } from './AnswerDetails'
import { AttributeDetails } from './AttributeDetails'
import { cellDirection } from './cellDirection'
import { DateDetails } from './DateDetails'
import { DimensionDetails } from './DimensionDetails'
import { LeaveOutDetails } from './LeaveOutDetails'
import styles from './survey.module.css'
import { TouchpointDetails } from './TouchpointDetails'
import type { Survey } from './useSurvey'
import { newQuestion, takenFor } from './uses'

const KINDS: readonly UseKind[] = [
  'answer',
  'attribute',
  'date',
  'dimension',
  'touchpoint',
  'comment',
  'count',
  'leaveOut',
  'ignore',
]

interface ColumnRowProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly isPersonal?: boolean
}

/** One column: its name and some of its values, what it is taken for, and what has to be known for that. */
export function ColumnRow({ state, column, isPersonal = false }: ColumnRowProps) {
  const { t } = useTranslation()
  const { number, language } = useFormats()
  const use = state.uses[column.index] ?? { kind: 'ignore' as const }
  const name = column.name || t('survey.nameless', { column: number(column.index + 1) })
  const page = language === 'ar' ? 'rtl' : 'ltr'
  const take = (kind: UseKind) => {
    const delimiter = state.look?.delimiter ?? ','
    const question = newQuestion(column, delimiter)
    if (kind === 'answer' && !state.added.some(({ key }) => key === question.key)) state.putQuestion(question)
    state.setUse(column.index, takenFor(kind, column, { delimiter, periods: state.periods, question }))
  }
  return (
    <li className={styles.column} data-kind={use.kind}>
      <div className={styles.columnHead}>
        <div className={styles.columnName}>
          <b>
            <bdi dir={cellDirection(name, page)}>{name}</bdi>
          </b>
          <Samples column={column} page={page} isHidden={isPersonal && use.kind === 'personal'} />
        </div>
        {isPersonal && (
          <CheckBox
            label={t('survey.useAnyway')}
            checked={use.kind !== 'personal'}
            onChange={(isUsed) => take(isUsed ? 'ignore' : 'personal')}
          />
        )}
        {use.kind !== 'personal' && (
          <div className={styles.kind}>
            <Choice
              label={t('survey.columnIs', { column: name })}
              value={use.kind}
              options={KINDS.map((value) => ({ value, label: t(`survey.kind.${value}`) }))}
              onChange={(kind) => kind && take(kind)}
            />
          </div>
        )}
      </div>
      {use.kind === 'answer' && <AnswerDetails state={state} column={column} use={use} />}
      {use.kind === 'attribute' && <AttributeDetails state={state} column={column} use={use} />}
      {use.kind === 'date' && <DateDetails state={state} column={column} use={use} />}
      {use.kind === 'dimension' && <DimensionDetails state={state} column={column} use={use} />}
      {use.kind === 'touchpoint' && <TouchpointDetails state={state} column={column} use={use} />}
      {use.kind === 'leaveOut' && <LeaveOutDetails state={state} column={column} use={use} />}
    </li>
  )
}

interface SamplesProps {
  readonly column: ColumnProfile
  readonly page: 'ltr' | 'rtl'
  /** Personal values are not put on the screen before somebody asks for them. */
  readonly isHidden: boolean
}

function Samples({ column, page, isHidden }: SamplesProps) {
  const { t } = useTranslation()
  const values = column.hasMany ? [...new Set(column.sample)] : column.values.map(([value]) => value)
  const shown = values.slice(0, 4)
  return (
    <p className={styles.samples}>
      {isHidden
        ? t('survey.hiddenValues', { count: column.filled })
        : shown.map((value) => (
            <span key={value} dir={cellDirection(value, page)}>
              {value}
            </span>
          ))}
      {!isHidden && values.length > shown.length && !column.hasMany && (
        <i>{t('survey.moreValues', { count: values.length - shown.length })}</i>
      )}
      {column.missing > 0 && <i>{t('survey.blank', { count: column.missing })}</i>}
    </p>
  )
}
