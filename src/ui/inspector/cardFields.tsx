import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorId, ChannelId } from '../../base/ids'
import { textIn } from '../../base/text'
import { heldBy, markCards, sharedBy } from '../../canvas/bulk'
import { addActor, addChannel } from '../../commands'
import type { Editor } from '../../editor'
import { AUTOMATION_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { personasInOrder } from '../../model/reads'
import type { Actor } from '../../model/records/actor'
import { AUTOMATION_LEVELS, type Card, FLAGS } from '../../model/records/card'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { ACTOR_ICONS, CHANNEL_ICONS } from '../editor/peopleLooks'
import { Choice } from '../fields/Choice'
import styles from '../fields/fields.module.css'
import { Labelled } from '../fields/Labelled'
import { useReadOnly } from '../fields/locked'
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

export function OwnerField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { compare } = useFormats()
  const actors = useEditorState((state) => state.board.actors)
  const language = useEditorState((state) => state.language)
  const { value, mixed } = sharedBy(cards, (card) => card.owner)
  const items = Object.values(actors)
    .map((actor) => ({ id: actor.id, label: textIn(actor.name, language), icon: <OwnerSwatch actor={actor} /> }))
    .toSorted((a, b) => compare(a.label, b.label))
  const create = (name: string): ActorId => {
    const id = editor.newId('actor')
    editor.dispatch(addActor, { id, kind: 'employee', name: { [language]: name } }, { group: birthOf(id) })
    return id
  }
  return (
    <Picker
      label={t('inspector.owner')}
      items={items}
      value={value}
      placeholder={mixed ? t('fields.mixed') : t('inspector.ownerPlaceholder')}
      mixed={mixed}
      // With the owner that was just made for it, it is one step; else each choice is one of its own.
      onChange={(owner) => write({ owner }, { group: bornOf(editor, owner) })}
      create={create}
    />
  )
}

function birthOf(id: string): string {
  return `made ${id}`
}

/** The group of the edit that made this record, when it is the last one. */
function bornOf(editor: Editor, id: string | undefined): string | undefined {
  const group = id === undefined ? undefined : birthOf(id)
  return group !== undefined && editor.get().history.undo.at(-1)?.group === group ? group : undefined
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
  const { value } = sharedBy(cards, (card) => card.channels)
  return (
    <ChannelsPicker
      value={value ?? []}
      placeholder={t('inspector.channelsPlaceholder')}
      onChange={(channels) => write({ channels }, { group: bornOf(editor, channels.at(-1)) })}
    />
  )
}

interface ChannelsPickerProps {
  readonly value: readonly ChannelId[]
  readonly placeholder: string
  readonly onChange: (ids: readonly ChannelId[]) => void
}

/** Channels of the board, or new ones. */
export function ChannelsPicker({ value, placeholder, onChange }: ChannelsPickerProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { compare } = useFormats()
  const channels = useEditorState((state) => state.board.channels)
  const language = useEditorState((state) => state.language)
  const items = Object.values(channels)
    .map((channel) => ({
      id: channel.id,
      label: textIn(channel.name, language),
      icon: <PaintIcon name={channel.icon ?? CHANNEL_ICONS[channel.family]} size={14} />,
    }))
    .toSorted((a, b) => compare(a.label, b.label))
  const create = (name: string): ChannelId => {
    const id = editor.newId('channel')
    editor.dispatch(addChannel, { id, family: 'digital', name: { [language]: name } }, { group: birthOf(id) })
    return id
  }
  return (
    <ManyPicker
      label={t('inspector.channels')}
      items={items}
      value={value}
      placeholder={placeholder}
      onChange={onChange}
      create={create}
    />
  )
}

export function AutomationField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const readOnly = useReadOnly()
  const { value, mixed } = sharedBy(cards, (card) => card.automation)
  return (
    <Labelled label={t('inspector.automation')}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          disabled={readOnly}
          mixed={mixed}
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
  const readOnly = useReadOnly()
  const personas = personasInOrder(board)
  const { value, mixed } = sharedBy(cards, (card) => card.persona)
  if (personas.length === 0) return null
  return (
    <Labelled label={t('inspector.persona')}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          disabled={readOnly}
          mixed={mixed}
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
  const readOnly = useReadOnly()
  const ids = cards.map(({ id }) => id)
  return (
    <ToggleChips
      label={t('inspector.flags')}
      disabled={readOnly}
      chips={FLAGS.map((flag) => ({
        value: flag,
        label: FLAG_LOOKS[flag].label[language],
        icon: FLAG_LOOKS[flag].icon,
        state: heldBy(cards, (card) => card.flags.includes(flag)),
      }))}
      onToggle={(flag, on) => markCards(editor, ids, flag, on)}
    />
  )
}

/** Every tag of the board. */
export function useKnownTags(): readonly string[] {
  const cards = useEditorState((state) => state.board.cards)
  return useMemo(() => [...new Set(Object.values(cards).flatMap((card) => card.tags))].sort(), [cards])
}

/** For the rare text whose direction is found wrongly. */
export function DirectionField({ cards, write }: CardsFieldProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const { value, mixed } = sharedBy(cards, (card) => card.dir)
  return (
    <Labelled label={t('inspector.direction')}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          mixed={mixed}
          disabled={readOnly}
          none={t('inspector.directionAuto')}
          options={[
            { value: 'ltr', label: t('inspector.leftToRight') },
            { value: 'rtl', label: t('inspector.rightToLeft') },
          ]}
          onChange={(dir) => write({ dir })}
        />
      )}
    </Labelled>
  )
}
