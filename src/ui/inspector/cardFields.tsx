import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorId, ChannelId } from '../../base/ids'
import { textIn } from '../../base/text'
import { addActor, addChannel, updateCards } from '../../commands'
import { AUTOMATION_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { personasInOrder } from '../../model/reads'
import type { Actor } from '../../model/records/actor'
import { AUTOMATION_LEVELS, type Card, FLAGS, type Flag } from '../../model/records/card'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { ACTOR_ICONS, CHANNEL_ICONS } from '../editor/peopleLooks'
import { Choice } from '../fields/Choice'
import styles from '../fields/fields.module.css'
import { Labelled } from '../fields/Labelled'
import { ManyPicker, Picker } from '../fields/Picker'
import { ToggleChips } from '../fields/ToggleChips'
import { useFormats } from '../i18n/useFormats'
import { usePreference } from '../preferences'
import type { WriteCards } from './useCardWriter'

/** The fields that every card has. Each takes one card or many; where many differ it shows "Mixed". */
interface CardsFieldProps {
  readonly cards: readonly Card[]
  readonly write: WriteCards
}

/** The value all cards share; `mixed` when they differ. */
function shared<V>(
  cards: readonly Card[],
  read: (card: Card) => V,
): { readonly value: V | undefined; readonly mixed: boolean } {
  const [first, ...others] = cards.map(read)
  const mixed = others.some((value) => JSON.stringify(value) !== JSON.stringify(first))
  return { value: mixed ? undefined : first, mixed }
}

export function OwnerField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { compare } = useFormats()
  const actors = useEditorState((state) => state.board.actors)
  const language = useEditorState((state) => state.language)
  const { value, mixed } = shared(cards, (card) => card.owner)
  const items = Object.values(actors)
    .map((actor) => ({ id: actor.id, label: textIn(actor.name, language), icon: <OwnerSwatch actor={actor} /> }))
    .toSorted((a, b) => compare(a.label, b.label))
  const create = (name: string): ActorId => {
    const id = editor.newId('actor')
    editor.dispatch(addActor, { id, kind: 'employee', name: { [language]: name } }, { group: `owner ${id}` })
    return id
  }
  return (
    <Picker
      label={t('inspector.owner')}
      items={items}
      value={value}
      placeholder={mixed ? t('fields.mixed') : t('inspector.ownerPlaceholder')}
      onChange={(owner) => write({ owner }, { group: owner === undefined ? undefined : `owner ${owner}` })}
      create={create}
    />
  )
}

function OwnerSwatch({ actor }: { readonly actor: Actor }) {
  return (
    <span className={styles.swatch} aria-hidden>
      {actor.initials ? actor.initials : <PaintIcon name={ACTOR_ICONS[actor.kind]} size={12} />}
    </span>
  )
}

export function ChannelsField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { compare } = useFormats()
  const channels = useEditorState((state) => state.board.channels)
  const language = useEditorState((state) => state.language)
  const { value, mixed } = shared(cards, (card) => card.channels)
  const items = Object.values(channels)
    .map((channel) => ({
      id: channel.id,
      label: textIn(channel.name, language),
      icon: <PaintIcon name={channel.icon ?? CHANNEL_ICONS[channel.family]} size={14} />,
    }))
    .toSorted((a, b) => compare(a.label, b.label))
  const create = (name: string): ChannelId => {
    const id = editor.newId('channel')
    editor.dispatch(addChannel, { id, family: 'digital', name: { [language]: name } }, { group: `channel ${id}` })
    return id
  }
  return (
    <ManyPicker
      label={t('inspector.channels')}
      items={items}
      value={value ?? []}
      placeholder={mixed ? t('fields.mixed') : t('inspector.channelsPlaceholder')}
      onChange={(ids) => write({ channels: ids }, { group: `channel ${ids.at(-1)}` })}
      create={create}
    />
  )
}

export function AutomationField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const { value, mixed } = shared(cards, (card) => card.automation)
  return (
    <Labelled label={t('inspector.automation')}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          disabled={readOnly}
          {...(mixed ? { placeholder: t('fields.mixed') } : {})}
          none={t('inspector.notSaid')}
          options={AUTOMATION_LEVELS.map((level) => ({ value: level, label: AUTOMATION_WORDS[level][language] }))}
          onChange={(automation) => write({ automation })}
        />
      )}
    </Labelled>
  )
}

export function PersonaField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const personas = personasInOrder(board)
  const { value, mixed } = shared(cards, (card) => card.persona)
  if (personas.length === 0) return null
  return (
    <Labelled label={t('inspector.persona')}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          disabled={readOnly}
          {...(mixed ? { placeholder: t('fields.mixed') } : {})}
          none={t('inspector.everybody')}
          options={personas.map((persona) => ({ value: persona.id, label: textIn(persona.name, language) }))}
          onChange={(persona) => write({ persona })}
        />
      )}
    </Labelled>
  )
}

export function FlagsField({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const language = usePreference('language')
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const stateOf = (flag: Flag) => {
    const count = cards.filter((card) => card.flags.includes(flag)).length
    return count === 0 ? false : count === cards.length || ('mixed' as const)
  }
  const toggle = (flag: Flag, on: boolean) => {
    // Each card keeps its other flags; one group makes it one step of the history.
    const group = `flag ${editor.newId('card')}`
    for (const { id, flags } of cards) {
      const next = FLAGS.filter((each) => (each === flag ? on : flags.includes(each)))
      editor.dispatch(updateCards, { ids: [id], change: { flags: next } }, { group })
    }
  }
  return (
    <ToggleChips
      label={t('inspector.flags')}
      disabled={readOnly}
      chips={FLAGS.map((flag) => ({
        value: flag,
        label: FLAG_LOOKS[flag].label[language],
        icon: FLAG_LOOKS[flag].icon,
        state: stateOf(flag),
      }))}
      onToggle={toggle}
    />
  )
}

/** Every tag of the board. */
export function useKnownTags(): readonly string[] {
  const cards = useEditorState((state) => state.board.cards)
  return useMemo(() => [...new Set(Object.values(cards).flatMap((card) => card.tags))].sort(), [cards])
}
