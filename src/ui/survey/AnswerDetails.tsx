import { useTranslation } from 'react-i18next'
import type { AnswerTarget, ColumnProfile } from '../../formats/survey'
import type { AnswerFamily } from '../../formats/survey/guess/suggest'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import { keyOfTarget, type TargetOption } from './boardContext'
import { SCALES } from './scales'
import styles from './survey.module.css'
import { parseScale, scaleWords } from './surveyWords'
import type { Survey } from './useSurvey'
import { type AnswerUse, newQuestion, wordsOn } from './uses'
import { ValueMap } from './ValueMap'

const NEW = ' new'

interface AnswerDetailsProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: AnswerUse
}

/** Which question a column answers, about what, on which scale, and what its words mean. */
export function AnswerDetails({ state, column, use }: AnswerDetailsProps) {
  const { t } = useTranslation()
  const { questions, added, targets, setUse, putQuestion } = state
  const isLong = Object.values(state.uses).some(({ kind }) => kind === 'touchpoint')
  const question = [...questions, ...added].find(({ key }) => key === use.question)
  const isNew = added.some(({ key }) => key === use.question)
  const choose = (key: string) => {
    const own = newQuestion(column, state.look?.delimiter ?? ',')
    if (key === NEW) putQuestion(own)
    const next = key === NEW ? own : [...questions, ...added].find((each) => each.key === key)
    if (next) setUse(column.index, { ...use, question: next.key, words: wordsOn(column, use, next.scale) })
  }
  return (
    <div className={styles.details}>
      <div className={styles.detailRow}>
        <Labelled label={t('survey.question')}>
          {(id) => (
            <Choice id={id} value={use.question} options={questionOptions()} onChange={(key) => key && choose(key)} />
          )}
        </Labelled>
        {!isLong && (
          <Labelled label={t('survey.about')}>
            {(id) => (
              <TargetChoice
                id={id}
                target={use.target}
                targets={targets}
                onChange={(target) => setUse(column.index, { ...use, target })}
              />
            )}
          </Labelled>
        )}
        {isNew && question && <NewQuestionFields state={state} column={column} use={use} />}
      </div>
      {column.hasMany ? (
        <p className={styles.warning}>{t('survey.tooVaried')}</p>
      ) : (
        question && <ValueMap state={state} column={column} use={use} scale={question.scale} />
      )}
    </div>
  )

  function questionOptions() {
    const own = newQuestion(column, state.look?.delimiter ?? ',').key
    const known = questions.map(({ key, name }) => ({ value: key, label: name || t('inspector.unnamed') }))
    const drafts = added.map(({ key, name, isShared, family }) => ({
      value: key,
      label: t('survey.newQuestion', { name: isShared ? t(`survey.family.${family}`) : name }),
    }))
    const hasOwn = added.some(({ key }) => key === own)
    return [...known, ...drafts, ...(hasOwn ? [] : [{ value: NEW, label: t('survey.ownQuestion') }])]
  }
}

function NewQuestionFields({ state, column, use }: AnswerDetailsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const question = state.added.find(({ key }) => key === use.question)
  if (!question) return null
  const families: readonly AnswerFamily[] = ['csat', 'nps', 'ces', 'custom']
  const scale = question.scale.join(':')
  const scales = [...new Set([...SCALES, scale])].map((value) => ({ value, scale: parseScale(value) }))
  return (
    <>
      <Labelled label={t('survey.measured')}>
        {(id) => (
          <Choice
            id={id}
            value={question.family}
            options={families.map((value) => ({ value, label: t(`survey.family.${value}`) }))}
            onChange={(family) => family && state.putQuestion({ ...question, family })}
          />
        )}
      </Labelled>
      <Labelled label={t('survey.scale')}>
        {(id) => (
          <Choice
            id={id}
            value={scale}
            options={scales.map((each) => ({ value: each.value, label: scaleWords(each.scale, t, formats) }))}
            onChange={(value) => {
              if (!value) return
              const next = parseScale(value)
              state.putQuestion({ ...question, scale: next })
              state.setUse(column.index, { ...use, words: wordsOn(column, use, next) })
            }}
          />
        )}
      </Labelled>
    </>
  )
}

interface TargetChoiceProps {
  readonly id?: string
  readonly label?: string
  readonly target: AnswerTarget | undefined
  readonly targets: readonly TargetOption[]
  /** Words of "none of them". */
  readonly none?: string
  readonly onChange: (target: AnswerTarget) => void
  readonly onNone?: () => void
}

/** The whole journey, a stage or a touchpoint. */
export function TargetChoice({ id, label, target, targets, none, onChange, onNone }: TargetChoiceProps) {
  const { t } = useTranslation()
  const options = [
    { value: 'journey', label: t('survey.journey') },
    ...targets.map((each) => ({
      value: each.key,
      label: each.target.kind === 'stage' ? t('survey.stage', { name: each.label }) : each.label,
    })),
  ]
  return (
    <Choice
      {...(id ? { id } : {})}
      {...(label ? { label } : {})}
      {...(none ? { none } : {})}
      value={target && keyOfTarget(target)}
      options={options}
      onChange={(key) => {
        if (key === undefined) return onNone?.()
        onChange(targets.find((each) => each.key === key)?.target ?? { kind: 'journey' })
      }}
    />
  )
}
