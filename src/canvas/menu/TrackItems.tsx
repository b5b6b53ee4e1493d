import { ArrowLeft, ArrowRight, PenLine, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StageId, StepId } from '../../base/ids'
import { askToRemoveStage, askToRemoveStep, moveStageBy, moveStepBy, stageIndexOf } from '../actions'
import { useMayEdit, useTools } from '../tools'
import { addNamedStep, startStage, startStep } from '../writing'
import { Divider, Item } from './Item'
import { FreezeItem } from './WorkshopItems'

export function StepItems({ id }: { readonly id: StepId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor } = tools
  const arrows = useArrows()
  if (!useMayEdit())
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  return (
    <>
      <Item icon={<PenLine size={16} />} keys="F2" onClick={() => editor.edit({ kind: 'step', id })}>
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
      <Item icon={arrows.back} keys={arrows.backKeys} onClick={() => moveStepBy(editor, id, -1)}>
        {t('canvas.moveEarlier')}
      </Item>
      <Item icon={arrows.on} keys={arrows.onKeys} onClick={() => moveStepBy(editor, id, 1)}>
        {t('canvas.moveLater')}
      </Item>
      <FreezeItem head={{ kind: 'step', id }} />
      <Divider />
      <Item icon={<Trash2 size={16} />} keys="Del" danger onClick={() => askToRemoveStep(tools, id)}>
        {t('canvas.removeStep')}
      </Item>
    </>
  )
}

export function StageItems({ id }: { readonly id: StageId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor } = tools
  const arrows = useArrows()
  if (!useMayEdit())
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  return (
    <>
      <Item icon={<PenLine size={16} />} keys="F2" onClick={() => editor.edit({ kind: 'stage', id })}>
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
      <Item icon={arrows.back} keys={arrows.backKeys} onClick={() => moveStageBy(editor, id, -1)}>
        {t('canvas.moveEarlier')}
      </Item>
      <Item icon={arrows.on} keys={arrows.onKeys} onClick={() => moveStageBy(editor, id, 1)}>
        {t('canvas.moveLater')}
      </Item>
      <FreezeItem head={{ kind: 'stage', id }} />
      <Divider />
      <Item icon={<Trash2 size={16} />} keys="Del" danger onClick={() => askToRemoveStage(tools, id)}>
        {t('canvas.removeStage')}
      </Item>
    </>
  )
}

/** Arrows point where the thing goes on the board, whichever way the board is written. */
function useArrows() {
  const rtl = useTools().scene().direction === 'rtl'
  const left = <ArrowLeft size={16} />
  const right = <ArrowRight size={16} />
  return rtl
    ? { back: right, on: left, backKeys: 'Alt+→', onKeys: 'Alt+←' }
    : { back: left, on: right, backKeys: 'Alt+←', onKeys: 'Alt+→' }
}
