import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureId } from '../../../base/ids'
import { type Text, withText } from '../../../base/text'
import { addMeasure, removeMeasure, updateMeasure } from '../../../commands'
import { defaultSatisfied } from '../../../measures/csat'
import { unitOf } from '../../../measures/figure'
import type { Measure, MeasureFamily } from '../../../model/records/measure'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { runAndTell } from '../../editor/notices'
import { Choice } from '../../fields/Choice'
import fields from '../../fields/fields.module.css'
import { Labelled, Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { ToggleChips } from '../../fields/ToggleChips'
import { useFormats } from '../../i18n/useFormats'
import { RecordDialog } from '../RecordDialog'
import { BenchmarkFields } from './BenchmarkFields'
import styles from './csat.module.css'
import { QuestionRules } from './QuestionRules'

type Draft = Omit<Measure, 'id'>

const BLANK: Draft = { family: 'csat', name: {}, scale: [1, 5], satisfied: [4, 5], better: 'higher' }

/** Families that are asked or counted by hand; times and visits have forms of their own. */
const ASKED = ['csat', 'nps', 'ces', 'fcr', 'rate', 'retention', 'churn', 'custom'] as const
const SCALED: readonly MeasureFamily[] = ['csat', 'ces', 'custom']

/** The usual scale, satisfied set and direction of a family, to begin with. */
const USUAL: Readonly<Record<MeasureFamily, Pick<Draft, 'scale' | 'satisfied' | 'better'> | undefined>> = {
  csat: { scale: [1, 5], satisfied: [4, 5], better: 'higher' },
  nps: { scale: [0, 10], satisfied: [9, 10], better: 'higher' },
  ces: { scale: [1, 7], satisfied: [5, 6, 7], better: 'higher' },
  fcr: { scale: [0, 1], satisfied: [1], better: 'higher' },
  retention: { scale: [0, 1], satisfied: [1], better: 'higher' },
  churn: { scale: [0, 1], satisfied: [1], better: 'lower' },
  rate: { scale: [0, 1], satisfied: [], better: 'lower' },
  time: undefined,
  visit: undefined,
  custom: undefined,
}

interface MeasureDialogProps {
  /** The question to change; a new one when absent. */
  readonly measure?: Measure
  readonly onClose: () => void
  readonly onSaved?: (id: MeasureId) => void
}

/** A question with its scale, the answers that count as satisfied, and its target. */
export function MeasureDialog({ measure, onClose, onSaved }: MeasureDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const answered = useEditorState((state) =>
    Object.values(state.board.answers).some((answers) => answers.measure === measure?.id),
  )
  const [draft, setDraft] = useState<Draft>(measure ?? BLANK)
  const scaleChanged = measure !== undefined && draft.scale.join() !== measure.scale.join()
  const save = () => {
    const { target, question, targetOperator, base, windowDays, unit, benchmark, ...rest } = draft
    const optional = { target, question, targetOperator, base, windowDays, unit, benchmark }
    const id = measure?.id ?? editor.newId('measure')
    if (measure) editor.dispatch(updateMeasure, { id, change: { ...rest, ...optional } })
    else editor.dispatch(addMeasure, { measure: { ...draft, id } })
    onSaved?.(id)
    onClose()
  }
  const remove = (id: MeasureId) => {
    runAndTell(editor, removeMeasure, { id })
    onClose()
  }
  return (
    <RecordDialog
      title={measure ? t('inspector.changeQuestion') : t('inspector.newQuestion')}
      canSave={Boolean(draft.name.en || draft.name.ar)}
      onSave={save}
      {...(measure && !answered ? { onRemove: () => remove(measure.id) } : {})}
      onClose={onClose}
    >
      <div className={styles.form}>
        <MeasureForm draft={draft} onChange={setDraft} />
        {scaleChanged && answered && (
          <p role="alert" className={styles.warning}>
            <TriangleAlert size={16} aria-hidden />
            {t('inspector.scaleWarning')}
          </p>
        )}
      </div>
    </RecordDialog>
  )
}

interface MeasureFormProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

function MeasureForm({ draft, onChange }: MeasureFormProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const families: Readonly<Record<MeasureFamily, string>> = {
    csat: t('inspector.family.csat'),
    nps: t('inspector.family.nps'),
    ces: t('inspector.family.ces'),
    fcr: t('inspector.family.fcr'),
    time: t('inspector.family.time'),
    rate: t('inspector.family.rate'),
    retention: t('inspector.family.retention'),
    churn: t('inspector.family.churn'),
    visit: t('inspector.family.visit'),
    custom: t('inspector.family.custom'),
  }
  const [low, high] = draft.scale
  const answers = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const setScale = (scale: readonly [number, number]) =>
    onChange({
      ...draft,
      scale,
      satisfied: defaultSatisfied(scale) ?? draft.satisfied.filter((n) => n >= scale[0] && n <= scale[1]),
    })
  return (
    <>
      <PlainText label={t('inspector.name')} value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
      <PlainText
        label={t('inspector.questionText')}
        value={draft.question}
        onChange={(question) => onChange({ ...draft, question })}
      />
      <Two>
        <Labelled label={t('inspector.kind')}>
          {(id) => (
            <Choice
              id={id}
              value={draft.family}
              options={ASKED.map((value) => ({ value, label: families[value] }))}
              onChange={(family) => family && onChange({ ...draft, family, ...USUAL[family] })}
            />
          )}
        </Labelled>
        <TargetField draft={draft} onChange={onChange} />
      </Two>
      <QuestionRules draft={draft} onChange={onChange} />
      <BenchmarkFields draft={draft} onChange={onChange} />
      {SCALED.includes(draft.family) && (
        <>
          <Two>
            <NumberField
              label={t('inspector.lowest')}
              value={low}
              min={0}
              max={high - 1}
              write={(n) => n !== undefined && setScale([Math.round(n), high])}
            />
            <NumberField
              label={t('inspector.highest')}
              value={high}
              min={low + 1}
              max={low + 10}
              write={(n) => n !== undefined && setScale([low, Math.round(n)])}
            />
          </Two>
          <ToggleChips
            label={t('inspector.satisfiedAnswers')}
            chips={answers.map((answer) => ({
              value: String(answer),
              label: number(answer),
              state: draft.satisfied.includes(answer),
            }))}
            onToggle={(answer, on) =>
              onChange({
                ...draft,
                satisfied: answers.filter((each) => (String(each) === answer ? on : draft.satisfied.includes(each))),
              })
            }
          />
        </>
      )}
    </>
  )
}

/** A target is in the unit of the measure. */
function TargetField({ draft, onChange }: MeasureFormProps) {
  const { t } = useTranslation()
  const unit = unitOf(draft)
  const labels = {
    percent: t('inspector.targetPercent'),
    points: t('inspector.targetPoints'),
    mean: t('measured.targetMean'),
    perThousand: t('measured.targetRate'),
  }
  const ranges = { percent: [0, 100], points: [-100, 100], mean: draft.scale, perThousand: [0, 1000] } as const
  const [min, max] = ranges[unit]
  return (
    <NumberField
      label={labels[unit]}
      value={draft.target}
      min={min}
      max={max}
      write={(target) => onChange(withTarget(draft, target))}
    />
  )
}

function withTarget(draft: Draft, target: number | undefined): Draft {
  const { target: _before, ...rest } = draft
  return target === undefined ? rest : { ...rest, target }
}

interface PlainTextProps {
  readonly label: string
  readonly value: Text | undefined
  readonly onChange: (value: Text) => void
}

/** Both languages side by side: the words of a question are worth translating at once. */
function PlainText({ label, value, onChange }: PlainTextProps) {
  const { t } = useTranslation()
  return (
    <Two>
      {(['en', 'ar'] as const).map((language) => (
        <Labelled
          key={language}
          label={`${label} · ${language === 'en' ? t('fields.inEnglish') : t('fields.inArabic')}`}
        >
          {(id) => (
            <input
              id={id}
              className={fields.input}
              lang={language}
              dir={language === 'ar' ? 'rtl' : 'ltr'}
              value={value?.[language] ?? ''}
              onChange={(event) => onChange(withText(value, language, event.target.value))}
            />
          )}
        </Labelled>
      ))}
    </Two>
  )
}
