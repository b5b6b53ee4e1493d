declare const brand: unique symbol

/** A string that names one kind of record. Saved in boards; the prefix is only for people who read the file. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type BoardId = Id<'board'>
export type PersonaId = Id<'persona'>
export type ActorId = Id<'actor'>
export type ChannelId = Id<'channel'>
export type StageId = Id<'stage'>
export type StepId = Id<'step'>
export type LaneId = Id<'lane'>
export type LineId = Id<'line'>
export type CardId = Id<'card'>
export type LinkId = Id<'link'>
export type MeasureId = Id<'measure'>
export type AnswersId = Id<'answers'>
export type SelfScoreId = Id<'selfScore'>
export type VisitId = Id<'visit'>
export type TicketsId = Id<'tickets'>
export type TimesId = Id<'times'>
export type AttributeId = Id<'attribute'>
export type RepliesId = Id<'replies'>
export type ViewId = Id<'view'>
export type PartId = Id<'part'>
export type ParticipantId = Id<'participant'>
export type RoundId = Id<'round'>
export type VoteId = Id<'vote'>
/** SHA-256 of a picture's bytes, in hex. */
export type MediaHash = Id<'media'>

export type IdKind =
  | 'board'
  | 'persona'
  | 'actor'
  | 'channel'
  | 'stage'
  | 'step'
  | 'lane'
  | 'line'
  | 'card'
  | 'link'
  | 'measure'
  | 'answers'
  | 'selfScore'
  | 'visit'
  | 'tickets'
  | 'times'
  | 'replies'
  | 'attribute'
  | 'view'
  | 'part'
  | 'participant'
  | 'round'
  | 'vote'
  | 'media'

/** Makes ids. A port: the app gives random ones, tests give counted ones. */
export type NewId = <K extends IdKind>(kind: K) => Id<K>

/** Names that must never be used as a key of a map of records. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])

/** True for text that can safely name a record: 1 to 120 characters, no control characters, no key of Object.prototype. */
export function isUsableId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= 120 &&
    !FORBIDDEN.has(value) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    !/[\u0000-\u001f\u007f]/.test(value)
  )
}

/** Brands text as an id. Only parse code and the id port may call it. */
export function brandId<K extends IdKind>(_kind: K, value: string): Id<K> {
  return value as Id<K>
}
