import { expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/base/text'
import { printMarkdown, readMarkdown } from '../../../src/formats/markdown'
import { templateIndex } from '../../../src/formats/templates'
import { laneRegistry } from '../../../src/lanes'
import { drawnTemplate } from './drawing'

it.each(templateIndex)(
  'the lanes of $id are known again by their names in an outline, in both languages',
  async ({ id }) => {
    for (const language of LANGUAGES) {
      const { board } = await drawnTemplate(id, language)
      const read = readMarkdown(printMarkdown(board, { language, lanes: laneRegistry }), laneRegistry)
      // A board without cards says nothing of its lanes.
      if (!read.ok) continue
      expect(read.value.notes.filter(({ code }) => code === 'laneTypeGuessed')).toEqual([])
      const types = new Set(Object.values(board.lanes).map(({ type }) => type))
      expect(read.value.draft.lanes.filter(({ type }) => !types.has(type))).toEqual([])
    }
  },
)
