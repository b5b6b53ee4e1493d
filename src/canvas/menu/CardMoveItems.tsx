import { ArrowDown, ArrowLeft, ArrowRight, ArrowRightLeft, ArrowUp, Move } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { moveCardsAcross, moveCardsAlong, movesAcross } from '../actions'
import { shifted } from '../moveGroup'
import { arrowKeys } from '../shortcuts/names'
import { useEditor, useTools } from '../tools'
import { Divider, Item, Submenu } from './Item'

/** Every way a drag could take cards: to the step beside, up and down, anywhere. */
export function CardMoveItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const tools = useTools()
  // What may move depends on where the cards are.
  useEditor((state) => state.board)
  const rtl = tools.scene().direction === 'rtl'
  const [left, right] = [<ArrowLeft key="left" size={16} />, <ArrowRight key="right" size={16} />]
  const mayGo = (by: 1 | -1) => shifted(tools, ids, by, 0).length > 0
  const mayClimb = (by: 1 | -1) => movesAcross(tools, ids, by).length > 0
  return (
    <Submenu label={t('hands.move')} icon={<Move size={16} />}>
      <Item
        icon={rtl ? right : left}
        keys={arrowKeys('shift', rtl ? 'right' : 'left')}
        reason={mayGo(-1) ? undefined : t('hands.why.firstStep')}
        onClick={() => moveCardsAlong(tools, ids, -1)}
      >
        {t('hands.toStepBefore')}
      </Item>
      <Item
        icon={rtl ? left : right}
        keys={arrowKeys('shift', rtl ? 'left' : 'right')}
        reason={mayGo(1) ? undefined : t('hands.why.lastStep')}
        onClick={() => moveCardsAlong(tools, ids, 1)}
      >
        {t('hands.toStepAfter')}
      </Item>
      <Item
        icon={<ArrowUp size={16} />}
        keys={arrowKeys('shift', 'up')}
        reason={mayClimb(-1) ? undefined : t('hands.why.top')}
        onClick={() => moveCardsAcross(tools, ids, -1)}
      >
        {t('canvas.moveUp')}
      </Item>
      <Item
        icon={<ArrowDown size={16} />}
        keys={arrowKeys('shift', 'down')}
        reason={mayClimb(1) ? undefined : t('hands.why.bottom')}
        onClick={() => moveCardsAcross(tools, ids, 1)}
      >
        {t('canvas.moveDown')}
      </Item>
      <Divider />
      <Item
        icon={<ArrowRightLeft size={16} />}
        onClick={() => tools.canvas.setState({ question: { kind: 'moveCards', ids } })}
      >
        {t('canvas.moveTo')}
      </Item>
    </Submenu>
  )
}
