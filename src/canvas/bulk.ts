import type { CardId, ChannelId } from '../base/ids'
import { type OneCardChange, updateEachCard } from '../commands'
import type { Editor } from '../editor'
import type { LaneRegistry } from '../lanes'
import type { Card, Flag } from '../model/records/card'
import { FLAGS } from '../model/records/card'
import { moodFieldOf } from './menu/moodField'

/**
 * What is done to several cards at once and leaves in each what it has of its own: one step of the history, which counts the
 * cards that change.
 */
function write(
  editor: Editor,
  ids: readonly CardId[],
  change: (card: Card) => Omit<OneCardChange, 'id'> | undefined,
): void {
  const { cards } = editor.get().board
  const changes = ids.flatMap((id): OneCardChange[] => {
    const card = cards[id]
    const own = card && change(card)
    return own ? [{ id, ...own }] : []
  })
  if (changes.length > 0) editor.dispatch(updateEachCard, { changes })
}

export function markCards(editor: Editor, ids: readonly CardId[], flag: Flag, on: boolean): void {
  write(editor, ids, ({ flags }) => {
    if (flags.includes(flag) === on) return undefined
    return { change: { flags: FLAGS.filter((each) => (each === flag ? on : flags.includes(each))) } }
  })
}

/** Adds tags to cards and takes tags away from them. */
export function tagCards(
  editor: Editor,
  ids: readonly CardId[],
  added: readonly string[],
  gone: readonly string[],
): void {
  write(editor, ids, ({ tags }) => {
    const next = withItems(tags, added, gone)
    return next && { change: { tags: next } }
  })
}

export function giveChannels(
  editor: Editor,
  ids: readonly CardId[],
  added: readonly ChannelId[],
  gone: readonly ChannelId[],
): void {
  write(editor, ids, ({ channels }) => {
    const next = withItems(channels, added, gone)
    return next && { change: { channels: next } }
  })
}

/** Gives a feeling to those of the cards whose lane has one, each in the field of its lane. */
export function setMood(editor: Editor, lanes: LaneRegistry, ids: readonly CardId[], mood: number): void {
  const { board } = editor.get()
  write(editor, ids, ({ id, data }) => {
    const name = moodFieldOf(board, lanes, id)
    return name === undefined || data[name] === mood ? undefined : { change: {}, data: { [name]: mood } }
  })
}

/** Undefined when nothing changes. */
function withItems<T>(all: readonly T[], added: readonly T[], gone: readonly T[]): readonly T[] | undefined {
  const kept = all.filter((each) => !gone.includes(each))
  const next = [...kept, ...added.filter((each) => !kept.includes(each))]
  return next.length === all.length && next.every((each, at) => each === all[at]) ? undefined : next
}

/** The value that all have; `mixed` when they differ. */
export function sharedBy<T, V>(
  all: readonly T[],
  read: (one: T) => V,
): { readonly value: V | undefined; readonly mixed: boolean } {
  const [first, ...others] = all.map(read)
  const mixed = others.some((value) => JSON.stringify(value) !== JSON.stringify(first))
  return { value: mixed ? undefined : first, mixed }
}

/** On how many: all of them, none, or some. */
export function heldBy<T>(all: readonly T[], holds: (one: T) => boolean): boolean | 'mixed' {
  const count = all.filter(holds).length
  return count === 0 ? false : count === all.length || 'mixed'
}
