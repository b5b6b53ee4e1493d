import { ClipboardPaste } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnswersPlace, setAnswers } from '../../../commands'
import type { AnswerCounts } from '../../../measures/counts'
import type { Answers } from '../../../model/records/answers'
import type { Measure } from '../../../model/records/measure'
import { useEditor } from '../../editor/EditorContext'
import fields from '../../fields/fields.module.css'
import { useReadOnly } from '../../fields/locked'
import { useFormats } from '../../i18n/useFormats'
import { CountInput } from './CountInput'
import styles from './csat.module.css'
import { MeasureDialog } from './MeasureDialog'
import { NotApplicable } from './NotApplicable'
import { PasteColumn } from './PasteColumn'

interface AnswerGridProps {
  readonly measure: Measure
  readonly place: AnswersPlace & Pick<Answers, 'source'>
  readonly counts: AnswerCounts
  readonly notApplicable: number
}

/** How many people gave each answer: a number for each, with a bar above it. Arrow keys go from one to the next. */
export function AnswerGrid({ measure, place, counts, notApplicable }: AnswerGridProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { number } = useFormats()
  const readOnly = useReadOnly()
  const [dialog, setDialog] = useState<'measure' | 'paste' | undefined>(undefined)
  const grid = useRef<HTMLDivElement>(null)
  const problemId = useId()
  const [problems, setProblems] = useState<Readonly<Record<number, string>>>({})
  const [low, high] = measure.scale
  const answers = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const most = Math.max(1, ...answers.map((answer) => counts[String(answer)] ?? 0))
  const write = (next: AnswerCounts, none = notApplicable) =>
    editor.dispatch(setAnswers, { ...place, counts: next, ...(none > 0 ? { notApplicable: none } : {}) })
  const goTo = (from: number, by: number) => {
    const inputs = [...(grid.current?.querySelectorAll('input') ?? [])]
    const next = inputs[from + by]
    next?.focus()
    next?.select()
  }
  const onArrow = (event: KeyboardEvent, index: number) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    if (event.key === 'ArrowRight') goTo(index, rtl ? -1 : 1)
    else if (event.key === 'ArrowLeft') goTo(index, rtl ? 1 : -1)
    else return
    event.preventDefault()
  }
  return (
    <div className={fields.field}>
      <div className={fields.label}>
        <span>{t('inspector.answers')}</span>
        <span className={styles.satisfied}>
          {measure.family === 'csat' && <i aria-hidden />}
          {measure.family === 'csat' && t('inspector.satisfiedIs', { answers: sayAnswers(measure.satisfied) })}
          <button type="button" className={fields.disclose} disabled={readOnly} onClick={() => setDialog('measure')}>
            {t('inspector.change')}
          </button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share a line with a button */}
      <div
        ref={grid}
        role="group"
        aria-label={t('inspector.answers')}
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${answers.length <= 7 ? answers.length : 6}, minmax(0, 1fr))` }}
      >
        {answers.map((answer, index) => (
          <CountInput
            key={answer}
            name={number(answer)}
            count={counts[String(answer)] ?? 0}
            share={(counts[String(answer)] ?? 0) / most}
            satisfied={measure.satisfied.includes(answer)}
            readOnly={readOnly}
            onKeyDown={(event) => onArrow(event, index)}
            onCount={(count) => write({ ...counts, [String(answer)]: count })}
            problemId={`${problemId}${answer}`}
            onProblem={(problem) => setProblems((before) => withProblem(before, answer, problem))}
          />
        ))}
      </div>
      {Object.entries(problems).map(([answer, problem]) => (
        <p key={answer} id={`${problemId}${answer}`} role="alert" className={styles.wrong}>
          {t('counting.ofAnswer', { answer: number(Number(answer)), problem })}
        </p>
      ))}
      <div className={styles.under}>
        <NotApplicable count={notApplicable} readOnly={readOnly} onCount={(count) => write(counts, count)} />
        <button type="button" className={styles.paste} disabled={readOnly} onClick={() => setDialog('paste')}>
          <ClipboardPaste size={13} aria-hidden />
          {t('inspector.pasteColumn')}
        </button>
      </div>
      {dialog === 'measure' && <MeasureDialog measure={measure} onClose={() => setDialog(undefined)} />}
      {dialog === 'paste' && (
        <PasteColumn scale={measure.scale} onClose={() => setDialog(undefined)} onCounts={(next) => write(next)} />
      )}
    </div>
  )

  function sayAnswers(set: readonly number[]): string {
    return new Intl.ListFormat(t('inspector.listLocale'), { type: 'conjunction' }).format(
      set.map((answer) => number(answer)),
    )
  }
}

function withProblem(
  problems: Readonly<Record<number, string>>,
  answer: number,
  problem: string | undefined,
): Readonly<Record<number, string>> {
  if (problems[answer] === problem) return problems
  const { [answer]: _, ...rest } = problems
  return problem === undefined ? rest : { ...rest, [answer]: problem }
}
