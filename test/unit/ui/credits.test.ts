import { expect, test } from 'vitest'
import ar from '../../../src/ui/i18n/ar.json'
import en from '../../../src/ui/i18n/en.json'
import { readProjectFile } from '../../support/sources'

test('the map carries no badge, and About names whose canvas it is in both languages', async () => {
  const canvas = await readProjectFile('src/canvas/MapCanvas.tsx')
  expect(canvas).toContain('hideAttribution: true')
  for (const { settings } of [en, ar]) expect(settings.licence).toMatch(/React Flow.*MIT/)
})
