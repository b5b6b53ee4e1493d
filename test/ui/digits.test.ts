import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { formatNumber } from '../../src/base/numbers'
import { digitsNow } from '../../src/ui/i18n/digits'
import { setPreference } from '../../src/ui/preferences'
import { startWords } from '../support/words'

beforeAll(() => {
  setPreference('language', 'ar')
  startWords('ar')
})

test('every number of a text is set in the digits of the screen, and those that stand in the words themselves', () => {
  setPreference('digits', 'arab')
  expect(digitsNow()).toBe('arab')
  const said = [
    i18next.t('workshop.votes.voter', { n: 12 }),
    i18next.t('canvas.stepHeader', { step: 3, name: 'Apple 15' }),
    i18next.t('library.csatAria', { share: '', interval: '', answers: '' }),
    i18next.t('workshop.agenda.none'),
  ]
  expect(said[0]).toBe('المصوّت ١٢')
  // What people wrote stays as they wrote it.
  expect(said[1]).toBe('الخطوة ٣: Apple 15')
  expect(said[2]).toContain('٩٥')
  expect(said[3]).toContain('٩٠')
  setPreference('digits', 'latn')
  expect(i18next.t('workshop.votes.voter', { n: 12 })).toBe('المصوّت 12')
})

test('English keeps its own digits, and writes units without an s', () => {
  expect(formatNumber(26, 'en', 'arab', { style: 'unit', unit: 'minute', unitDisplay: 'short' })).toBe('26 min')
})
