import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { printBoardFile } from '../../../src/formats/json'
import { createFromTemplate, templateIndex } from '../../../src/formats/templates'
import { RECORDS_NAMES } from '../../../src/model/board'
import { RECORD_SPECS } from '../../../src/model/records'

const schema = JSON.parse(readFileSync(new URL('../../../public/schema/board-1.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)
const blank = { id: brandId('board', 'board_1'), createdAt: '2026-11-22T08:00:00.000Z', baseLanguage: 'ar' as const }

async function fileOf(id: (typeof templateIndex)[number]['id']) {
  return JSON.parse(printBoardFile(await createFromTemplate(id, blank)))
}

describe('the published schema of a board file', () => {
  it.each(templateIndex)('accepts the board of template $id', async ({ id }) => {
    validate(await fileOf(id))
    expect(validate.errors).toBeNull()
  })

  it('accepts fields it does not know, everywhere', async () => {
    const file = await fileOf('corner-shoeshine')
    file.note = 1
    file.board.weather = { sky: 'clear' }
    file.board.cards['card_front-n1'].colour = 'red'
    file.board.lanes.lane_front.type = 'hologram'
    expect(validate(file)).toBe(true)
  })

  it.each<[string, (file: Awaited<ReturnType<typeof fileOf>>) => void]>([
    [
      'another format',
      (file) => {
        file.format = 'journey-map'
      },
    ],
    [
      'a newer version',
      (file) => {
        file.version = 2
      },
    ],
    [
      'a newer board',
      (file) => {
        file.board.schemaVersion = 2
      },
    ],
    [
      'a board without cards',
      (file) => {
        delete file.board.cards
      },
    ],
    [
      'a card without a place',
      (file) => {
        delete file.board.cards['card_front-n1'].lane
      },
    ],
    [
      'an evidence level nobody knows',
      (file) => {
        file.board.cards['card_front-n1'].evidence = 'proven'
      },
    ],
    [
      'a record named constructor',
      (file) => {
        file.board.stages.constructor = file.board.stages.stage_s1
      },
    ],
    [
      'an address that runs a script',
      (file) => {
        file.board.cards['card_front-n1'].linkUrl = 'javascript:alert(1)'
      },
    ],
    [
      'a picture that is a page',
      (file) => {
        file.media = { ['0'.repeat(64)]: 'data:text/html;base64,AAAA' }
      },
    ],
    [
      'half a person',
      (file) => {
        file.board.answers.answers_1 = { id: 'answers_1', measure: 'measure_csat', period: '2026', counts: { 5: 0.5 } }
      },
    ],
    [
      'a time that runs backwards',
      (file) => {
        file.board.steps.step_n1.touch = -1
      },
    ],
  ])('refuses %s', async (_, spoil) => {
    const file = await fileOf('corner-shoeshine')
    spoil(file)
    expect(validate(file)).toBe(false)
  })

  it('names every field that the reader knows', () => {
    for (const name of RECORDS_NAMES) {
      const definition: string = schema.$defs.board.properties[name].additionalProperties.$ref
      const properties = schema.$defs[definition.replace('#/$defs/', '')].properties
      expect(Object.keys(properties).sort(), name).toEqual(Object.keys(RECORD_SPECS[name].fields).sort())
    }
  })
})
