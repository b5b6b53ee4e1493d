import { unreachable } from '../../base/unreachable'
import type { FigureNow } from '../../measures/boardFigures'
import type { Figure, FigureChange, FigureUnit } from '../../measures/figure'
import { roundHalfAway } from '../../measures/sample'
import type { Measure } from '../../model/records/measure'
import type { Paint } from '../../scene'
import type { DrawContext } from '../drawContext'
import { SMALL_SAMPLE, VERDICT_LOOKS } from '../words'
import type { Chip } from './chips'
import { sayCount, sayShare } from './percent'

type Speech = Pick<DrawContext, 'say' | 'number'>

/** Numbers that may be negative keep their sign at their side in a sentence of the other direction. */
function signed(value: number, decimals: number, { number }: Speech): string {
  const text = number(roundHalfAway(value, decimals), { signDisplay: 'exceptZero', maximumFractionDigits: decimals })
  return `\u2066${text.replace('-', '−')}\u2069`
}

/** «58%», «+22», «5.4», «8.4‰» as words: the number of a figure in its unit. */
export function sayValue({ unit, value, n, stated }: Figure, context: Speech): string {
  if (value === null) return '—'
  switch (unit) {
    case 'percent':
      return sayShare(value / 100, stated ? 0 : n, context)
    case 'points':
      return signed(value, n >= 100 ? 1 : 0, context)
    case 'mean':
      return context.number(roundHalfAway(value, 1), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    case 'perThousand':
      return context.number(roundHalfAway(value, 1), { maximumFractionDigits: 1 })
    default:
      return unreachable(unit)
  }
}

/** The words of a measure behind its number: «minutes», «per 1,000 parcels». */
export function sayUnit({ unit }: Pick<Measure, 'unit'>, context: Pick<Speech, 'say'>): string {
  const { en = '', ar = '' } = unit ?? {}
  return context.say({ en: en || ar, ar: ar || en })
}

/** «Benchmark 82%: sector report 2025»: what others reach, and who says so. */
export function sayBenchmark({ unit }: Pick<Figure, 'unit'>, measure: Measure, context: Speech): string {
  const { benchmark } = measure
  if (!benchmark) return ''
  const { en = '', ar = '' } = benchmark.source ?? {}
  const source = context.say({ en: en || ar, ar: ar || en })
  const value = sayStated(unit, benchmark.value, context)
  const said = context.say({ en: 'Benchmark {value}', ar: 'المرجع {value}' }, { value })
  return source === '' ? said : `${said} · ${source}`
}

function sayStated(unit: FigureUnit, value: number, context: Speech): string {
  if (unit === 'percent') return sayShare(value / 100, 0, context)
  return unit === 'points'
    ? signed(value, 1, context)
    : context.number(roundHalfAway(value, 2), { maximumFractionDigits: 2 })
}

/** «49 of 84», «84 answers», «84 of 10,000», «stated, n unknown»: a number never stands alone. */
export function sayBase({ unit, k, n, stated }: Figure, context: Speech): string {
  if (stated) return context.say({ en: 'stated, n unknown', ar: 'معلنة، العدد غير معروف' })
  if (k !== null) return sayCount({ k, n }, context)
  return unit === 'perThousand' ? '' : context.say({ en: 'n = {n}', ar: 'ن = {n}' }, { n: context.number(n) })
}

/** Below five answers the count alone. */
export function isTiny({ sample, stated, unit }: Figure): boolean {
  return sample === 'tiny' && !stated && unit === 'percent'
}

export function paintOf({ verdict }: Figure): Paint {
  return verdict ? VERDICT_LOOKS[verdict.kind].paint : 'ink900'
}

const REAL = { en: 'real', ar: 'تغيّر حقيقي' }
const NOISE = { en: 'within noise', ar: 'ضمن التذبذب' }

/** «↑ 18 real», «↓ 3 within noise»: the arrow goes with the number, the colour with what it is good for. */
export function changeChip(change: FigureChange, unit: FigureUnit, context: Speech): Chip {
  const { difference, verdict } = change
  const decimals = unit === 'mean' ? 1 : 0
  const size = roundHalfAway(Math.abs(difference), decimals)
  const real = verdict !== 'noise'
  const shown =
    unit === 'perThousand'
      ? context.number(size / 100, { style: 'percent' })
      : context.number(size, { maximumFractionDigits: decimals })
  const text = `${shown} ${context.say(real ? REAL : NOISE)}`
  const paint: Paint = verdict === 'better' ? 'good' : verdict === 'worse' ? 'bad' : 'ink500'
  return { ...(size === 0 ? {} : { icon: difference > 0 ? 'arrowUp' : 'arrowDown' }), text, paint }
}

/** What has to be said beside the number: the change, the target, a small sample, an older period. */
export function figureFacts({ figure, change }: FigureNow, latest: string, context: Speech): Chip[] {
  const { verdict, sample, stated, period } = figure
  const look = verdict && VERDICT_LOOKS[verdict.kind]
  const small = !stated && (sample === 'tiny' || sample === 'small')
  return [
    ...(change ? [changeChip(change, figure.unit, context)] : []),
    ...(look ? [{ icon: look.icon, text: context.say(look.label), paint: look.paint }] : []),
    ...(small ? [{ dot: 'hollow', text: context.say(SMALL_SAMPLE), paint: 'ink500' } as const] : []),
    ...(period !== '' && period !== latest ? [{ icon: 'clock', text: period, paint: 'ink500' } as const] : []),
  ]
}

/** The figure and all of its facts in one line, for tables and those who do not see the map. */
export function sayFigure(now: FigureNow, latest: string, context: Speech): string {
  const value = isTiny(now.figure) ? [] : [sayValue(now.figure, context)]
  const change = now.change ? [`${now.change.difference < 0 ? '−' : '+'}`] : []
  const facts = figureFacts(now, latest, context).map(({ text }, at) =>
    at === 0 && change.length > 0 ? `${change[0]}${text}` : (text ?? ''),
  )
  return [...value, sayBase(now.figure, context), ...facts].filter((words) => words !== '').join(' · ')
}
