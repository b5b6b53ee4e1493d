import { Menu } from '@base-ui/react/menu'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { updateCards } from '../../commands'
import { EVIDENCE_WORDS } from '../../lanes/words'
import { type Card, EVIDENCE_LEVELS } from '../../model/records/card'
import { heldBy, sharedBy, tagCards } from '../bulk'
import { useEditor, useTools } from '../tools'
import { Choice, Divider, Group, Item, Toggle } from './Item'

interface FieldItemsProps {
  readonly ids: readonly CardId[]
}

function useCards(ids: readonly CardId[]): readonly Card[] {
  const cards = useEditor((state) => state.board.cards)
  return ids.flatMap((id) => cards[id] ?? [])
}

/** One of several for all cards; where they differ none is chosen, and that is said. */
export function Choices({
  mixed,
  value,
  onChoose,
  children,
}: {
  readonly mixed: boolean
  readonly value: string | number | undefined
  readonly onChoose: (value: unknown) => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const radios = (
    <Menu.RadioGroup value={value ?? null} onValueChange={onChoose}>
      {children}
    </Menu.RadioGroup>
  )
  return mixed ? <Group label={t('fields.mixed')}>{radios}</Group> : radios
}

export function EvidenceItems({ ids }: FieldItemsProps) {
  const { editor } = useTools()
  const language = useEditor((state) => state.language)
  const { value, mixed } = sharedBy(useCards(ids), (card) => card.evidence)
  const choose = (chosen: unknown) => {
    const evidence = EVIDENCE_LEVELS.find((level) => level === chosen)
    if (evidence) editor.dispatch(updateCards, { ids, change: { evidence } })
  }
  return (
    <Choices mixed={mixed} value={value} onChoose={choose}>
      {EVIDENCE_LEVELS.map((level) => (
        <Choice key={level} value={level}>
          {EVIDENCE_WORDS[level][language]}
        </Choice>
      ))}
    </Choices>
  )
}

/** A value that no record has as its id. */
const NOBODY = ''

export function OwnerItems({ ids }: FieldItemsProps) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const language = useEditor((state) => state.language)
  const actors = useEditor((state) => state.board.actors)
  const { value, mixed } = sharedBy(useCards(ids), (card) => card.owner ?? NOBODY)
  const named = useMemo(
    () =>
      Object.values(actors)
        .map(({ id, name }) => ({ id, label: textIn(name, language) || t('canvas.unnamed') }))
        .toSorted((a, b) => a.label.localeCompare(b.label, language)),
    [actors, language, t],
  )
  const choose = (chosen: unknown) => {
    const owner = named.find(({ id }) => id === chosen)?.id
    if (owner !== undefined || chosen === NOBODY) editor.dispatch(updateCards, { ids, change: { owner } })
  }
  return (
    <Choices mixed={mixed} value={value} onChoose={choose}>
      <Choice value={NOBODY}>{t('bulk.nobody')}</Choice>
      {named.map(({ id, label }) => (
        <Choice key={id} value={id}>
          <bdi>{label}</bdi>
        </Choice>
      ))}
    </Choices>
  )
}

/** Every tag of the board; one that only some cards have goes to all of them first. */
export function TagItems({ ids }: FieldItemsProps) {
  const { t } = useTranslation()
  const { editor, canvas } = useTools()
  const all = useEditor((state) => state.board.cards)
  const cards = useCards(ids)
  const known = useMemo(() => [...new Set(Object.values(all).flatMap((card) => card.tags))].sort(), [all])
  return (
    <>
      {known.map((tag) => {
        const held = heldBy(cards, (card) => card.tags.includes(tag))
        const toggle = (on: boolean) => tagCards(editor, ids, on ? [tag] : [], on ? [] : [tag])
        return (
          <Toggle key={tag} checked={held === true} mixed={held === 'mixed'} onChange={toggle}>
            <bdi>{tag}</bdi>
          </Toggle>
        )
      })}
      {known.length > 0 ? <Divider /> : null}
      <Item icon={<Plus size={16} />} onClick={() => canvas.setState({ question: { kind: 'tagCards', ids } })}>
        {t('bulk.newTag')}
      </Item>
    </>
  )
}
