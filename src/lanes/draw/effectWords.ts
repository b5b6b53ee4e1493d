import type { ActionEffect } from '../../measures/actionEffect'
import type { Figure, FigureChange, FigureUnit } from '../../measures/figure'
import { roundHalfAway } from '../../measures/sample'
import type { DrawContext } from '../drawContext'
import { sayBase } from './figureWords'
import { sayShare } from './percent'
import { sayPeriod } from './period'

type Speech = Pick<DrawContext, 'say' | 'number' | 'language' | 'digits'>

const WORDS = {
  between: {
    en: '{before} ({beforeOf}) in {beforePeriod}, then {after} ({afterOf}) in {afterPeriod}.',
    ar: '{before} ({beforeOf}) في {beforePeriod}، ثم {after} ({afterOf}) في {afterPeriod}.',
  },
  noBefore: {
    en: '{after} ({afterOf}) in {afterPeriod}, with nothing before it to compare with.',
    ar: '{after} ({afterOf}) في {afterPeriod}، ولا فترة قبلها للمقارنة.',
  },
  change: {
    en: '{points} points, likely {low} to {high}: {verdict}',
    ar: 'التغيّر بالنقاط {points}، والمرجّح من {low} إلى {high}: {verdict}',
  },
  changeRate: {
    en: '{points}, likely {low} to {high}: {verdict}',
    ar: 'التغيّر {points}، والمرجّح من {low} إلى {high}: {verdict}',
  },
  better: { en: 'a real improvement.', ar: 'تحسّن حقيقي.' },
  worse: { en: 'really worse.', ar: 'تراجع حقيقي.' },
  noise: { en: 'within noise.', ar: 'ضمن التذبذب المعتاد.' },
  met: { en: 'Expected {expected}: met.', ar: 'المتوقع {expected}: تحقق.' },
  notMet: { en: 'Expected {expected}: not met.', ar: 'المتوقع {expected}: لم يتحقق.' },
  notProven: { en: 'Expected {expected}: not proven yet.', ar: 'المتوقع {expected}: لم يثبت بعد.' },
  perThousand: { en: '{value} per 1,000', ar: '{value} لكل 1,000' },
} as const

/** Before, after, whether the change is real, and whether it reached what was expected: what a council asks for. */
export function sayEffect(
  { before, after, change, reached }: ActionEffect,
  expected: number | undefined,
  speech: Speech,
): string {
  const { say } = speech
  const names = {
    after: sayNumber(after, speech),
    afterOf: sayOf(after, speech),
    afterPeriod: sayWhen(after.period, speech),
  }
  const told =
    before && before.value !== null
      ? say(WORDS.between, {
          ...names,
          before: sayNumber(before, speech),
          beforeOf: sayOf(before, speech),
          beforePeriod: sayWhen(before.period, speech),
        })
      : say(WORDS.noBefore, names)
  const hoped =
    reached === null || expected === undefined
      ? ''
      : say(WORDS[reached], { expected: sayExpected(after, expected, speech) })
  return [told, change ? sayChange(change, after.unit, speech) : '', hoped].filter((words) => words !== '').join(' ')
}

function sayChange({ difference, interval, verdict }: FigureChange, unit: FigureUnit, speech: Speech): string {
  const { say } = speech
  return say(unit === 'perThousand' ? WORDS.changeRate : WORDS.change, {
    points: signed(difference, unit, speech),
    low: signed(interval.low, unit, speech),
    high: signed(interval.high, unit, speech),
    verdict: say(WORDS[verdict]),
  })
}

function sayNumber({ value, n, unit }: Pick<Figure, 'value' | 'n' | 'unit'>, speech: Speech): string {
  if (value === null) return '—'
  if (unit === 'percent') return apart(sayShare(value / 100, n, speech), speech)
  const number = apart(speech.number(roundHalfAway(value, 1), { maximumFractionDigits: 1 }).replace('-', '−'), speech)
  return unit === 'perThousand' ? speech.say(WORDS.perThousand, { value: number }) : number
}

/** Of how many. */
function sayOf(figure: Figure, speech: Speech): string {
  return figure.k === null ? speech.number(figure.n) : sayBase(figure, speech)
}

function sayExpected({ unit }: Figure, expected: number, speech: Speech): string {
  return unit === 'perThousand' ? signed(expected, unit, speech) : sayNumber({ value: expected, n: 0, unit }, speech)
}

/** The change of a rate is in percent of it. */
function signed(points: number, unit: FigureUnit, speech: Speech): string {
  const isRate = unit === 'perThousand'
  const words = speech.number(roundHalfAway(points, 1) / (isRate ? 100 : 1), {
    ...(isRate ? { style: 'percent' } : {}),
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  })
  return apart(words.replace('-', '−'), speech)
}

/** What is no period that we know is a code of the people who wrote it. */
function sayWhen(period: string, speech: Speech): string {
  const words = sayPeriod(period, speech)
  return words === period ? apart(words, speech) : words
}

/** Keeps its own order in a sentence from the right. */
function apart(words: string, { language }: Pick<Speech, 'language'>): string {
  return language === 'ar' ? `\u2066${words}\u2069` : words
}
