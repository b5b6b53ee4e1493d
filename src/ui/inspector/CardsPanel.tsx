import { ArrowRightLeft, Copy, CopyPlus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { duplicateCards, removeCards } from '../../commands'
import type { Card } from '../../model/records/card'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { useReadOnly } from '../fields/locked'
import { useServices } from '../services'
import { EvidenceLevels } from './CardEvidence'
import { AutomationField, DirectionField, FlagsField, OwnerField, PersonaField } from './cardFields'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { SharedChannels, SharedData, SharedMood, SharedTags } from './SharedFields'
import { useCardWriter } from './useCardWriter'

interface CardsPanelProps {
  readonly cards: readonly Card[]
  readonly view: MapView
  readonly onClose: () => void
}

/** Several cards at once: what is written goes into all of them. */
export function CardsPanel({ cards, view, onClose }: CardsPanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useReadOnly()
  const ids = cards.map((card) => card.id)
  const write = useCardWriter(ids)
  const levels = new Set(cards.map((card) => card.evidence))
  const [level] = levels
  const { lanes } = useServices()
  const rows = useEditorState((state) => state.board.lanes)
  const claims = cards.some((card) => lanes.typeOf(rows[card.lane]?.type ?? '').claims)
  const duplicate = () => {
    const newIds = ids.map(() => editor.newId('card'))
    if (editor.dispatch(duplicateCards, { ids, newIds }).ok) editor.select({ kind: 'cards', ids: newIds })
  }
  return (
    <>
      <PanelHead icon="note" kind={t('inspector.cardsSelected', { count: cards.length })} onClose={onClose} />
      <div className={`${styles.body} ${styles.lead}`}>
        <div className={styles.facts}>
          <Button onClick={view.clipboard.copy}>
            <Copy size={15} aria-hidden />
            {t('clipboard.copy')}
          </Button>
          <Button onClick={duplicate} disabled={readOnly}>
            <CopyPlus size={15} aria-hidden />
            {t('inspector.duplicate')}
          </Button>
          <Button onClick={() => view.act('moveTo')} disabled={readOnly}>
            <ArrowRightLeft size={15} aria-hidden />
            {t('bulk.moveTo')}
          </Button>
          <Button onClick={() => runAndTell(editor, removeCards, { ids })} disabled={readOnly}>
            <Trash2 size={15} aria-hidden />
            {t('inspector.delete')}
          </Button>
        </div>
        <OwnerField cards={cards} write={write} />
        <SharedMood cards={cards} />
        <SharedData cards={cards} write={write} />
        <SharedChannels cards={cards} />
        <FlagsField cards={cards} />
        <AutomationField cards={cards} write={write} />
        <PersonaField cards={cards} write={write} />
        <SharedTags cards={cards} />
        <EvidenceLevels
          value={levels.size === 1 ? level : undefined}
          claims={claims}
          onChange={(evidence) => write({ evidence })}
        />
        {levels.size > 1 && <p className={styles.note}>{t('inspector.mixedLevels')}</p>}
        <DirectionField cards={cards} write={write} />
      </div>
    </>
  )
}
