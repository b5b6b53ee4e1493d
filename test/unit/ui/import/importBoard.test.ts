import { expect, it } from 'vitest'
import { brandId, type IdKind } from '../../../../src/base/ids'
import { printBoardFile } from '../../../../src/formats/json'
import { laneRegistry } from '../../../../src/lanes'
import { importBoard } from '../../../../src/ui/import/importBoard'
import { startBoard, World } from '../../storage/world'

const newId = <K extends IdKind>(kind: K) => brandId(kind, `${kind}_1`)

it('a reader that breaks down refuses the file with its reason', async () => {
  const { library } = new World().openWindow()
  const find = () => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  const now = () => '2026-11-28T08:00:00.000Z'
  const ports = { library, newId, now, lanes: laneRegistry, register: { find, note: () => {} } }
  expect(await importBoard(new File([printBoardFile(startBoard())], 'board.json'), ports)).toEqual({
    ...{ file: 'board.json', kind: 'refused' },
    problem: { kind: 'unreadable', reason: 'Maximum call stack size exceeded' },
  })
})
