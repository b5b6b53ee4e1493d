import { Lightbulb, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeVerdict } from '../../../measures/change'
import { sampleSize } from '../../../measures/sample'
import { ChangeBadge, Figure, TargetBadge } from '../chart/Badges'
import styles from '../insights.module.css'
import { type Headline, headlineOf, recommendationOf } from '../model/headline'
import { opportunitiesOf } from '../model/opportunities'
import { painsOf } from '../model/pains'
import { weakestSteps } from '../model/stepScores'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { Readings } from './Readings'

/** The figures a meeting begins with. */
export function Headlines() {
  const { t } = useTranslation()
  const { facts, board, measure } = useInsights()
  const [shown, setShown] = useState(false)
  const headline = measure && headlineOf(facts, board, measure)
  return (
    <section className={styles.headlines} aria-label={t('insights.headlines')}>
      <div className={styles.figures}>
        <CsatFigure headline={headline} isOpen={shown} onToggle={() => setShown(!shown)} />
        <WeakestFigure />
        <NpsFigure />
        <PainFigure />
        <OpportunityFigure />
      </div>
      {shown && headline && <Readings headline={headline} />}
    </section>
  )
}

interface FigureCardProps {
  readonly label: string
  readonly badge?: ReactNode
  readonly value?: string | undefined
  readonly beside?: ReactNode
  readonly lines: readonly ReactNode[]
  readonly action?: ReactNode
}

function FigureCard({ label, badge, value, beside, lines, action }: FigureCardProps) {
  return (
    <article className={styles.figure}>
      <header>
        <h2>{label}</h2>
        {badge}
      </header>
      <p className={styles.figureValue}>
        <b>
          <Figure>{value ?? '—'}</Figure>
        </b>
        {beside !== undefined && <span>{beside}</span>}
      </p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity besides their place
        <p key={index} className={styles.figureLine}>
          {line}
        </p>
      ))}
      {action}
    </article>
  )
}

interface CsatFigureProps {
  readonly headline: Headline | null
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function CsatFigure({ headline, isOpen, onToggle }: CsatFigureProps) {
  const { t } = useTranslation()
  const { measure } = useInsights()
  const words = useWords()
  if (!headline || !measure) {
    return <FigureCard label={t('insights.csat')} lines={[t('insights.csatNone')]} />
  }
  const { main, touchpoints, unweighted, verdict, period, change } = headline
  const base =
    main.name === 'measured' ? words.count(main.k ?? 0, main.n) : t('insights.answersCount', { count: main.n })
  const parts = main.name === 'measured' ? [] : [t('insights.touchpointsCount', { count: touchpoints - unweighted })]
  return (
    <FigureCard
      label={t(`insights.rollUp.${main.name}`)}
      badge={<TargetBadge kind={verdict?.kind ?? null} />}
      value={words.percent(main.share, main.n)}
      beside={words.range(main.interval, main.n)}
      lines={[
        [base, ...parts, words.period(period)].join(' · '),
        words.conclusion(main.interval, main.n, measure, verdict),
        change ? (
          <Change
            key="change"
            verdict={change.verdict}
            points={change.difference * 100}
            low={change.interval.low * 100}
            high={change.interval.high * 100}
            before={words.period(change.before)}
            over={change.touchpoints}
          />
        ) : (
          t('insights.noChangeYet')
        ),
      ]}
      action={
        <button type="button" className={styles.quietLink} aria-expanded={isOpen} onClick={onToggle}>
          {t('insights.otherReadings')}
        </button>
      }
    />
  )
}

interface ChangeProps {
  readonly verdict: ChangeVerdict
  readonly points: number
  readonly low: number
  readonly high: number
  readonly before: string
  /** Touchpoints compared; 0 for a question of its own. */
  readonly over: number
}

function Change({ verdict, points, low, high, before, over }: ChangeProps) {
  const { t } = useTranslation()
  const words = useWords()
  const range = { points: words.signed(points), low: words.signed(low), high: words.signed(high), before }
  return (
    <span className={styles.change}>
      <ChangeBadge verdict={verdict} up={points > 0} />
      <span>
        {t('insights.changeSince', range)}
        {over > 0 && ` ${t('insights.changeOver', { count: over })}`}
      </span>
    </span>
  )
}

function WeakestFigure() {
  const { t } = useTranslation()
  const { scores, openStep } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const weakest = weakestSteps(scores, 1)[0]
  if (!weakest?.score || weakest.score.share === null || weakest.score.interval === null) {
    return <FigureCard label={t('insights.weakest')} lines={[t('insights.weakestNone')]} />
  }
  const { score, place } = weakest
  const { share, n, k, interval, verdict } = weakest.score
  const name = say(place.step.name)
  return (
    <FigureCard
      label={t('insights.weakest')}
      badge={<TargetBadge kind={verdict?.kind ?? null} />}
      value={words.percent(share ?? 0, n)}
      beside={interval && words.range(interval, n)}
      lines={[
        <span key="name" dir="auto" className={styles.strong}>
          {name}
        </span>,
        [words.count(k, n), words.period(score.period)].join(' · ') +
          (sampleSize(n) === 'small' ? ` · ${t('inspector.smallSample', { count: n })}` : ''),
      ]}
      action={
        <button type="button" className={styles.quietLink} onClick={() => openStep(place.step.id)}>
          {t('insights.behind', { percent: words.percent(share ?? 0, n) })}
        </button>
      }
    />
  )
}

function NpsFigure() {
  const { t } = useTranslation()
  const { board } = useInsights()
  const words = useWords()
  const nps = recommendationOf(board)
  if (!nps) return <FigureCard label={t('insights.nps')} lines={[t('insights.npsNone')]} />
  const { score, interval, n, promoters, passives, detractors, verdict, change, period } = nps
  return (
    <FigureCard
      label={t('insights.nps')}
      badge={<TargetBadge kind={verdict} />}
      value={words.signed(score)}
      beside={t('insights.range', { low: words.signed(interval.low), high: words.signed(interval.high) })}
      lines={[
        t('inspector.npsGroups', {
          promoters: words.number(promoters),
          passives: words.number(passives),
          detractors: words.number(detractors),
        }),
        [t('insights.answersCount', { count: n }), words.period(period)].join(' · '),
        change ? (
          <Change
            key="change"
            verdict={change.verdict}
            points={change.difference}
            low={change.interval.low}
            high={change.interval.high}
            before={words.period(change.before)}
            over={0}
          />
        ) : (
          t('insights.noChangeYet')
        ),
      ]}
    />
  )
}

function PainFigure() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const words = useWords()
  const pains = painsOf(facts)
  const severe = pains.filter(({ severity }) => (severity ?? 0) >= 4).length
  const open = pains.filter(({ isAnswered }) => !isAnswered).length
  const levels = [5, 4, 3, 2, 1].flatMap((level) => {
    const count = pains.filter(({ severity }) => severity === level).length
    return count > 0 ? [t('insights.ofSeverity', { n: count, level })] : []
  })
  return (
    <FigureCard
      label={t('insights.pains')}
      badge={
        severe > 0 && (
          <CountBadge
            icon={<TriangleAlert size={13} aria-hidden />}
            words={t('insights.severe', { count: severe })}
            look="notMet"
          />
        )
      }
      value={words.number(pains.length)}
      lines={
        pains.length === 0
          ? [t('insights.painsNone')]
          : [levels.join(' · ') || t('insights.notRated'), t('insights.unanswered', { count: open })]
      }
    />
  )
}

function OpportunityFigure() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const words = useWords()
  const all = opportunitiesOf(facts)
  const major = all.filter(({ band }) => band === 'major').length
  const solid = all.filter(({ band }) => band === 'solid').length
  const unscored = all.filter(({ score }) => score === undefined).length
  return (
    <FigureCard
      label={t('insights.opportunities')}
      badge={
        major > 0 && (
          <CountBadge
            icon={<Lightbulb size={13} aria-hidden />}
            words={t('insights.major', { count: major })}
            look="met"
          />
        )
      }
      value={words.number(all.length)}
      lines={
        all.length === 0
          ? [t('insights.opportunitiesNone')]
          : [
              t('insights.solid', { count: solid }),
              ...(unscored > 0 ? [t('insights.unscored', { count: unscored })] : []),
            ]
      }
    />
  )
}

function CountBadge({
  icon,
  words,
  look,
}: {
  readonly icon: ReactNode
  readonly words: string
  readonly look: string
}) {
  return (
    <span className={styles.badge} data-verdict={look}>
      {icon}
      {words}
    </span>
  )
}
