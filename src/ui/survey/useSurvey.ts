import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaneId } from '../../base/ids'
import type { ColumnUse, Counted, FileSettings, Mapping, SurveyLook, SurveyProfile } from '../../formats/survey'
import { type QuestionDraft, suggest } from '../../formats/survey/guess/suggest'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { quarterOf } from '../inspector/csat/periods'
import { useServices } from '../services'
import { questionsOf, targetsOf } from './boardContext'
import { rememberedUses } from './remembered'
import { survey } from './surveyStore'
import { useReader } from './useReader'
import type { Uses } from './uses'
import { withRemembered } from './withRemembered'

export type SurveyStep = 'file' | 'columns' | 'check'
export const SURVEY_STEPS: readonly SurveyStep[] = ['file', 'columns', 'check']

/** Up to how many comments become cards. */
export const QUOTES = 30

/** Everything the wizard knows, and what can be done next. */
export function useSurvey() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes, now } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const reading = useReader()
  const [step, setStep] = useState<SurveyStep>('file')
  const [settings, setSettings] = useState<FileSettings>({})
  const [look, setLook] = useState<SurveyLook | undefined>(undefined)
  const [profile, setProfile] = useState<SurveyProfile | undefined>(undefined)
  const [uses, setUses] = useState<Uses>({})
  const [added, setAdded] = useState<readonly QuestionDraft[]>([])
  const [personal, setPersonal] = useState<readonly number[]>([])
  const [overall, setOverall] = useState<number | undefined>(undefined)
  const [period, setPeriod] = useState(() => quarterOf(new Date(now())))
  const [quotes, setQuotes] = useState(false)
  const [counted, setCounted] = useState<{ readonly counted: Counted; readonly mapping: Mapping } | undefined>(
    undefined,
  )
  const [mode, setMode] = useState<'add' | 'replace'>('replace')
  const [keepsReplies, setKeepsReplies] = useState<boolean | undefined>(undefined)
  const [lane, setLane] = useState<LaneId | undefined>(undefined)
  const questions = useMemo(() => questionsOf(board, language), [board, language])
  const targets = useMemo(() => targetsOf(board, lanes, language, t('canvas.unnamed')), [board, lanes, language, t])
  const periods = useMemo(() => [...new Set(Object.values(board.answers).map((each) => each.period))], [board])

  const { open, run, reader } = reading

  const take = useCallback(
    async (content: Blob, name: string) => {
      const opened = open(content, name)
      setLook(undefined)
      setProfile(undefined)
      setSettings({})
      setStep('file')
      const found = await run((options) => opened.look({}, options))
      if (found) setLook(found)
    },
    [open, run],
  )

  const change = async (next: FileSettings) => {
    if (!reader) return
    setSettings(next)
    setProfile(undefined)
    const found = await run((options) => reader.look(next, options))
    if (found) setLook(found)
  }

  const toColumns = async () => {
    if (!reader || !look) return
    if (profile) return setStep('columns')
    const found = await run((options) => reader.profile(settings, options))
    if (!found) return
    if (found.encoding) setSettings({ ...settings, encoding: found.encoding })
    const about = survey.getState().about
    const guess = suggest(found.columns, {
      tool: look.tool,
      delimiter: look.delimiter ?? ',',
      questions,
      targets,
      periods,
      ...(about ? { preferred: about } : {}),
    })
    const kept = withRemembered(guess.columns, found.columns, {
      questions: [...questions, ...guess.added],
      remembered: rememberedUses(window.localStorage),
      delimiter: look.delimiter ?? ',',
    })
    setProfile(found)
    setAdded([...guess.added, ...kept.added])
    setPersonal(guess.personal)
    setUses(kept.uses)
    setStep('columns')
  }

  const toCheck = async () => {
    if (!reader) return
    const mapping = mappingOf()
    const found = await run((options) => reader.count(settings, mapping, options))
    if (!found) return
    setCounted({ counted: found, mapping })
    setStep('check')
  }

  function mappingOf(): Mapping {
    const all = [...questions, ...added]
    return {
      columns: uses,
      questions: Object.fromEntries(all.map(({ key, scale }) => [key, { scale }])),
      period: period.trim(),
      ...(overall !== undefined && uses[overall]?.kind === 'answer' ? { overall } : {}),
      ...(quotes ? { quotes: QUOTES } : {}),
    }
  }

  return {
    editor,
    board,
    language,
    reading,
    step,
    setStep,
    settings,
    look,
    profile,
    uses,
    setUse: (index: number, use: ColumnUse) => setUses((before) => ({ ...before, [index]: use })),
    setUses,
    overall,
    setOverall,
    questions,
    added,
    putQuestion: (question: QuestionDraft) =>
      setAdded((before) => [...before.filter(({ key }) => key !== question.key), question]),
    targets,
    periods,
    personal,
    period,
    setPeriod,
    quotes,
    setQuotes,
    counted,
    mode,
    setMode,
    keepsReplies,
    setKeepsReplies,
    lane,
    setLane,
    another: () => {
      reading.forget()
      setLook(undefined)
      setProfile(undefined)
    },
    take,
    change,
    toColumns,
    toCheck,
  }
}

export type Survey = ReturnType<typeof useSurvey>
