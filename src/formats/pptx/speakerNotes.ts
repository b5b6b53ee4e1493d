import type { StageId } from '../../base/ids'
import { textIn } from '../../base/text'
import type { DrawContext } from '../../lanes'
import { sayBase, sayValue } from '../../lanes/draw/figureWords'
import { sayPeriod } from '../../lanes/draw/period'
import { boardFigures, type FigureNow } from '../../measures/boardFigures'
import type { Board } from '../../model/board'
import { stagesInOrder, stepsInOrder } from '../../model/reads'

type Speech = Pick<DrawContext, 'say' | 'number' | 'language' | 'digits'>

const WORDS = {
  journey: { en: 'The whole journey', ar: 'الرحلة كاملة' },
  stage: { en: 'The whole stage', ar: 'المرحلة كاملة' },
  interval: { en: '95% interval {low} to {high}', ar: 'فترة ثقة 95% من {low} إلى {high}' },
  none: { en: 'Nobody was asked about this yet.', ar: 'لم يُسأل أحد عن هذا بعد.' },
} as const

export interface SpeakerNotes {
  readonly notes: string
  readonly stageNotes: Readonly<Record<StageId, string>>
}

/** The numbers behind the slides, each with how many people stand behind it and how sure it is. */
export function speakerNotes(board: Board, speech: Speech): SpeakerNotes {
  const { say, language } = speech
  const all = Object.values(board.measures).map((measure) => boardFigures(board, measure))
  const steps = stepsInOrder(board)
  const journey = all.flatMap(({ measure, journey: now }) =>
    now ? [`${textIn(measure.name, language)}: ${sayNow(now, speech)}`] : [],
  )
  const ofStage = (stage: StageId) =>
    all.flatMap(({ measure, stages, steps: figures }) => {
      const own = stages.get(stage)
      const lines = [
        ...(own ? [`${say(WORDS.stage)}: ${sayNow(own, speech)}`] : []),
        ...steps.flatMap((step) => {
          const now = step.stage === stage ? figures.get(step.id) : undefined
          return now ? [`${textIn(step.name, language)}: ${sayNow(now, speech)}`] : []
        }),
      ]
      return lines.length > 0 ? [textIn(measure.name, language), ...lines.map((line) => `– ${line}`)] : []
    })
  const told = (lines: readonly string[]) => (lines.length > 0 ? lines.join('\n') : say(WORDS.none))
  const opening = [textIn(board.scenario, language), textIn(board.summary, language)].filter((text) => text !== '')
  return {
    notes: [...opening, say(WORDS.journey), told(journey)].join('\n'),
    stageNotes: Object.fromEntries(stagesInOrder(board).map(({ id }) => [id, told(ofStage(id))])),
  }
}

function sayNow({ figure }: FigureNow, speech: Speech): string {
  const { interval } = figure
  const plain = (value: number) =>
    `\u2066${speech.number(Math.round(value * 10) / 10, { maximumFractionDigits: 1 }).replace('-', '−')}\u2069`
  const range = interval ? speech.say(WORDS.interval, { low: plain(interval.low), high: plain(interval.high) }) : ''
  return [sayValue(figure, speech), sayBase(figure, speech), range, sayPeriod(figure.period, speech)]
    .filter((text) => text !== '')
    .join(' · ')
}
