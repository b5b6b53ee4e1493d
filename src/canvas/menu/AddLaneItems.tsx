import { useTranslation } from 'react-i18next'
import { type LaneType, LINE_LOOKS } from '../../lanes'
import { LINE_KINDS } from '../../model/records/line'
import type { IconName } from '../../scene'
import { Marks } from '../Marks'
import { useEditor, useTools } from '../tools'
import { startLane, startLine } from '../writing'
import { Group, Item } from './Item'

/** Every lane type, grouped by the reading it belongs to, and the lines of a blueprint. */
export function AddLaneItems({ index }: { readonly index: number | undefined }) {
  const { t } = useTranslation()
  const tools = useTools()
  const language = useEditor((state) => state.language)
  const kind = useEditor((state) => state.board.kind)
  const types = tools.lanes.types
  const both = types.filter((type) => type.readings.length === 2)
  const journey = types.filter((type) => type.readings.length === 1 && type.readings.includes('journey'))
  const blueprint = types.filter((type) => type.readings.length === 1 && type.readings.includes('blueprint'))
  const lines = (
    <Group key="lines" label={t('canvas.lines')}>
      {LINE_KINDS.map((line) => (
        <Item key={line} icon={<Glyph name={LINE_LOOKS[line].icon} />} onClick={() => startLine(tools, line, index)}>
          {LINE_LOOKS[line].label[language]}
        </Item>
      ))}
    </Group>
  )
  const group = (label: string, members: readonly LaneType[]) =>
    members.length === 0 ? null : (
      <Group key={label} label={label}>
        {members.map((type) => (
          <Item key={type.id} icon={<Glyph name={type.icon} />} onClick={() => startLane(tools, type.id, index)}>
            {type.label[language]}
            <small>{type.hint[language]}</small>
          </Item>
        ))}
      </Group>
    )
  const ofJourney = group(t('canvas.lanesFor.journey'), journey)
  const ofBlueprint = group(t('canvas.lanesFor.blueprint'), blueprint)
  return (
    <>
      {group(t('canvas.lanesFor.both'), both)}
      {kind === 'journey' ? [ofJourney, ofBlueprint] : [ofBlueprint, ofJourney]}
      {lines}
    </>
  )
}

function Glyph({ name }: { readonly name: IconName }) {
  return (
    <svg width="16" height="16" aria-hidden="true">
      <Marks marks={[{ kind: 'icon', name, x: 0, y: 0, size: 16, paint: 'ink500' }]} />
    </svg>
  )
}
