import { useTranslation } from 'react-i18next'
import type { Json } from '../../base/json'
import { giveChannels, setMood, sharedBy, tagCards } from '../../canvas/bulk'
import { moodFieldOf } from '../../canvas/menu/moodField'
import { dataOf, type Field, type LaneRegistry, type LaneType } from '../../lanes'
import type { Board } from '../../model/board'
import type { Card } from '../../model/records/card'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { DataField } from '../fields/DataField'
import { Mood } from '../fields/Mood'
import { TagsField } from '../fields/TagsField'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import { ChannelsPicker, useKnownTags } from './cardFields'
import styles from './inspector.module.css'
import type { WriteCards } from './useCardWriter'

interface SharedProps {
  readonly cards: readonly Card[]
}

/** Items that all cards have, and those that only some have. */
function itemsOf<T>(cards: readonly Card[], read: (card: Card) => readonly T[]) {
  const all = [...new Set(cards.flatMap(read))]
  const common = all.filter((item) => cards.every((card) => read(card).includes(item)))
  return { common, some: all.filter((item) => !common.includes(item)) }
}

/** Shows the tags all cards share. Adding or removing one leaves the others of each card alone. */
export function SharedTags({ cards }: SharedProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const known = useKnownTags()
  const { common, some } = itemsOf(cards, (card) => card.tags)
  const write = (next: readonly string[]) =>
    tagCards(
      editor,
      cards.map(({ id }) => id),
      next.filter((tag) => !common.includes(tag)),
      common.filter((tag) => !next.includes(tag)),
    )
  return (
    <div>
      <TagsField
        label={t('inspector.tags')}
        tags={common}
        known={known}
        placeholder={some.length > 0 ? t('fields.mixed') : t('inspector.tagsPlaceholder')}
        write={write}
      />
      <OnSome names={some} />
    </div>
  )
}

/** As the tags: what only some of the cards have stays with them. */
export function SharedChannels({ cards }: SharedProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { common, some } = itemsOf(cards, (card) => card.channels)
  const names = useEditorState(({ board, language }) =>
    some.map((id) => board.channels[id]?.name[language] ?? board.channels[id]?.name.en ?? '').join('\n'),
  )
  return (
    <div>
      <ChannelsPicker
        value={common}
        placeholder={some.length > 0 ? t('fields.mixed') : t('inspector.channelsPlaceholder')}
        onChange={(next) =>
          giveChannels(
            editor,
            cards.map(({ id }) => id),
            next.filter((id) => !common.includes(id)),
            common.filter((id) => !next.includes(id)),
          )
        }
      />
      <OnSome names={names === '' ? [] : names.split('\n')} />
    </div>
  )
}

function OnSome({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const language = usePreference('language')
  if (names.length === 0) return null
  return (
    <p className={styles.note} dir="auto">
      {t('bulk.onSome', { names: new Intl.ListFormat(language).format(names) })}
    </p>
  )
}

/** The feeling of those cards whose lane asks for one. */
export function SharedMood({ cards }: SharedProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const felt = cards.flatMap((card) => {
    const name = moodFieldOf(board, lanes, card.id)
    return name === undefined ? [] : [{ id: card.id, mood: dataOf(typeOf(board, lanes, card), card)[name] }]
  })
  if (felt.length === 0) return null
  const { value, mixed } = sharedBy(felt, ({ mood }) => mood)
  return (
    <div>
      <Mood
        label={t('canvas.mood')}
        value={typeof value === 'number' ? value : undefined}
        mixed={mixed}
        write={(mood) =>
          setMood(
            editor,
            lanes,
            felt.map(({ id }) => id),
            mood,
          )
        }
      />
      {felt.length < cards.length && <p className={styles.note}>{t('bulk.feelingOf', { count: felt.length })}</p>}
    </div>
  )
}

/** Fields that the lanes of all cards ask for; what is written word by word is written card by card. */
export function SharedData({ cards, write }: SharedProps & { readonly write: WriteCards }) {
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const types = [...new Set(cards.map((card) => typeOf(board, lanes, card)))]
  const [first, ...others] = types
  const fields = (first?.fields ?? []).filter(
    (field) => isCommon(field) && others.every((type) => type.fields.some((each) => isSameField(each, field))),
  )
  return fields.map((field) => {
    const { value, mixed } = sharedBy(cards, (card) => dataOf(typeOf(board, lanes, card), card)[field.name] ?? null)
    return (
      <DataField
        key={field.name}
        field={field}
        data={value === undefined || value === null ? {} : { [field.name]: value }}
        mixed={mixed}
        place=""
        write={(next: Json | undefined) => write({}, { data: { [field.name]: next } })}
      />
    )
  })
}

function typeOf(board: Board, lanes: LaneRegistry, card: Card): LaneType {
  return lanes.typeOf(board.lanes[card.lane]?.type ?? '')
}

/** A feeling has its own place above; texts and pointers are about one card. */
function isCommon({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'rating' || kind === 'number' || kind === 'date' || kind === 'period'
}

function isSameField(a: Field, b: Field): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
