import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { Board } from '../../../src/model/board'
import type { Answers } from '../../../src/model/records/answers'
import type { Measure } from '../../../src/model/records/measure'
import type { Mark } from '../../../src/scene'
import { boardFrom, cardId } from '../../support/boardFrom'
import { drawnRow, iconsOf, textsOf } from './drawing'

const board = boardFrom(`
             | Apply              || Decide
             | Submit   | Wait    || Sign
  touchpoint | a Desk   | b Call  || c Letter
  emotion    | d Fine   | e Angry ||
  nps        | | ||
  ces        | | ||
  gap        | | ||
  contacts   | | ||
`)
const [stage] = Object.values(board.stages)
const [submit, , sign] = Object.values(board.steps)
if (!stage || !submit || !sign) throw new Error('A stage and three steps')

const nps: Measure = {
  ...{ id: brandId('measure', 'nps'), family: 'nps', name: {}, scale: [0, 10], satisfied: [9, 10] },
  better: 'higher',
  target: 50,
}
const ces: Measure = { ...nps, id: brandId('measure', 'ces'), family: 'ces', scale: [1, 7], satisfied: [], target: 5 }
const csat: Measure = {
  ...nps,
  id: brandId('measure', 'csat'),
  family: 'csat',
  scale: [1, 5],
  satisfied: [4, 5],
  target: 90,
}

let made = 0
function answers(measure: Measure, fields: Partial<Answers>): Answers {
  made++
  const id = brandId('answers', `answers_${made}`)
  return { id, measure: measure.id, period: '2026-Q3', dims: {}, counts: {}, ...fields }
}

function asked(...all: Answers[]): Board {
  return {
    ...board,
    measures: { [nps.id]: nps, [ces.id]: ces, [csat.id]: csat },
    answers: Object.fromEntries(all.map((each) => [each.id, each])),
  }
}

function words(type: string, from: Board, language: 'en' | 'ar' = 'en'): string[] {
  const row = drawnRow(type, from, language)
  return textsOf([...(row.ground ?? []), ...(row.overlay ?? []), ...(row.axis ?? [])])
}

function dots(marks: readonly Mark[]): ('filled' | 'hollow')[] {
  return marks.flatMap((mark) => (mark.kind === 'ellipse' ? [mark.stroke ? 'hollow' : 'filled'] : []))
}

describe('the NPS row', () => {
  const whole = asked(
    answers(nps, { counts: { 10: 60, 8: 25, 2: 15 } }),
    answers(nps, { stage: stage.id, counts: { 9: 7, 1: 3 } }),
  )

  it('shows a stage under its name and the whole journey under its own, each with n', () => {
    const texts = words('nps', whole)
    expect(texts).toEqual(
      expect.arrayContaining(['Apply', '\u2066+40\u2069', 'n = 10', 'Whole journey', '\u2066+45\u2069', 'n = 100']),
    )
    expect(texts).toContain('Small sample')
  })

  it('draws a small sample hollow and a large one filled', () => {
    expect(dots(drawnRow('nps', whole).ground ?? []).sort()).toEqual(['filled', 'hollow', 'hollow'])
  })

  it('says in words that nobody was asked', () => {
    expect(words('nps', asked())).toEqual(['Nobody has been asked yet'])
    expect(words('nps', asked(), 'ar')).toEqual(['لم يُسأل أحد بعد'])
  })
})

describe('the row of a mean', () => {
  const before = answers(ces, { card: cardId('a'), period: '2026-Q2', counts: { 2: 40, 3: 40 } })
  const now = answers(ces, { card: cardId('a'), counts: { 6: 50, 7: 50 } })

  it('shows a real change by arrow and word, the target verdict, and a dash where nobody was asked', () => {
    const row = drawnRow('ces', asked(before, now))
    expect(textsOf(row.ground ?? [])).toEqual(expect.arrayContaining(['6.5', 'n = 100', '4 real', 'Target met']))
    expect(iconsOf(row.ground ?? [])).toContain('arrowUp')
    expect(words('ces', asked(before, now)).filter((text) => text === '—')).toHaveLength(2)
  })

  it('calls a change within its range noise', () => {
    const same = answers(ces, { card: cardId('a'), period: '2026-Q2', counts: { 6: 51, 7: 49 } })
    expect(words('ces', asked(same, now))).toContain('0 within noise')
  })

  it('says of an older number how old it is', () => {
    const other = answers(ces, { card: cardId('c'), period: '2025-Q4', counts: { 4: 40 } })
    expect(words('ces', asked(now, other))).toContain('2025-Q4')
  })

  it('shows a stated figure hollow, with n unknown', () => {
    const stated = asked(answers(ces, { card: cardId('a'), stated: 5.2 }))
    expect(words('ces', stated)).toEqual(expect.arrayContaining(['5.2', 'stated, n unknown']))
    expect(dots(drawnRow('ces', stated).ground ?? [])).toEqual(['hollow'])
  })

  it('has the axis of its values from left to right in both directions', () => {
    const center = (language: 'en' | 'ar') => {
      const dot = drawnRow('ces', asked(now), language).ground?.find((mark) => mark.kind === 'ellipse')
      const track = drawnRow('ces', asked(now), language).ground?.find((mark) => mark.kind === 'rect')
      if (dot?.kind !== 'ellipse' || track?.kind !== 'rect') throw new Error('A dot on a track')
      return (dot.center.x - track.x) / track.width
    }
    // The board turns an Arabic row round; drawn from the other end, the dot comes to lie where it lies in English.
    expect(center('ar')).toBeCloseTo(1 - center('en'), 6)
  })
})

describe('the row of the perception gap', () => {
  const customers = answers(csat, { card: cardId('a'), counts: { 5: 49, 1: 35 } })
  function scored(stated: number): Board {
    const id = brandId('selfScore', 'selfScore_1')
    const score = { id, measure: csat.id, card: cardId('a'), period: '2026-Q3', dims: {}, counts: {}, stated }
    return { ...asked(customers), selfScores: { [id]: score } }
  }

  it('says both sides, by how far they are apart, and whether that may be chance', () => {
    expect(words('gap', scored(85))).toEqual(
      expect.arrayContaining(['\u2066+27\u2069 points', 'We say 85%', 'Customers 58%, n = 84', 'real gap']),
    )
    expect(words('gap', scored(62))).toContain('within noise')
  })
})

describe('the row of contact reasons', () => {
  it('shows how many, their share, the reasons, and who came again; stronger where there are more', () => {
    const tickets = [submit, sign].map((step, at) => {
      const id = brandId('tickets', `tickets_${at}`)
      const reason = { en: at === 0 ? 'No news' : 'Missing paper' }
      return { id, reason, step: step.id, period: '2026-Q3', dims: {}, count: at === 0 ? 300 : 100, repeat: 30 }
    })
    const from = { ...board, tickets: Object.fromEntries(tickets.map((each) => [each.id, each])) }
    expect(words('contacts', from)).toEqual(
      expect.arrayContaining(['300', '75% of contacts', 'No news', '10% come again', '100', '30% come again', '—']),
    )
    const grounds = (drawnRow('contacts', from).ground ?? []).flatMap((mark) =>
      mark.kind === 'rect' ? [mark.opacity ?? 1] : [],
    )
    expect(grounds[0]).toBeGreaterThan(Number(grounds[1]))
  })
})

describe('measured satisfaction over the feelings', () => {
  const measured = asked(answers(csat, { card: cardId('a'), counts: { 5: 49, 1: 35 } }))
  const lane = Object.values(board.lanes).find((each) => each.type === 'emotion')
  if (!lane) throw new Error('A lane of feelings')
  const on: Board = { ...measured, lanes: { ...measured.lanes, [lane.id]: { ...lane, options: ['measured'] } } }

  it('shows only when the lane is told to, and says that it is measured', () => {
    expect(words('emotion', measured)).not.toContain('58%')
    expect(words('emotion', on)).toEqual(expect.arrayContaining(['58%', 'Measured']))
  })
})
