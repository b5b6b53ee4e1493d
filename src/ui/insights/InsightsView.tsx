import { MapPin } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../base/ids'
import { sayMeasured } from '../../lanes/measuredWords'
import { satisfactionMeasure } from '../../measures/cardSatisfaction'
import { driversOf, wholeQuestions } from '../../measures/drivers'
import { isMeasuredFiltered, withMeasured } from '../../measures/measuredFilter'
import type { Measure } from '../../model/records/measure'
import { Button } from '../controls/Button'
import { useEditorState } from '../editor/EditorContext'
import { addWords } from '../i18n'
import ar from '../i18n/late/insights.ar.json'
import en from '../i18n/late/insights.en.json'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { useSpeech } from '../table/useSpeech'
import { BehindPanel } from './BehindPanel'
import { ActionsCard } from './cards/ActionsCard'
import { AttributesCard } from './cards/AttributesCard'
import { ComplaintsCard } from './cards/ComplaintsCard'
import { CoverageCard } from './cards/CoverageCard'
import { CsatByStep } from './cards/CsatByStep'
import { DriversCard } from './cards/DriversCard'
import { FlowCard } from './cards/FlowCard'
import { GapCard } from './cards/GapCard'
import { GroupCard } from './cards/GroupCard'
import { Headlines } from './cards/Headlines'
import { ImportanceCard } from './cards/ImportanceCard'
import { OpportunityMatrix } from './cards/OpportunityMatrix'
import { OpportunityScores } from './cards/OpportunityScores'
import { PainHeat } from './cards/PainHeat'
import { PainPareto } from './cards/PainPareto'
import { TrendCard } from './cards/TrendCard'
import { WeakestSteps } from './cards/WeakestSteps'
import { InsightsBar } from './InsightsBar'
import styles from './insights.module.css'
import { boardFacts } from './model/boardFacts'
import { stepScores } from './model/stepScores'
import { type Insights, InsightsProvider, useBoardText, useInsights } from './useInsights'
import { useJump } from './useJump'

addWords({ en, ar })

/** What the numbers of the board say, kept up with every change of it. */
export function InsightsView() {
  const { t } = useTranslation()
  const [measureId, setMeasureId] = useState<string | undefined>(undefined)
  const [step, setStep] = useState<StepId | undefined>(undefined)
  const jump = useJump()
  const { insights, measures } = useInsightsOf(measureId, setStep, jump)
  return (
    <InsightsProvider value={insights}>
      <section className={styles.view} aria-label={t('insights.region')}>
        <InsightsBar measures={measures} onMeasure={({ id }) => setMeasureId(id)} />
        <div className={styles.scroll} tabIndex={-1}>
          <div className={styles.grid}>
            <PrintHead />
            <Missing />
            <Headlines />
            <CsatByStep />
            <WeakestSteps />
            <TrendCard />
            <ComplaintsCard />
            <GroupCard />
            <ImportanceCard />
            <DriversCard />
            <AttributesCard />
            <OpportunityMatrix />
            <OpportunityScores />
            <PainPareto />
            <ActionsCard />
            <PainHeat />
            <GapCard />
            <CoverageCard />
            <FlowCard />
          </div>
        </div>
        <BehindPanel step={step} onClose={() => setStep(undefined)} />
      </section>
    </InsightsProvider>
  )
}

/** Stands before the cards that have nothing to show yet. */
function Missing() {
  const { t } = useTranslation()
  const { facts, jump } = useInsights()
  const [first] = facts.steps
  return (
    <div className={styles.missing}>
      <h2>{t('insights.notYet')}</h2>
      <p>{t('insights.notYetWhat')}</p>
      {first && (
        <Button onClick={() => jump({ kind: 'step', id: first.step.id })}>
          <MapPin size={16} aria-hidden />
          {t('insights.openMap')}
        </Button>
      )}
    </div>
  )
}

/** What a printed page has to say of itself: the board, the day, and which answers. */
function PrintHead() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const measured = useEditorState((state) => state.measured)
  const speech = useSpeech()
  const { now } = useServices()
  const { date } = useFormats()
  const say = useBoardText()
  const whose = isMeasuredFiltered(measured) ? [sayMeasured(measured, speech)] : []
  return (
    <p className={styles.printHead} aria-hidden>
      <b dir="auto">{say(facts.board.title)}</b>
      <span>{[t('insights.tab'), date(now()), ...whose, t('insights.intervals')].join(' · ')}</span>
    </p>
  )
}

function useInsightsOf(measureId: string | undefined, openStep: Insights['openStep'], jump: Insights['jump']) {
  const whole = useEditorState((state) => state.board)
  const { lanes } = useServices()
  const facts = useMemo(() => boardFacts(whole, lanes), [whole, lanes])
  const measured = useEditorState((state) => state.measured)
  const board = useMemo(() => withMeasured(whole, measured), [whole, measured])
  const measures = Object.values(whole.measures).filter(({ family }) => family === 'csat')
  const measure = measures.find(({ id }) => id === measureId) ?? satisfactionMeasure(whole)
  const scores = useMemo(() => stepScores(facts, board, measure), [facts, board, measure])
  const [wholeId, compareWith] = useState<Measure['id'] | undefined>(undefined)
  // Very many single answers: they are gone through when they change, not at every edit.
  const { replies, measures: questions } = board
  const wholes = useMemo(() => wholeQuestions({ measures: questions, replies }), [questions, replies])
  const asked = wholes.find(({ id }) => id === wholeId) ?? wholes[0]
  const drivers = useMemo(
    () => (asked ? driversOf({ measures: questions, replies }, asked) : null),
    [questions, replies, asked],
  )
  const insights: Insights = { facts, board, measure, scores, drivers, wholes, compareWith, openStep, jump }
  return { insights, measures }
}
