import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useFormats } from '../i18n/useFormats'
import { CheckFoot } from './CheckFoot'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { FileStep } from './FileStep'
import styles from './survey.module.css'
import { survey } from './surveyStore'
import { obstacleWords, problemWords } from './surveyWords'
import { SURVEY_STEPS, type Survey, useSurvey } from './useSurvey'
import { obstaclesOf } from './uses'

/** Answers of a survey file onto the board, in three steps: the file, its columns, a check. Until the last nothing changes. */
export function SurveyWizard({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const state = useSurvey()
  const { take } = state
  const first = useRef(survey.getState().file)
  useEffect(() => {
    const file = first.current
    first.current = undefined
    if (file) void take(file, file.name)
  }, [take])
  return (
    <DialogFrame
      open
      onClose={onClose}
      width={920}
      title={t('survey.title')}
      description={<Steps state={state} />}
      footer={<Foot state={state} onClose={onClose} />}
    >
      <Body state={state} />
    </DialogFrame>
  )
}

function Steps({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const at = SURVEY_STEPS.indexOf(state.step)
  return (
    <ol className={styles.steps} aria-label={t('survey.steps')}>
      {SURVEY_STEPS.map((step, index) => (
        <li key={step} aria-current={step === state.step ? 'step' : undefined} data-done={index < at || undefined}>
          <b aria-hidden>{number(index + 1)}</b>
          {t(`survey.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}

function Body({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { reading, step } = state
  const box = useRef<HTMLDivElement>(null)
  // The next step begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what is waited for
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    box.current?.parentElement?.scrollTo?.({ top: 0 })
  }, [step])
  return (
    <div ref={box} className={styles.body}>
      {reading.problem && (
        <p role="alert" className={styles.problem}>
          {problemWords(reading.problem, t, formats)} {t('survey.nothingChanged')}
        </p>
      )}
      {reading.done !== undefined && <Progress done={reading.done} />}
      <div className={styles.body} inert={reading.done !== undefined && reading.done > 0}>
        {step === 'file' && <FileStep state={state} />}
        {step === 'columns' && <ColumnsStep state={state} />}
        {step === 'check' && <CheckStep state={state} />}
      </div>
    </div>
  )
}

function Progress({ done }: { readonly done: number }) {
  const { t } = useTranslation()
  const { percent } = useFormats()
  return (
    <div className={styles.progress} role="status">
      <progress value={done} max={1} aria-label={t('survey.reading')} />
      <span>
        {t('survey.reading')} <bdi dir="ltr">{percent(done, 0)}</bdi>
      </span>
    </div>
  )
}

function Foot({ state, onClose }: { readonly state: Survey; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { reading, step, look, profile, uses, period, setStep, toColumns, toCheck } = state
  const main = useKeyboardKept(`${step} ${reading.done === undefined}`)
  if (reading.done !== undefined) {
    return (
      <Button ref={main} onClick={reading.cancel}>
        {t('survey.stop')}
      </Button>
    )
  }
  if (step === 'check') return <CheckFoot state={state} onClose={onClose} />
  const obstacles = step === 'columns' && profile ? obstaclesOf(profile.columns, uses, period) : []
  const [first] = obstacles
  return (
    <>
      {first && (
        <p className={styles.obstacle} role="status">
          {obstacleWords(first, t)}
        </p>
      )}
      {step === 'file' ? (
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      ) : (
        <Button onClick={() => setStep('file')}>{t('survey.back')}</Button>
      )}
      <Button
        ref={main}
        look="primary"
        disabled={step === 'file' ? look === undefined : obstacles.length > 0}
        onClick={() => void (step === 'file' ? toColumns() : toCheck())}
      >
        {step === 'file' ? t('survey.toColumns') : t('survey.toCheck')}
      </Button>
    </>
  )
}

/** A button that was pressed and is gone leaves the keyboard nowhere: the one in its place takes it. */
function useKeyboardKept(change: string) {
  const main = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of buttons is what is waited for
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.getAttribute('role') === 'dialog') main.current?.focus()
  }, [change])
  return main
}
