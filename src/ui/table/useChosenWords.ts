import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { LaneId, StepId } from '../../base/ids'
import { type Text, textIn } from '../../base/text'
import type { EditorState } from '../../editor'
import type { LaneRegistry } from '../../lanes'
import { stepsInOrder } from '../../model/reads'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { useServices } from '../services'

interface ChosenWords {
  /** "Step 5 · Front-stage". */
  readonly where: string
  readonly what: string
}

/** What is chosen, in the words of the bar above the table. */
export function useChosenWords(): ChosenWords {
  const { t } = useTranslation()
  const { lanes } = useServices()
  const editor = useEditor()
  useEditorState((state) => state.selection)
  useEditorState((state) => state.board)
  useEditorState((state) => state.language)
  return wordsOf(t, editor.get(), lanes)
}

function wordsOf(t: TFunction, { board, selection, language }: EditorState, lanes: LaneRegistry): ChosenWords {
  const named = (text: Text | undefined) => textIn(text, language) || t('canvas.unnamed')
  const laneName = (id: LaneId) => {
    const lane = board.lanes[id]
    return textIn(lane?.name, language) || lanes.typeOf(lane?.type ?? '').label[language]
  }
  const placed = (lane: LaneId, step: StepId) => {
    const number = stepsInOrder(board).findIndex((each) => each.id === step) + 1
    return `${t('inspector.stepNumber', { number })} · ${laneName(lane)}`
  }
  switch (selection.kind) {
    case 'none':
    case 'link':
      return { where: '', what: t('table.nothingChosen') }
    case 'cards': {
      const [first, ...others] = selection.ids.flatMap((id) => board.cards[id] ?? [])
      if (!first) return { where: '', what: '' }
      if (others.length > 0) return { where: t('canvas.selected', { count: others.length + 1 }), what: '' }
      return { where: placed(first.lane, first.step), what: textIn(first.text, language) || t('canvas.emptyCard') }
    }
    case 'cell':
      return { where: placed(selection.lane, selection.step), what: named(board.steps[selection.step]?.name) }
    case 'stage':
      return { where: t('inspector.stage'), what: named(board.stages[selection.id]?.name) }
    case 'step':
      return { where: t('inspector.step'), what: named(board.steps[selection.id]?.name) }
    case 'lane':
      return { where: t('editor.lane'), what: laneName(selection.id) }
    case 'line':
      return { where: t('editor.line'), what: named(board.lines[selection.id]?.name) }
  }
}
