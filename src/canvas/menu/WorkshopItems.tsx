import { BadgeCheck, Combine, Lock, LockOpen, ParkingSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import type { Freezable } from '../../commands'
import { keysText } from '../shortcuts/names'
import { useEditor, useTools } from '../tools'
import { cycleEvidence, isFrozen, merge, park, toggleFrozen } from '../workshop'
import { Divider, Item } from './Item'

/** What a facilitator does to cards while people talk. */
export function CardWorkshopItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  return (
    <>
      <Divider />
      <Item icon={<BadgeCheck size={16} />} keys={keysText('evidence')} onClick={() => cycleEvidence(editor, ids)}>
        {t('workshop.menu.evidence')}
      </Item>
      <Item icon={<ParkingSquare size={16} />} keys={keysText('park')} onClick={() => park(editor, ids)}>
        {t('workshop.menu.park')}
      </Item>
      {ids.length > 1 ? (
        <Item icon={<Combine size={16} />} onClick={() => merge(editor, ids)}>
          {t('workshop.menu.merge', { count: ids.length })}
        </Item>
      ) : null}
    </>
  )
}

/** Keeps a stage, a step or a lane as it is, or lets it go. */
export function FreezeItem({ head }: { readonly head: Freezable }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const frozen = useEditor(() => isFrozen(editor, head))
  return (
    <>
      <Divider />
      <Item icon={frozen ? <LockOpen size={16} /> : <Lock size={16} />} onClick={() => toggleFrozen(editor, head)}>
        {frozen ? t('workshop.menu.unfreeze') : t('workshop.menu.freeze')}
      </Item>
    </>
  )
}
