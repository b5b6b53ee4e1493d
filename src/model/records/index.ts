import type { BoardRecords, RecordsName } from '../board'
import type { RecordSpec } from '../parse/fields'
import { actorRecord } from './actor'
import { agendaPartRecord } from './agendaPart'
import { answersRecord } from './answers'
import { asideRecord } from './aside'
import { attributeRecord } from './attribute'
import { cardRecord } from './card'
import { channelRecord } from './channel'
import { laneRecord } from './lane'
import { lineRecord } from './line'
import { linkRecord } from './link'
import { measureRecord } from './measure'
import { mediaRecord } from './media'
import { participantRecord } from './participant'
import { personaRecord } from './persona'
import { repliesRecord } from './replies'
import { roundRecord } from './round'
import { selfScoreRecord } from './selfScore'
import { stageRecord } from './stage'
import { stepRecord } from './step'
import { ticketsRecord } from './tickets'
import { timesRecord } from './times'
import { viewRecord } from './view'
import { visitRecord } from './visit'
import { voteRecord } from './vote'

/** How each kind of record is read, in the order in which they refer to each other. */
export const RECORD_SPECS: { readonly [K in RecordsName]: RecordSpec<BoardRecords[K][keyof BoardRecords[K]]> } = {
  media: mediaRecord,
  personas: personaRecord,
  actors: actorRecord,
  channels: channelRecord,
  stages: stageRecord,
  steps: stepRecord,
  lanes: laneRecord,
  lines: lineRecord,
  cards: cardRecord,
  links: linkRecord,
  measures: measureRecord,
  answers: answersRecord,
  selfScores: selfScoreRecord,
  visits: visitRecord,
  tickets: ticketsRecord,
  times: timesRecord,
  replies: repliesRecord,
  attributes: attributeRecord,
  views: viewRecord,
  agenda: agendaPartRecord,
  participants: participantRecord,
  asides: asideRecord,
  rounds: roundRecord,
  votes: voteRecord,
}
