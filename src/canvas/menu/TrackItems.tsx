import { ArrowLeft, ArrowRight, ArrowRightLeft, PenLine, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StageId, StepId } from '../../base/ids'
import { stagesInOrder, stepsOfStage } from '../../model/reads'
import { askToRemoveStage, askToRemoveStep, moveStageBy, moveStepBy, stageIndexOf } from '../actions'
import type { HeadPlace } from '../canvasState'
import { arrowKeys, keysText } from '../shortcuts/names'
import { useEditor, useMayEdit, useTools } from '../tools'
import { addNamedStep, startStage, startStep } from '../writing'
import { Divider, Item } from './Item'

export function StepItems({ id }: { readonly id: StepId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor } = tools
  if (!useMayEdit())
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  return (
    <>
      <Item icon={<PenLine size={16} />} keys={keysText('open', 1)} onClick={() => editor.edit({ kind: 'step', id })}>
        {t('canvas.rename')}
      </Item>
      <Divider />
      <Item icon={<Plus size={16} />} onClick={() => startStep(tools, id, 'before')}>
        {t('canvas.addStepBeforeThis')}
      </Item>
      <Item icon={<Plus size={16} />} onClick={() => startStep(tools, id, 'after')}>
        {t('canvas.addStepAfterThis')}
      </Item>
      <Divider />
      <MoveItems place={{ kind: 'step', id }} by={(by) => moveStepBy(editor, id, by)} />
      <Divider />
      <Item icon={<Trash2 size={16} />} keys={keysText('remove')} danger onClick={() => askToRemoveStep(tools, id)}>
        {t('canvas.removeStep')}
      </Item>
    </>
  )
}

export function StageItems({ id }: { readonly id: StageId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor } = tools
  if (!useMayEdit())
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  return (
    <>
      <Item icon={<PenLine size={16} />} keys={keysText('open', 1)} onClick={() => editor.edit({ kind: 'stage', id })}>
        {t('canvas.rename')}
      </Item>
      <Item icon={<Plus size={16} />} onClick={() => addNamedStep(editor, { stage: id })}>
        {t('canvas.addStepHere')}
      </Item>
      <Divider />
      <Item icon={<Plus size={16} />} onClick={() => startStage(tools, stageIndexOf(editor, id))}>
        {t('canvas.addStageBeforeThis')}
      </Item>
      <Item icon={<Plus size={16} />} onClick={() => startStage(tools, stageIndexOf(editor, id) + 1)}>
        {t('canvas.addStageAfterThis')}
      </Item>
      <Divider />
      <MoveItems place={{ kind: 'stage', id }} by={(by) => moveStageBy(editor, id, by)} />
      <Divider />
      <Item icon={<Trash2 size={16} />} keys={keysText('remove')} danger onClick={() => askToRemoveStage(tools, id)}>
        {t('canvas.removeStage')}
      </Item>
    </>
  )
}

/** Arrows point where the thing goes on the board, whichever way the board is written. */
function MoveItems({
  place,
  by,
}: {
  readonly place: HeadPlace & { readonly kind: 'step' | 'stage' }
  readonly by: (by: 1 | -1) => void
}) {
  const { t } = useTranslation()
  const { canvas, scene } = useTools()
  const board = useEditor((state) => state.board)
  const isStep = place.kind === 'step'
  const stages = stagesInOrder(board)
  const home = isStep ? board.steps[place.id]?.stage : place.id
  const at = stages.findIndex(({ id }) => id === home)
  const siblings = isStep && home ? stepsOfStage(board, home) : []
  const isFirst = at === 0 && (!isStep || siblings[0]?.id === place.id)
  const isLast = at === stages.length - 1 && (!isStep || siblings.at(-1)?.id === place.id)
  const rtl = scene().direction === 'rtl'
  const [left, right] = [<ArrowLeft key="left" size={16} />, <ArrowRight key="right" size={16} />]
  return (
    <>
      <Item
        icon={rtl ? right : left}
        keys={arrowKeys('shift', rtl ? 'right' : 'left')}
        reason={isFirst ? t(isStep ? 'hands.why.firstStep' : 'hands.why.firstStage') : undefined}
        onClick={() => by(-1)}
      >
        {t('canvas.moveEarlier')}
      </Item>
      <Item
        icon={rtl ? left : right}
        keys={arrowKeys('shift', rtl ? 'left' : 'right')}
        reason={isLast ? t(isStep ? 'hands.why.lastStep' : 'hands.why.lastStage') : undefined}
        onClick={() => by(1)}
      >
        {t('canvas.moveLater')}
      </Item>
      <Item
        icon={<ArrowRightLeft size={16} />}
        onClick={() => canvas.setState({ question: { kind: 'moveHead', place } })}
      >
        {t('canvas.moveTo')}
      </Item>
    </>
  )
}
