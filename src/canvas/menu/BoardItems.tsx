import { CopyCheck, Maximize, Plus, Scan } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseAll } from '../choosing/choosing'
import { fitViewport } from '../frame'
import { keysText } from '../shortcuts/names'
import { useEditor, useMayEdit, useTools } from '../tools'
import { startLastStep, startStage } from '../writing'
import { AddLaneItems } from './AddLaneItems'
import { ChooseItem } from './ChooseItem'
import { Divider, Item, Submenu } from './Item'

/** On the ground where nothing lies: what the board as a whole offers. */
export function BoardItems() {
  const { t } = useTranslation()
  const tools = useTools()
  const { flow, scene } = tools
  const mayEdit = useMayEdit()
  const isEmpty = useEditor((state) => Object.keys(state.board.cards).length === 0)
  const why = mayEdit ? undefined : t('canvas.readOnly')
  return (
    <>
      <Item icon={<Plus size={16} />} reason={why} onClick={() => startStage(tools)}>
        {t('canvas.addStage')}
      </Item>
      <Item icon={<Plus size={16} />} reason={why} onClick={() => startLastStep(tools)}>
        {t('canvas.addStep')}
      </Item>
      {mayEdit ? (
        <Submenu icon={<Plus size={16} />} label={t('canvas.addLane')}>
          <AddLaneItems index={undefined} />
        </Submenu>
      ) : null}
      <Divider />
      <Item
        icon={<CopyCheck size={16} />}
        reason={isEmpty ? t('hands.why.noCards') : undefined}
        onClick={() => chooseAll(tools)}
      >
        {t('hands.selectAll')}
      </Item>
      <ChooseItem />
      <Divider />
      <Item
        icon={<Maximize size={16} />}
        keys={keysText('fit')}
        onClick={() => flow.go(fitViewport(scene(), flow.size()), true)}
      >
        {t('hands.fit')}
      </Item>
      <Item icon={<Scan size={16} />} keys={keysText('actualSize')} onClick={() => flow.zoomTo(1)}>
        {t('hands.actualSize')}
      </Item>
    </>
  )
}
