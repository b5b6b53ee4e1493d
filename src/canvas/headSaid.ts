import type { Edit } from '../model/edit'

const SAID = {
  'step.move': 'table.said.moved',
  'stage.move': 'table.said.moved',
  'lane.move': 'table.said.moved',
  'step.add': 'table.said.stepAdded',
  'stage.add': 'table.said.stageAdded',
  'lane.add': 'table.said.laneAdded',
} as const

/** What is said aloud of a step, stage or lane that was added or moved, on the map as in the table. Where to, the head says. */
export function headSaid({ name }: Pick<Edit, 'name'>): (typeof SAID)[keyof typeof SAID] | undefined {
  return isHeadEdit(name) ? SAID[name] : undefined
}

function isHeadEdit(name: string): name is keyof typeof SAID {
  return Object.hasOwn(SAID, name)
}
