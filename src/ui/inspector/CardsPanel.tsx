import { Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { duplicateCards, removeCards, updateCards } from '../../commands'
import type { Card } from '../../model/records/card'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { TagsField } from '../fields/TagsField'
import { EvidenceLevels } from './CardEvidence'
import { AutomationField, ChannelsField, FlagsField, OwnerField, PersonaField, useKnownTags } from './cardFields'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { useCardWriter } from './useCardWriter'

interface CardsPanelProps {
  readonly cards: readonly Card[]
  readonly onClose: () => void
}

/** Several cards at once: what is written goes into all of them. */
export function CardsPanel({ cards, onClose }: CardsPanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const ids = cards.map((card) => card.id)
  const write = useCardWriter(ids)
  const levels = new Set(cards.map((card) => card.evidence))
  const [level] = levels
  const duplicate = () => {
    const newIds = ids.map(() => editor.newId('card'))
    if (editor.dispatch(duplicateCards, { ids, newIds }).ok) editor.select({ kind: 'cards', ids: newIds })
  }
  return (
    <>
      <PanelHead icon="note" kind={t('inspector.cardsSelected', { count: cards.length })} onClose={onClose} />
      <div className={`${styles.body} ${styles.lead}`}>
        <div className={styles.facts}>
          <Button onClick={duplicate} disabled={readOnly}>
            <Copy size={15} aria-hidden />
            {t('inspector.duplicate')}
          </Button>
          <Button onClick={() => runAndTell(editor, removeCards, { ids })} disabled={readOnly}>
            <Trash2 size={15} aria-hidden />
            {t('inspector.delete')}
          </Button>
        </div>
        <OwnerField cards={cards} write={write} />
        <ChannelsField cards={cards} write={write} />
        <FlagsField cards={cards} />
        <AutomationField cards={cards} write={write} />
        <PersonaField cards={cards} write={write} />
        <SharedTags cards={cards} />
        <EvidenceLevels value={levels.size === 1 ? level : undefined} onChange={(evidence) => write({ evidence })} />
        {levels.size > 1 && <p className={styles.note}>{t('inspector.mixedLevels')}</p>}
      </div>
    </>
  )
}

/** Shows the tags all cards share. Adding or removing one leaves the others of each card alone. */
function SharedTags({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const known = useKnownTags()
  const [first, ...others] = cards
  const common = first?.tags.filter((tag) => others.every((card) => card.tags.includes(tag))) ?? []
  const differ = cards.some((card) => card.tags.length > common.length)
  const write = (next: readonly string[]) => {
    const group = `tags ${editor.newId('card')}`
    for (const { id, tags } of cards) {
      const kept = tags.filter((tag) => !common.includes(tag) || next.includes(tag))
      const merged = [...kept, ...next.filter((tag) => !kept.includes(tag))]
      editor.dispatch(updateCards, { ids: [id], change: { tags: merged } }, { group })
    }
  }
  return (
    <TagsField
      label={t('inspector.tags')}
      tags={common}
      known={known}
      placeholder={differ ? t('fields.mixed') : t('inspector.tagsPlaceholder')}
      write={write}
    />
  )
}
