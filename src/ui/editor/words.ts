import type { TFunction } from 'i18next'
import { isObject } from '../../base/json'
import type { Refusal } from '../../commands'
import type { Edit } from '../../model/edit'

const EDIT_WORDS: Readonly<Record<string, (t: TFunction, count: number) => string>> = {
  'board.update': (t) => t('command.board.update'),
  'board.readAs': (t) => t('command.board.readAs'),
  'board.restore': (t) => t('command.board.restore'),
  'board.takeWorkbook': (t, count) => t('office.commandTake', { count }),
  'card.add': (t, count) => t('command.card.add', { count }),
  'card.update': (t, count) => t('command.card.update', { count }),
  'card.move': (t, count) => t('command.card.move', { count }),
  'card.place': (t, count) => t('command.card.move', { count }),
  'card.remove': (t, count) => t('command.card.remove', { count }),
  'card.duplicate': (t, count) => t('command.card.duplicate', { count }),
  'card.updateEach': (t, count) => t('command.card.update', { count }),
  'card.cut': (t, count) => t('clipboard.command.cut', { count }),
  'card.paste': (t, count) => t('clipboard.command.paste', { count }),
  'card.addPicture': (t) => t('command.card.addPicture'),
  'card.removePicture': (t) => t('command.card.removePicture'),
  'media.describe': (t) => t('command.media.describe'),
  'lane.add': (t) => t('command.lane.add'),
  'lane.update': (t) => t('command.lane.update'),
  'lane.move': (t) => t('command.lane.move'),
  'lane.remove': (t) => t('command.lane.remove'),
  'line.add': (t) => t('command.line.add'),
  'line.update': (t) => t('command.line.update'),
  'line.remove': (t) => t('command.line.remove'),
  'link.add': (t) => t('command.link.add'),
  'link.update': (t) => t('command.link.update'),
  'link.remove': (t, count) => t('command.link.remove', { count }),
  'measure.add': (t) => t('command.measure.add'),
  'measure.update': (t) => t('command.measure.update'),
  'measure.remove': (t) => t('command.measure.remove'),
  'answers.set': (t) => t('command.answers.set'),
  'answers.add': (t) => t('command.answers.add'),
  'answers.import': (t) => t('command.answers.import'),
  'selfScore.set': (t) => t('command.selfScore.set'),
  'visit.put': (t) => t('command.visit.put'),
  'visit.remove': (t) => t('command.visit.remove'),
  'attributes.put': (t) => t('command.attributes.put'),
  'attributes.remove': (t) => t('command.attributes.remove'),
  'tickets.put': (t) => t('command.tickets.put'),
  'tickets.remove': (t) => t('command.tickets.remove'),
  'times.put': (t) => t('command.times.put'),
  'times.remove': (t) => t('command.times.remove'),
  'replies.remove': (t) => t('command.replies.remove'),
  'persona.add': (t) => t('command.persona.add'),
  'persona.update': (t) => t('command.persona.update'),
  'persona.setPicture': (t) => t('command.persona.setPicture'),
  'persona.take': (t) => t('command.persona.take'),
  'persona.remove': (t) => t('command.persona.remove'),
  'actor.add': (t) => t('command.actor.add'),
  'actor.update': (t) => t('command.actor.update'),
  'actor.remove': (t) => t('command.actor.remove'),
  'channel.add': (t) => t('command.channel.add'),
  'channel.update': (t) => t('command.channel.update'),
  'channel.remove': (t) => t('command.channel.remove'),
  'stage.add': (t) => t('command.stage.add'),
  'stage.update': (t) => t('command.stage.update'),
  'stage.move': (t) => t('command.stage.move'),
  'stage.remove': (t) => t('command.stage.remove'),
  'step.add': (t) => t('command.step.add'),
  'step.update': (t) => t('command.step.update'),
  'step.move': (t) => t('command.step.move'),
  'step.remove': (t) => t('command.step.remove'),
  'view.add': (t) => t('command.view.add'),
  'view.update': (t) => t('command.view.update'),
  'view.remove': (t) => t('command.view.remove'),
  'view.apply': (t) => t('command.view.apply'),
  'board.freeze': (t) => t('workshop.edits.freeze'),
  'agenda.add': (t, count) => t('workshop.edits.agendaAdd', { count }),
  'agenda.update': (t) => t('workshop.edits.agendaUpdate'),
  'agenda.move': (t) => t('workshop.edits.agendaMove'),
  'agenda.remove': (t) => t('workshop.edits.agendaRemove'),
  'agenda.start': (t) => t('workshop.edits.agendaStart'),
  'aside.capture': (t, count) => t('workshop.edits.capture', { count }),
  'aside.write': (t) => t('workshop.edits.write'),
  'aside.remove': (t, count) => t('workshop.edits.asideRemove', { count }),
  'aside.place': (t, count) => t('workshop.edits.place', { count }),
  'aside.bringBack': (t, count) => t('workshop.edits.bringBack', { count }),
  'card.park': (t, count) => t('workshop.edits.park', { count }),
  'card.merge': (t, count) => t('workshop.edits.merge', { count }),
  'participant.add': (t, count) => t('workshop.edits.participantAdd', { count }),
  'participant.name': (t) => t('workshop.edits.participantName'),
  'participant.remove': (t, count) => t('workshop.edits.participantRemove', { count }),
  'round.open': (t) => t('workshop.edits.roundOpen'),
  'round.close': (t) => t('workshop.edits.roundClose'),
  'round.reopen': (t) => t('workshop.edits.roundReopen'),
  'round.decide': (t) => t('workshop.edits.roundDecide'),
  'round.remove': (t) => t('workshop.edits.roundRemove'),
  'vote.add': (t) => t('workshop.edits.voteAdd'),
  'vote.take': (t) => t('workshop.edits.voteTake'),
}

/** What an edit does, in a few words: "add 3 cards". Of a gesture, what it began with. An unknown name is "an edit". */
export function editWords(t: TFunction, gesture: readonly Edit[]): string {
  const [first] = gesture
  if (!first) return ''
  const say = EDIT_WORDS[first.name]
  return say ? say(t, countOf(first)) : t('command.other')
}

const DONE_WORDS: Readonly<Record<string, (t: TFunction, count: number) => string>> = {
  'card.remove': (t, count) => t('editor.done.cards', { count }),
  'card.cut': (t, count) => t('clipboard.didCut', { count }),
  'link.remove': (t, count) => t('editor.done.links', { count }),
  'lane.remove': (t) => t('editor.done.lane'),
  'line.remove': (t) => t('editor.done.line'),
  // Of all that changes in a lane or a line, only hiding it is told of: the rest can be seen.
  'lane.update': (t) => t('editor.done.laneHidden'),
  'line.update': (t) => t('editor.done.lineHidden'),
  'stage.remove': (t) => t('editor.done.stage'),
  'step.remove': (t) => t('editor.done.step'),
  'persona.remove': (t) => t('editor.done.persona'),
  'actor.remove': (t) => t('editor.done.actor'),
  'channel.remove': (t) => t('editor.done.channel'),
  'measure.remove': (t) => t('editor.done.measure'),
  'view.remove': (t) => t('editor.done.view'),
  'card.removePicture': (t) => t('editor.done.picture'),
  'card.park': (t, count) => t('workshop.done.parked', { count }),
  'card.merge': (t, count) => t('workshop.done.merged', { count }),
  'aside.remove': (t, count) => t('workshop.done.removed', { count }),
  'round.remove': (t) => t('workshop.done.roundRemoved'),
  'round.close': (t) => t('workshop.done.roundClosed'),
  'participant.remove': (t, count) => t('workshop.done.participantRemoved', { count }),
  'agenda.remove': (t) => t('workshop.done.partRemoved'),
}

/** What was just done: "3 cards deleted". */
export function doneWords(t: TFunction, edit: Edit): string {
  const say = DONE_WORDS[edit.name]
  return say ? say(t, countOf(edit)) : t('editor.done.other', { what: editWords(t, [edit]) })
}

function countOf({ args }: Edit): number {
  return isObject(args) && typeof args.count === 'number' ? args.count : 1
}

export function refusalWords(t: TFunction, refusal: Refusal | 'readOnly'): string {
  const words: Readonly<Record<Refusal | 'readOnly', string>> = {
    missing: t('refusal.missing'),
    linkToItself: t('refusal.linkToItself'),
    alreadyLinked: t('refusal.alreadyLinked'),
    nothing: t('refusal.nothing'),
    inUse: t('refusal.inUse'),
    frozenLane: t('workshop.refusal.frozenLane'),
    frozenStep: t('workshop.refusal.frozenStep'),
    frozenStage: t('workshop.refusal.frozenStage'),
    placeGone: t('workshop.refusal.placeGone'),
    roundOpen: t('workshop.refusal.roundOpen'),
    roundClosed: t('workshop.refusal.roundClosed'),
    notInRound: t('workshop.refusal.notInRound'),
    noDotsLeft: t('workshop.refusal.noDotsLeft'),
    readOnly: t('refusal.readOnly'),
  }
  return words[refusal]
}
