import { holds, isObject, type Json } from '../../base/json'
import { isEmptyText, type Language, type Text, withText } from '../../base/text'
import { withTyped } from '../../base/typedText'
import {
  describePicture,
  updateActor,
  updateBoard,
  updateCards,
  updateChannel,
  updateLane,
  updateLine,
  updateLink,
  updatePersona,
  updateStage,
  updateStep,
} from '../../commands'
import type { Editor } from '../../editor'
import { type Board, RECORDS_NAMES, type RecordsName, versionOf } from '../../model/board'
import type { Card } from '../../model/records/card'
import type { Persona } from '../../model/records/persona'

/** Writes text into the place it was typed in. */
export type WriteText = (text: string) => void

/** Words of the map: the language shown, in which words of the other language may stand in. */
const ON_MAP = { card: 'cards', stage: 'stages', step: 'steps', lane: 'lanes', line: 'lines' } as const

/**
 * What writes into a place, named `<records>.<id>.<field>.<language>`, `board.<field>.<language>` or, for the map,
 * `map.<kind>.<id>.<language>`; undefined when no such place is on the board.
 */
export function textPlace(editor: Editor, place: string): WriteText | undefined {
  const [, kind = '', rest = ''] = /^map\.(card|stage|step|lane|line)\.(.+)$/.exec(place) ?? []
  if (kind === 'card' || kind === 'stage' || kind === 'step' || kind === 'lane' || kind === 'line') {
    const field = kind === 'card' ? 'text' : 'name'
    const found = recordAt(editor.get().board, ON_MAP[kind], rest)
    return found && recordWriter(editor, ON_MAP[kind], found.id, [field, ...found.path], withTyped)
  }
  const [head = '', ...path] = place.split('.')
  if (head === 'board') return boardWriter(editor, path)
  const records = RECORDS_NAMES.find((name) => name === head)
  const found = records && recordAt(editor.get().board, records, place.slice(head.length + 1))
  return found && recordWriter(editor, records, found.id, found.path, withText)
}

/** True when the place names a record that is not on the board any more. */
export function isPlaceGone(board: Board, place: string): boolean {
  const [head = ''] = place.split('.')
  const records = RECORDS_NAMES.find((name) => name === head)
  return records !== undefined && recordAt(board, records, place.slice(head.length + 1)) === undefined
}

/** Ids of imported boards may have dots in them. */
function recordAt(board: Board, records: RecordsName, rest: string) {
  const parts = rest.split('.')
  for (let length = parts.length - 1; length > 0; length--) {
    const id = parts.slice(0, length).join('.')
    if (holds(board[records], id)) return { id, path: parts.slice(length) }
  }
  return undefined
}

function boardWriter(editor: Editor, [field = '', lang = '']: readonly string[]): WriteText | undefined {
  if (field === 'version') return (text) => editor.dispatch(updateBoard, { change: { version: versionOf(text) } })
  const language = languageOf(lang)
  const name = (['title', 'summary', 'scenario', 'scope', 'owner'] as const).find((each) => each === field)
  if (!language || !name) return undefined
  return (text) => {
    const value = withText(editor.get().board[name], language, text)
    if (!isEmptyText(value)) editor.dispatch(updateBoard, { change: { [name]: value } })
    else if (name !== 'title') editor.dispatch(updateBoard, { change: { [name]: undefined } })
  }
}

type Combine = (before: Text | undefined, language: Language, typed: string) => Text

function recordWriter(
  editor: Editor,
  records: RecordsName,
  id: string,
  path: readonly string[],
  combine: Combine,
): WriteText | undefined {
  const { board } = editor.get()
  const [field = ''] = path
  const language = languageOf(path.at(-1) ?? '')
  const typed = (before: Text | undefined, text: string) => (language ? combine(before, language, text) : {})
  const orNone = (text: Text) => (isEmptyText(text) ? undefined : text)
  switch (records) {
    case 'cards': {
      const card = Object.values(board.cards).find((each) => each.id === id)
      return card && cardWriter(editor, card, path, typed)
    }
    case 'personas': {
      const persona = Object.values(board.personas).find((each) => each.id === id)
      return persona && personaWriter(editor, persona, path, typed)
    }
    case 'lanes': {
      const lane = Object.values(board.lanes).find((each) => each.id === id)
      if (!lane || !language) return undefined
      if (field === 'hint')
        return (text) => editor.dispatch(updateLane, { id: lane.id, change: { hint: orNone(typed(lane.hint, text)) } })
      return field === 'name'
        ? (text) => editor.dispatch(updateLane, { id: lane.id, change: { name: typed(lane.name, text) } })
        : undefined
    }
    case 'links': {
      const link = Object.values(board.links).find((each) => each.id === id)
      if (!link || field !== 'label' || !language) return undefined
      return (text) => editor.dispatch(updateLink, { id: link.id, change: { label: orNone(typed(link.label, text)) } })
    }
    case 'media': {
      const media = Object.values(board.media).find((each) => each.id === id)
      if (!media || field !== 'alt' || !language) return undefined
      return (text) => editor.dispatch(describePicture, { hash: media.id, alt: typed(media.alt, text) })
    }
    default:
      return field === 'name' && language ? nameWriter(editor, records, id, typed) : undefined
  }
}

type Typed = (before: Text | undefined, text: string) => Text

function nameWriter(editor: Editor, records: RecordsName, id: string, typed: Typed): WriteText | undefined {
  const { stages, steps, lines, actors, channels } = editor.get().board
  const named = <R extends { readonly id: string; readonly name: Text }>(
    all: Readonly<Record<string, R>>,
    write: (id: R['id'], name: Text) => void,
  ): WriteText | undefined => {
    const record = Object.hasOwn(all, id) ? all[id] : undefined
    return record && ((text) => write(record.id, typed(record.name, text)))
  }
  switch (records) {
    case 'stages':
      return named(stages, (id, name) => editor.dispatch(updateStage, { id, change: { name } }))
    case 'steps':
      return named(steps, (id, name) => editor.dispatch(updateStep, { id, change: { name } }))
    case 'lines':
      return named(lines, (id, name) => editor.dispatch(updateLine, { id, change: { name } }))
    case 'actors':
      return named(actors, (id, name) => editor.dispatch(updateActor, { id, change: { name } }))
    case 'channels':
      return named(channels, (id, name) => editor.dispatch(updateChannel, { id, change: { name } }))
    default:
      return undefined
  }
}

function cardWriter(
  editor: Editor,
  card: Card,
  [field = '', name = '', lang]: readonly string[],
  typed: Typed,
): WriteText | undefined {
  const ids = [card.id]
  switch (field) {
    case 'text':
      return (text) => editor.dispatch(updateCards, { ids, change: { text: typed(card.text, text) } })
    case 'note': {
      return (text) => {
        const note = typed(card.note, text)
        editor.dispatch(updateCards, { ids, change: { note: isEmptyText(note) ? undefined : note } })
      }
    }
    case 'linkUrl':
      return (text) => editor.dispatch(updateCards, { ids, change: { linkUrl: text === '' ? undefined : text } })
    case 'data':
      return (text) => {
        const before = card.data[name]
        const value: Json = lang === undefined ? text : jsonOf(typed(bilingual(before), text))
        editor.dispatch(updateCards, {
          ids,
          change: {},
          data: { [name]: text === '' && value === '' ? undefined : value },
        })
      }
    default:
      return undefined
  }
}

function personaWriter(
  editor: Editor,
  persona: Persona,
  [field = '', at = '']: readonly string[],
  typed: Typed,
): WriteText | undefined {
  const { id } = persona
  const list = (['needs', 'expectations', 'fears'] as const).find((each) => each === field)
  if (list) {
    const items = persona[list]
    const index = Number(at)
    if (!(index in items)) return undefined
    return (text) =>
      editor.dispatch(updatePersona, { id, change: { [list]: items.with(index, typed(items[index], text)) } })
  }
  const one = (['role', 'goal', 'quote'] as const).find((each) => each === field)
  if (one)
    return (text) => {
      const value = typed(persona[one], text)
      editor.dispatch(updatePersona, { id, change: { [one]: isEmptyText(value) ? undefined : value } })
    }
  return field === 'name'
    ? (text) => editor.dispatch(updatePersona, { id, change: { name: typed(persona.name, text) } })
    : undefined
}

function languageOf(text: string): Language | undefined {
  return text === 'en' || text === 'ar' ? text : undefined
}

function bilingual(value: Json | undefined): Text {
  if (!isObject(value)) return {}
  return {
    ...(typeof value.en === 'string' ? { en: value.en } : {}),
    ...(typeof value.ar === 'string' ? { ar: value.ar } : {}),
  }
}

function jsonOf(text: Text): Json {
  return { ...(text.en ? { en: text.en } : {}), ...(text.ar ? { ar: text.ar } : {}) }
}
