import type { JsonObject } from '../../base/json'
import type { Text } from '../../base/text'
import type { BoardState } from '../../model/board'
import type { ActorKind } from '../../model/records/actor'
import type { Automation, Evidence, Flag } from '../../model/records/card'
import type { LineKind } from '../../model/records/line'
import type { LinkKind } from '../../model/records/link'

/** A bare text is taken for the language it is written in. */
export type Words = string | Text

/** A board as a foreign text tells of it, before anything in it has an id. What every reader of such a text gives. */
export interface Draft {
  readonly title: Words
  readonly summary?: Words
  readonly scenario?: Words
  readonly state?: BoardState
  readonly version?: string
  /** What is known of people beside their names; who is only named by a card need not be here. */
  readonly personas?: readonly DraftPersona[]
  readonly stages: readonly DraftStage[]
  readonly lanes: readonly DraftLane[]
  readonly cards: readonly DraftCard[]
  readonly links: readonly DraftLink[]
  readonly lines?: readonly DraftLine[]
}

export interface DraftPersona {
  /** As cards name it. */
  readonly name: string
  readonly role?: Words
  readonly goal?: Words
  readonly needs?: readonly Words[]
  readonly expectations?: readonly Words[]
  readonly fears?: readonly Words[]
  readonly quote?: Words
}

/** A line of a blueprint. */
export interface DraftLine {
  readonly kind: LineKind
  readonly name: Words
  /** Lanes that lie above it. */
  readonly after: number
}

export interface DraftStage {
  readonly name: Words
  readonly steps: readonly DraftStep[]
}

export interface DraftStep {
  readonly name: Words
  /** Minutes. */
  readonly touch?: number
  readonly wait?: number
}

export interface DraftLane {
  readonly name: Words
  /** Id of a lane type. */
  readonly type: string
}

export interface DraftCard {
  /** Index among the lanes. */
  readonly lane: number
  /** Index among the steps of all stages, in their order. */
  readonly step: number
  readonly text: Words
  readonly note?: Words
  /** Names; one name is one record. */
  readonly persona?: string
  readonly owner?: string
  readonly ownerKind?: ActorKind
  readonly channels?: readonly string[]
  readonly evidence?: Evidence
  readonly flags?: readonly Flag[]
  readonly automation?: Automation
  readonly tags?: readonly string[]
  readonly linkUrl?: string
  /** What only the lane type understands. */
  readonly data?: JsonObject
}

/** Indexes among the cards. */
export interface DraftLink {
  readonly from: number
  readonly to: number
  readonly kind: LinkKind
  readonly label?: Words
}

/** What a reader has to say about a text it could read. Words for people are chosen in `ui`. */
export interface DraftNote {
  readonly code: DraftNoteCode
  /** Counted from 1; absent where it is about the whole text. */
  readonly line?: number
  /** In a text of records, where a line says little: `cards[3].step`, an id. */
  readonly path?: string
  /** What stood there. */
  readonly words?: string
}

export type DraftNoteCode =
  // Mermaid
  /** Mermaid itself refuses the whole diagram here; what was meant was read anyway. */
  | 'mermaidRefuses'
  /** Nothing sensible could be read from the line. */
  | 'lineLeftOut'
  /** Mermaid reads no score here (NaN); none was set. */
  | 'scoreUnreadable'
  /** Mermaid reads no score here; it was plain enough to be taken. */
  | 'scoreMended'
  /** No score: Mermaid takes 0; none was set. */
  | 'scoreMissing'
  /** Outside 1 to 5. */
  | 'scoreOutside'
  /** Mermaid throws away what follows a third colon; it is kept as a note of the card. */
  | 'piecesDropped'
  /** Mermaid takes `#` for the start of a comment; the words are kept as a note of the card, or left out as Mermaid does. */
  | 'hashCut'
  | 'actorEmpty'
  | 'frontMatterTitle'
  | 'sectionEmpty'
  | 'scaleTen'
  | 'scaleFive'
  // Tables
  | 'encodingGuessed'
  | 'noSteps'
  | 'rowTooLong'
  | 'laneTypeGuessed'
  | 'moodUnreadable'
  | 'quoteOpen'
  // Outlines
  | 'beforeStep'
  | 'linkUnresolved'
  | 'linkAmbiguous'
  | 'textIgnored'
  | 'unreadableCharacters'
  /** Longer than a board keeps; its end is left out. */
  | 'textCut'
  // JSON of a chat assistant
  /** Words or marks around the JSON were put aside. */
  | 'answerAround'
  /** Something that is no JSON was plain enough to be put right: a comma too many, quotation marks of print, a comment. */
  | 'answerMended'
  /** The answer ends too early; what was whole is here. */
  | 'answerCut'
  | 'valueMended'
  | 'valueLeftOut'
  | 'unknownField'
  // Shapes and lines
  | 'shapeLeftOut'
  | 'edgeLeftOut'
  | 'lanesByPlace'
  | 'stepsByPlace'
  | 'pagesLeftOut'
  | 'pictureLeftOut'
  | 'readRightToLeft'
  // XML
  | 'xmlMended'
  // CJML
  | 'actorUndeclared'
  | 'phaseUndeclared'
  | 'ratingKept'
  | 'journeysLeftOut'
  | 'deviation'
  | 'timesKept'

export interface DraftReading {
  readonly draft: Draft
  readonly notes: readonly DraftNote[]
}

/** Why a text gives no board at all. */
export type DraftProblem =
  /** Of no format that is known here. */
  | { readonly kind: 'unknownText' }
  /** Of a known format, and nothing of a journey in it. */
  | { readonly kind: 'noJourney'; readonly format: string }
  /** A table of answers, one of them a row. */
  | { readonly kind: 'surveyAnswers'; readonly rows: number }
  | { readonly kind: 'badSyntax'; readonly format: string; readonly line: number; readonly words: string }
  | { readonly kind: 'tooManyCards'; readonly found: number; readonly limit: number }
  | { readonly kind: 'otherDiagram'; readonly words: string }
  /** XML that is none at this place. */
  | {
      readonly kind: 'badXml'
      readonly format: string
      readonly line: number
      readonly column: number
      readonly words: string
    }
  /** A document type, which may call for other files or blow up; none of these formats needs one. */
  | { readonly kind: 'documentType'; readonly format: string }
  | { readonly kind: 'tooDeep'; readonly format: string; readonly limit: number }
  /** A page that was packed and cannot be unpacked, or grows too large. */
  | { readonly kind: 'badPacking'; readonly format: string; readonly words: string }
  | { readonly kind: 'badJson'; readonly format: string; readonly line: number; readonly column: number }
  /** Well written, and not what was asked for at these places. */
  | { readonly kind: 'badShape'; readonly format: string; readonly faults: readonly ShapeFault[] }

export interface ShapeFault {
  /** `cards[3].step`. */
  readonly path: string
  readonly expected: string
  readonly found: string
}
