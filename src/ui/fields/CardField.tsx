import { brandId, type CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { stepsInOrder } from '../../model/reads'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { useEditorState } from '../editor/EditorContext'
import { useServices } from '../services'
import { Picker, type PickItem } from './Picker'

interface CardFieldProps {
  readonly label: string
  readonly value: string | undefined
  /** Colour families of the lanes whose cards can be chosen. */
  readonly laneTypes: readonly string[]
  readonly write: (id: CardId | undefined) => void
}

/** Another card of the board. */
export function CardField({ label, value, laneTypes, write }: CardFieldProps) {
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const items: PickItem<CardId>[] = stepsInOrder(board).flatMap((step) =>
    Object.values(board.cards).flatMap((card) => {
      const lane = board.lanes[card.lane]
      const type = lane && lanes.typeOf(lane.type)
      const text = textIn(card.text, language)
      if (card.step !== step.id || !type || text === '') return []
      if (laneTypes.length > 0 && !laneTypes.includes(type.family)) return []
      return [
        { id: card.id, label: text, note: textIn(step.name, language), icon: <PaintIcon name={type.icon} size={15} /> },
      ]
    }),
  )
  return (
    <Picker
      label={label}
      items={items}
      value={value === undefined ? undefined : brandId('card', value)}
      onChange={write}
    />
  )
}
