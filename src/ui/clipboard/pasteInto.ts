import type { TFunction } from 'i18next'
import type { MediaHash } from '../../base/ids'
import { holds } from '../../base/json'
import type { Language } from '../../base/text'
import type { MapView } from '../../canvas'
import { pasteCards } from '../../commands'
import type { Editor } from '../../editor'
import {
  type Arrangement,
  type CardClip,
  PASTED_CARDS_LIMIT,
  PASTED_TEXT_LIMIT,
  type ParsedClip,
  parseClip,
  textOfHtml,
} from '../../formats/clipboard'
import { type Block, parseBlock } from '../../formats/clipboard/parseBlock'
import { looksLikeSurvey } from '../../formats/survey/looksLikeSurvey'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { CARD_LIMIT } from '../../model/parse/parseBoard'
import type { MediaStore } from '../../storage'
import { openSurveyImport } from '../survey/surveyStore'
import { toasts, toastWithAction } from '../toasts/toasts'
import { groundFor } from './ground'
import { pasteWords } from './pasteWords'
import { planClip } from './planClip'
import { type PasteSetting, planText } from './planText'
import { type PastePlan, type PasteReport, TOAST } from './report'

export interface PasteHands {
  readonly editor: Editor
  readonly lanes: LaneRegistry
  readonly media: MediaStore
  readonly view: MapView
  readonly t: TFunction
  readonly language: Language
  readonly bytes: (bytes: number) => string
}

/** What the clipboard holds. */
export interface Pasted {
  readonly html: string
  readonly text: string
  /** How the board lies on the screen: where steps stand below each other, so do those of a block of words. */
  readonly arrangement: Arrangement
}

/**
 * Puts cards, or words as cards, onto the board, shows them selected and says what happened. A table of answers opens the
 * import of answers instead.
 */
export async function pasteInto(hands: PasteHands, { html, text, arrangement }: Pasted): Promise<void> {
  const { editor, t } = hands
  if (editor.get().readOnly) return say(t('refusal.readOnly'))
  const parsed = parseClip(html)
  if (parsed?.ok) return put(hands, await planOfClip(hands, parsed.value))
  const words = text.trim() === '' ? textOfHtml(html.slice(0, PASTED_TEXT_LIMIT)) : text
  if (words.length > PASTED_TEXT_LIMIT) return say(tooLong(hands, words.length))
  if (looksLikeSurvey(words)) return openSurveyImport({ file: new File([words], t('survey.pasted')) })
  const setting = settingOf(hands)
  const block = parseBlock(words)
  const plan = setting && planText(arrangement === 'stepsDown' ? turned(block) : block, setting)
  put(hands, plan && withReport(plan, { wordsOnly: parsed?.error.kind }))
}

async function planOfClip(hands: PasteHands, { clip, notes, tooMany }: ParsedClip): Promise<PastePlan | undefined> {
  const pictures = await picturesFor(hands, clip)
  const setting = settingOf(hands)
  if (!setting) return undefined
  const plan = planClip(clip, pictures, setting)
  return withReport(plan, { unread: notes.length, leftOut: plan.report.leftOut + tooMany })
}

/** Rows as columns. */
function turned(block: Block): Block {
  return (block[0] ?? []).map((_, column) => block.map((row) => row[column] ?? ''))
}

function withReport(plan: PastePlan, more: Partial<PasteReport>): PastePlan {
  return { ...plan, report: { ...plan.report, ...more } }
}

function settingOf({ editor, lanes }: PasteHands): PasteSetting | undefined {
  const state = editor.get()
  const ground = groundFor(state, lanes)
  if (!ground) return undefined
  const { board, language } = state
  const room = Math.max(Math.min(PASTED_CARDS_LIMIT, CARD_LIMIT - Object.keys(board.cards).length), 0)
  return { board, lanes, ground, language, newId: editor.newId, room }
}

function put(hands: PasteHands, plan: PastePlan | undefined): void {
  const { editor, view, t } = hands
  if (!plan) return say(t('clipboard.noCell'))
  const { paste, report } = plan
  const [first] = paste.cards
  if (!first) return say(report.leftOut > 0 ? t('clipboard.full') : t('clipboard.nothing'))
  if (!editor.dispatch(pasteCards, paste).ok) return
  view.reveal(first.id)
  editor.select({ kind: 'cards', ids: paste.cards.map(({ id }) => id) })
  tell(hands, editor.get().board, report)
}

/** What was pasted and is taken back needs no message any more. */
let forgetLast = () => {}

function tell({ editor, lanes, view, t, language }: PasteHands, board: Board, report: PasteReport): void {
  const words = pasteWords(report, { t, board, lanes, language, shown: editor.get().language })
  const edit = editor.get().history.undo.at(-1)
  const takeBack = () => {
    // The button means this paste: it does nothing once something else was done.
    if (editor.get().history.undo.at(-1)?.id === edit?.id) editor.undo()
  }
  forgetLast()
  forgetLast = editor.store.subscribe(({ history }) => {
    if (history.undo.some(({ id }) => id === edit?.id)) return
    forgetLast()
    toasts.close(TOAST)
    // The keyboard was on a card that goes now.
    requestAnimationFrame(() => document.activeElement === document.body && view.focus())
  })
  const more = { description: words, name: TOAST }
  toastWithAction(t('clipboard.pasted', { count: report.cards }), t('clipboard.undo'), takeBack, more)
}

function tooLong({ t, bytes }: PasteHands, length: number): string {
  return t('clipboard.tooLong', { found: bytes(length), limit: bytes(PASTED_TEXT_LIMIT) })
}

function say(title: string): void {
  toasts.add({ id: TOAST, title, description: '', timeout: 5000, actionProps: undefined })
}

/** The pictures of a clip that this board has, or takes from what is stored on this device. */
async function picturesFor({ editor, media }: PasteHands, clip: CardClip): Promise<ReadonlySet<MediaHash>> {
  const { board } = editor.get()
  const there = new Set<MediaHash>()
  for (const { id } of clip.media) {
    if (holds(board.media, id) || (await takePicture(media, board, id))) there.add(id)
  }
  return there
}

async function takePicture(media: MediaStore, { id }: Board, hash: MediaHash): Promise<boolean> {
  try {
    const picture = await media.get(hash)
    if (picture) await media.put(id, hash, picture)
    return picture !== undefined
  } catch {
    // A picture that cannot be read or stored is told of as one that is not here.
    return false
  }
}
