import type { Direction } from '../base/direction'
import type {
  ActorId,
  AnswersId,
  AttributeId,
  BoardId,
  CardId,
  ChannelId,
  LaneId,
  LineId,
  LinkId,
  MeasureId,
  MediaHash,
  PartId,
  ParticipantId,
  PersonaId,
  RepliesId,
  RoundId,
  SelfScoreId,
  StageId,
  StepId,
  TicketsId,
  TimesId,
  ViewId,
  VisitId,
  VoteId,
} from '../base/ids'
import type { Digits, Language, Text } from '../base/text'
import type { Actor } from './records/actor'
import type { AgendaPart } from './records/agendaPart'
import type { Answers } from './records/answers'
import type { Aside } from './records/aside'
import type { Attribute } from './records/attribute'
import type { Card } from './records/card'
import type { Channel } from './records/channel'
import type { Lane, Reading } from './records/lane'
import type { Line } from './records/line'
import type { Link } from './records/link'
import type { Measure } from './records/measure'
import type { Media } from './records/media'
import type { Participant } from './records/participant'
import type { Persona } from './records/persona'
import type { Replies } from './records/replies'
import type { Round } from './records/round'
import type { SelfScore } from './records/selfScore'
import type { Stage } from './records/stage'
import type { Step } from './records/step'
import type { Tickets } from './records/tickets'
import type { Times } from './records/times'
import type { View } from './records/view'
import type { Visit } from './records/visit'
import type { Vote } from './records/vote'

/** Version of the board's shape. Saved in every board; raise it only together with a migration. */
export const SCHEMA_VERSION = 1

export type BoardState = 'current' | 'future' | 'ideal'
export type BoardStatus = 'draft' | 'reviewed' | 'agreed'
export type BoardDirection = Direction | 'auto'

/** Letters of a version at most: it has to fit beside a date. */
export const VERSION_LIMIT = 40

/** A version as it is typed; nothing typed is none. */
export function versionOf(text: string): string | undefined {
  return text.trim().slice(0, VERSION_LIMIT) || undefined
}

/** What stands at the top of a board, without its records. */
export interface BoardDetails {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly id: BoardId
  /** How the board is read now. The records are the same in both readings; lanes and lines say where they show. */
  readonly kind: Reading
  readonly state: BoardState
  readonly status: BoardStatus
  readonly title: Text
  readonly summary?: Text
  readonly scenario?: Text
  readonly scope?: Text
  /** The language new text is written in, and the one that stands in for a missing translation. */
  readonly baseLanguage: Language
  /** 'auto' follows the language shown. */
  readonly direction: BoardDirection
  readonly digits: Digits
  readonly owner?: Text
  /** What its people call this state of it, as they write it: 2, 1.3, “for the council”. Printed beside the date. */
  readonly version?: string
  /** Calendar dates, ISO 8601 (2026-11-22). */
  readonly startDate?: string
  readonly reviewDate?: string
  /** ISO 8601 date and time. */
  readonly createdAt: string
  /** Where a template's content comes from, shown in the gallery and kept in the board. */
  readonly provenance?: string
  /** Words in both languages; bare words are the title or the address of a work, the same in every language. */
  readonly sources?: readonly (Text | string)[]
  /** The text the board was made from, as it was given. */
  readonly source?: BoardSource
}

/** `format` names a format of `formats/texts`; one that this version does not know is kept. */
export interface BoardSource {
  readonly format: string
  readonly text: string
}

/** The records of a board: flat maps by id. Order is in the records, never in the key order. */
export interface BoardRecords {
  readonly personas: Readonly<Record<PersonaId, Persona>>
  readonly actors: Readonly<Record<ActorId, Actor>>
  readonly channels: Readonly<Record<ChannelId, Channel>>
  readonly stages: Readonly<Record<StageId, Stage>>
  readonly steps: Readonly<Record<StepId, Step>>
  readonly lanes: Readonly<Record<LaneId, Lane>>
  readonly lines: Readonly<Record<LineId, Line>>
  readonly cards: Readonly<Record<CardId, Card>>
  readonly links: Readonly<Record<LinkId, Link>>
  readonly measures: Readonly<Record<MeasureId, Measure>>
  readonly answers: Readonly<Record<AnswersId, Answers>>
  readonly selfScores: Readonly<Record<SelfScoreId, SelfScore>>
  readonly visits: Readonly<Record<VisitId, Visit>>
  readonly tickets: Readonly<Record<TicketsId, Tickets>>
  readonly times: Readonly<Record<TimesId, Times>>
  readonly replies: Readonly<Record<RepliesId, Replies>>
  /** What customers weigh when they judge the whole, each with how much it matters and how well it is done. */
  readonly attributes: Readonly<Record<AttributeId, Attribute>>
  readonly views: Readonly<Record<ViewId, View>>
  /** The workshop: what it goes through, who takes part, what was voted on, and the cards that are not on the grid. */
  readonly agenda: Readonly<Record<PartId, AgendaPart>>
  readonly participants: Readonly<Record<ParticipantId, Participant>>
  readonly asides: Readonly<Record<CardId, Aside>>
  readonly rounds: Readonly<Record<RoundId, Round>>
  readonly votes: Readonly<Record<VoteId, Vote>>
  /** What is known of each picture; the bytes are stored apart, by hash. */
  readonly media: Readonly<Record<MediaHash, Media>>
}

/** A journey map and service blueprint in one: plain JSON, nothing drawn, nothing derived. */
export interface Board extends BoardDetails, BoardRecords {}

export type RecordsName = keyof BoardRecords

export const RECORDS_NAMES: readonly RecordsName[] = [
  'personas',
  'actors',
  'channels',
  'stages',
  'steps',
  'lanes',
  'lines',
  'cards',
  'links',
  'measures',
  'answers',
  'selfScores',
  'visits',
  'tickets',
  'times',
  'replies',
  'attributes',
  'views',
  'agenda',
  'participants',
  'asides',
  'rounds',
  'votes',
  'media',
]

export interface BlankBoard {
  readonly id: BoardId
  readonly title: Text
  readonly kind: Reading
  readonly baseLanguage: Language
  readonly createdAt: string
}

export function blankBoard(blank: BlankBoard): Board {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: blank.id,
    kind: blank.kind,
    state: 'current',
    status: 'draft',
    title: blank.title,
    baseLanguage: blank.baseLanguage,
    direction: 'auto',
    digits: 'latn',
    createdAt: blank.createdAt,
    personas: {},
    actors: {},
    channels: {},
    stages: {},
    steps: {},
    lanes: {},
    lines: {},
    cards: {},
    links: {},
    measures: {},
    answers: {},
    selfScores: {},
    visits: {},
    tickets: {},
    times: {},
    replies: {},
    attributes: {},
    views: {},
    agenda: {},
    participants: {},
    asides: {},
    rounds: {},
    votes: {},
    media: {},
  }
}
