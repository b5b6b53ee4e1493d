import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaneId, StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import type { Board } from '../../model/board'
import { isShown, lanesInOrder, stepsInOrder } from '../../model/reads'
import { Button } from '../controls/Button'
import { useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { useServices } from '../services'
import styles from './workshop.module.css'

interface PlaceFormProps {
  /** Cell to begin with: where the cards came from. */
  readonly from?: { readonly lane: LaneId; readonly step: StepId } | undefined
  readonly count: number
  readonly onPlace: (lane: LaneId, step: StepId) => void
  readonly onCancel: () => void
}

/** A cell by names: the way to place cards without dragging. It begins with the cell that is chosen on the map. */
export function PlaceForm({ from, count, onPlace, onCancel }: PlaceFormProps) {
  const { t } = useTranslation()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const chosen = useEditorState((state) => state.selection)
  const open = lanesInOrder(board).filter((each) => isShown(board, each) && lanes.typeOf(each.type).holdsCards)
  const steps = stepsInOrder(board)
  const begin = from ?? cellOf(board, chosen)
  const [lane, setLane] = useState(open.find((each) => each.id === begin?.lane)?.id ?? open[0]?.id)
  const [step, setStep] = useState(steps.find((each) => each.id === begin?.step)?.id ?? steps[0]?.id)
  return (
    <form
      className={styles.place}
      onSubmit={(event) => {
        event.preventDefault()
        if (lane && step) onPlace(lane, step)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
    >
      <div className={styles.field}>
        <span aria-hidden>{t('workshop.place.lane')}</span>
        <Choice
          label={t('workshop.place.lane')}
          autoFocus
          value={lane}
          options={open.map((each) => ({
            value: each.id,
            label: textIn(each.name, language) || lanes.typeOf(each.type).label[language],
          }))}
          onChange={setLane}
        />
      </div>
      <div className={styles.field}>
        <span aria-hidden>{t('workshop.place.step')}</span>
        <Choice
          label={t('workshop.place.step')}
          value={step}
          options={steps.map((each, at) => ({
            value: each.id,
            label: t('canvas.stepHeader', { step: at + 1, name: textIn(each.name, language) || t('canvas.unnamed') }),
          }))}
          onChange={setStep}
        />
      </div>
      <div className={styles.row}>
        <Button type="submit" look="primary" disabled={!lane || !step}>
          {t('workshop.place.do', { count })}
        </Button>
        <Button onClick={onCancel}>{t('canvas.cancel')}</Button>
      </div>
    </form>
  )
}

type Chosen = Parameters<Parameters<typeof useEditorState>[0]>[0]['selection']

function cellOf(board: Board, chosen: Chosen): { readonly lane?: LaneId; readonly step?: StepId } | undefined {
  switch (chosen.kind) {
    case 'cell':
      return chosen
    case 'cards':
      return chosen.ids[0] && board.cards[chosen.ids[0]]
    case 'step':
      return { step: chosen.id }
    case 'lane':
      return { lane: chosen.id }
    default:
      return undefined
  }
}
