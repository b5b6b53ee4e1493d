import { describe, expect, it } from 'vitest'
import { parseTickets } from '../../../src/ui/inspector/step/parseTickets'
import { parseTimes } from '../../../src/ui/inspector/step/parseTimes'

describe('pasted times', () => {
  it('are read from a column, a line and a list, in the digits of either language', () => {
    expect(parseTimes('2\n3\n4.5').values).toEqual([2, 3, 4.5])
    expect(parseTimes('2, 3; 5,7,9').values).toEqual([2, 3, 5, 7, 9])
    expect(parseTimes('٢ ٣٫٥').values).toEqual([2, 3.5])
    expect(parseTimes('1,200 15').values).toEqual([1200, 15])
  })

  it('name what is no time, and keep the rest', () => {
    // One time with a decimal comma, or two: asked again rather than guessed.
    expect(parseTimes('2 3,5')).toEqual({ values: [2], unread: ['3,5'] })
    expect(parseTimes('5 min −3')).toEqual({ values: [5], unread: ['min', '−3'] })
    expect(parseTimes('  ')).toEqual({ values: [], unread: [] })
  })
})

describe('pasted reasons', () => {
  it('are a reason, how often and how many came again', () => {
    expect(parseTickets('No news\t610\t300\r\nورقة ناقصة; ٣٤٠').reasons).toEqual([
      { reason: 'No news', count: 610, repeat: 300 },
      { reason: 'ورقة ناقصة', count: 340 },
    ])
  })

  it('name the line that was not understood: no count, half a person, more repeats than contacts', () => {
    const { reasons, unread } = parseTickets('Reason\tCount\n\nLate\t5\nEarly\t2.5\nTwice\t3\t4')
    expect(reasons).toEqual([{ reason: 'Late', count: 5 }])
    expect(unread.map(({ line }) => line)).toEqual([1, 4, 5])
  })
})
