import fc from 'fast-check'
import { brandId, type IdKind } from '../../src/base/ids'
import * as commands from '../../src/commands'
import type { Board, RecordsName } from '../../src/model/board'
import { noFilter } from '../../src/model/cardFilter'
import { LINE_KINDS } from '../../src/model/records/line'
import { LINK_KINDS } from '../../src/model/records/link'
import { arbitraryChoice, arbitraryText, at } from './arbitraryBoard'

/** A command with arguments, whatever their type: `on` hands both to a function that takes any pair. */
export interface Call {
  readonly name: string
  readonly on: <T>(board: Board, use: <Args>(command: commands.Command<Args>, args: Args) => T) => T
}

function call<Args>(command: commands.Command<Args>, argsFor: (board: Board) => Args): Call {
  return { name: command.name, on: (board, use) => use(command, argsFor(board)) }
}

/** The id of something on the board, now and then of something that is not. */
function pick<K extends IdKind>(board: Board, records: RecordsName, kind: K, choice: number) {
  const ids = choice % 17 === 0 ? [] : Object.keys(board[records])
  return brandId(kind, at(ids, choice) ?? `${kind}_gone`)
}

const choice = arbitraryChoice
const text = arbitraryText
const index = fc.integer({ min: -1, max: 6 })
const optionalIndex = fc.option(index, { nil: undefined })
const choices = fc.array(choice, { maxLength: 5 })
const readings = fc.subarray(['journey', 'blueprint'] as const)
const data = fc.dictionary(fc.constantFrom('mood', 'severity', 'x'), fc.oneof(fc.integer(), fc.constant(undefined)), {
  noNullPrototype: true,
})

function cardIds(board: Board, some: readonly number[]) {
  return [...new Set(some.map((each) => pick(board, 'cards', 'card', each)))]
}

function asideIds(board: Board, some: readonly number[]) {
  return [...new Set(some.map((each) => pick(board, 'asides', 'card', each)))]
}

function dotOn(board: Board, { round, card, voter }: { round: number; card: number; voter: number }) {
  return {
    round: pick(board, 'rounds', 'round', round),
    card: pick(board, 'cards', 'card', card),
    voter: pick(board, 'participants', 'participant', voter),
  }
}

/** One arbitrary for each command; the key is the name of the export. */
export const CALLS = {
  updateBoard: fc
    .record({ title: text, status: fc.constantFrom('draft' as const, 'agreed' as const), gone: fc.boolean() })
    .map(({ title, status, gone }) =>
      call(commands.updateBoard, () => ({ change: { title, status, ...(gone ? { summary: undefined } : {}) } })),
    ),
  readBoardAs: fc
    .constantFrom('journey' as const, 'blueprint' as const)
    .map((reading) => call(commands.readBoardAs, () => ({ reading }))),
  takeWorkbook: fc.record({ card: choice, link: choice, text }).map(({ card, link, text: words }) =>
    call(commands.takeWorkbook, (board) => {
      const changed = at(Object.values(board.cards), card)
      const gone = at(Object.values(board.links), link)
      const patches = [
        ...(changed ? [{ path: ['cards', changed.id], value: { ...changed, text: words } }] : []),
        ...(gone ? [{ path: ['links', gone.id] }] : []),
      ]
      return { patches, count: patches.length }
    }),
  ),
  addCards: fc
    .record({
      cards: fc.array(fc.record({ lane: choice, step: choice, text }), { maxLength: 4 }),
      index: optionalIndex,
    })
    .map(({ cards, index }) =>
      call(commands.addCards, (board) => ({
        cards: cards.map((card) => ({
          lane: pick(board, 'lanes', 'lane', card.lane),
          step: pick(board, 'steps', 'step', card.step),
          text: card.text,
        })),
        ...(index === undefined ? {} : { index }),
      })),
    ),
  updateCards: fc
    .record({ choices, text, tags: fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }), owner: choice, data })
    .map((args) =>
      call(commands.updateCards, (board) => ({
        ids: cardIds(board, args.choices),
        change: { text: args.text, tags: args.tags, owner: at(Object.values(board.actors), args.owner)?.id },
        data: args.data,
      })),
    ),
  moveCards: fc.record({ choices, lane: choice, step: choice, index: optionalIndex }).map((args) =>
    call(commands.moveCards, (board) => ({
      ids: cardIds(board, args.choices),
      lane: pick(board, 'lanes', 'lane', args.lane),
      step: pick(board, 'steps', 'step', args.step),
      ...(args.index === undefined ? {} : { index: args.index }),
    })),
  ),
  placeCards: fc
    .array(fc.record({ choices, lane: choice, step: choice, index: optionalIndex }), { maxLength: 3 })
    .map((all) =>
      call(commands.placeCards, (board) => ({
        moves: all.map((args) => ({
          ids: cardIds(board, args.choices),
          lane: pick(board, 'lanes', 'lane', args.lane),
          step: pick(board, 'steps', 'step', args.step),
          ...(args.index === undefined ? {} : { index: args.index }),
        })),
      })),
    ),
  removeCards: choices.map((some) => call(commands.removeCards, (board) => ({ ids: cardIds(board, some) }))),
  duplicateCards: choices.map((some) => call(commands.duplicateCards, (board) => ({ ids: cardIds(board, some) }))),
  updateEachCard: fc
    .array(fc.record({ card: choice, tag: fc.string({ maxLength: 4 }), data }), { maxLength: 4 })
    .map((args) =>
      call(commands.updateEachCard, (board) => ({
        changes: args.map(({ card, tag, data }) => {
          return { id: pick(board, 'cards', 'card', card), change: { tags: [tag] }, data }
        }),
      })),
    ),
  cutCards: choices.map((some) => call(commands.cutCards, (board) => ({ ids: cardIds(board, some) }))),
  pasteCards: fc
    .record({
      cards: fc.array(fc.record({ lane: choice, step: choice, text, isNew: fc.boolean() }), { maxLength: 5 }),
      index: optionalIndex,
      link: fc.boolean(),
    })
    .map(({ cards, index, link }) =>
      call(commands.pasteCards, (board) => {
        const fresh = brandId('step', 'step_pasted')
        const pasted = cards.map((card, place) => ({
          id: brandId('card', `card_pasted_${place}`),
          lane: pick(board, 'lanes', 'lane', card.lane),
          step: card.isNew ? fresh : pick(board, 'steps', 'step', card.step),
          text: card.text,
        }))
        const [first, second] = pasted
        const ends = link && first && second ? [{ from: first.id, to: second.id }] : []
        return {
          steps: pasted.some(({ step }) => step === fresh) ? [{ id: fresh, name: {} }] : [],
          cards: pasted,
          links: ends.map((each) => ({ ...each, id: brandId('link', 'link_pasted'), kind: 'flow' as const })),
          media: [],
          ...(first && index !== undefined ? { at: { lane: first.lane, step: first.step, index } } : {}),
        }
      }),
    ),
  addPicture: fc.record({ card: choice, hash: fc.constantFrom('aa', 'bb') }).map(({ card, hash }) =>
    call(commands.addPicture, (board) => ({
      id: pick(board, 'cards', 'card', card),
      media: { id: brandId('media', hash), type: 'image/webp' as const, width: 9, height: 9, bytes: 99 },
    })),
  ),
  removePicture: fc.record({ card: choice, hash: fc.constantFrom('aa', 'bb') }).map(({ card, hash }) =>
    call(commands.removePicture, (board) => ({
      id: pick(board, 'cards', 'card', card),
      hash: brandId('media', hash),
    })),
  ),
  describePicture: fc
    .record({ hash: choice, alt: text })
    .map(({ hash, alt }) =>
      call(commands.describePicture, (board) => ({ hash: pick(board, 'media', 'media', hash), alt })),
    ),
  setPersonaPicture: fc.record({ persona: choice, hash: fc.constantFrom('aa', 'bb', undefined) }).map((args) =>
    call(commands.setPersonaPicture, (board) => ({
      id: pick(board, 'personas', 'persona', args.persona),
      media: args.hash
        ? { id: brandId('media', args.hash), type: 'image/png' as const, width: 9, height: 9, bytes: 99 }
        : undefined,
    })),
  ),
  takePersona: fc.record({ persona: choice, name: text, hash: fc.constantFrom('aa', 'bb', undefined) }).map((args) =>
    call(commands.takePersona, (board) => {
      const picture = args.hash && brandId('media', args.hash)
      return {
        persona: {
          ...{ id: pick(board, 'personas', 'persona', args.persona), order: 'a0', name: args.name },
          ...{ needs: [], expectations: [], fears: [], evidence: 'partly' as const, ...(picture ? { picture } : {}) },
        },
        media: picture && { id: picture, type: 'image/png' as const, width: 9, height: 9, bytes: 99 },
      }
    }),
  ),
  addView: fc.record({ name: text, lane: choice, owner: choice }).map(({ name, lane, owner }) =>
    call(commands.addView, (board) => ({
      ...{ name, reading: board.kind, lenses: ['csat'] },
      filter: { ...noFilter, owners: [pick(board, 'actors', 'actor', owner)] },
      hidden: [pick(board, 'lanes', 'lane', lane)],
    })),
  ),
  updateView: fc
    .record({
      view: choice,
      name: text,
      language: fc.constantFrom('ar' as const, undefined),
      measured: fc.constantFrom({ dims: { branch: ['x'] } }, undefined),
    })
    .map(({ view, ...change }) =>
      call(commands.updateView, (board) => ({ id: pick(board, 'views', 'view', view), change })),
    ),
  removeView: choice.map((view) => call(commands.removeView, (board) => ({ id: pick(board, 'views', 'view', view) }))),
  applyView: choice.map((view) => call(commands.applyView, (board) => ({ id: pick(board, 'views', 'view', view) }))),
  addLane: fc
    .record({ type: fc.constantFrom('customer', 'x'), name: text, readings, index: optionalIndex })
    .map(({ index, ...args }) =>
      call(commands.addLane, () => ({ ...args, ...(index === undefined ? {} : { index }) })),
    ),
  updateLane: fc
    .record({ lane: choice, name: text, hidden: fc.option(fc.boolean(), { nil: undefined }) })
    .map(({ lane, ...change }) =>
      call(commands.updateLane, (board) => ({ id: pick(board, 'lanes', 'lane', lane), change })),
    ),
  removeLane: choice.map((lane) => call(commands.removeLane, (board) => ({ id: pick(board, 'lanes', 'lane', lane) }))),
  addLine: fc
    .record({ kind: fc.constantFrom(...LINE_KINDS), name: text, readings, index: optionalIndex })
    .map(({ index, ...args }) =>
      call(commands.addLine, () => ({ ...args, ...(index === undefined ? {} : { index }) })),
    ),
  updateLine: fc
    .record({ line: choice, name: text, kind: fc.constantFrom(...LINE_KINDS) })
    .map(({ line, ...change }) =>
      call(commands.updateLine, (board) => ({ id: pick(board, 'lines', 'line', line), change })),
    ),
  removeLine: choice.map((line) => call(commands.removeLine, (board) => ({ id: pick(board, 'lines', 'line', line) }))),
  moveRow: fc.record({ row: choice, line: fc.boolean(), index }).map(({ row, line, index }) =>
    call(commands.moveRow, (board) => ({
      id: line ? pick(board, 'lines', 'line', row) : pick(board, 'lanes', 'lane', row),
      index,
    })),
  ),
  addStage: fc
    .record({ name: text, index: optionalIndex })
    .map(({ name, index }) => call(commands.addStage, () => ({ name, ...(index === undefined ? {} : { index }) }))),
  updateStage: fc
    .record({ stage: choice, name: text })
    .map(({ stage, name }) =>
      call(commands.updateStage, (board) => ({ id: pick(board, 'stages', 'stage', stage), change: { name } })),
    ),
  moveStage: fc
    .record({ stage: choice, index })
    .map(({ stage, index }) =>
      call(commands.moveStage, (board) => ({ id: pick(board, 'stages', 'stage', stage), index })),
    ),
  removeStage: fc.record({ stage: choice, to: choice, keep: fc.boolean() }).map(({ stage, to, keep }) =>
    call(commands.removeStage, (board) => ({
      id: pick(board, 'stages', 'stage', stage),
      ...(keep ? { cardsTo: pick(board, 'steps', 'step', to) } : {}),
    })),
  ),
  addStep: fc.record({ stage: choice, name: text, index: optionalIndex }).map(({ stage, name, index }) =>
    call(commands.addStep, (board) => ({
      stage: pick(board, 'stages', 'stage', stage),
      name,
      ...(index === undefined ? {} : { index }),
    })),
  ),
  updateStep: fc
    .record({ step: choice, name: text, touch: fc.option(fc.nat(1e6), { nil: undefined }) })
    .map(({ step, ...change }) =>
      call(commands.updateStep, (board) => ({ id: pick(board, 'steps', 'step', step), change })),
    ),
  moveStep: fc.record({ step: choice, stage: choice, index }).map(({ step, stage, index }) =>
    call(commands.moveStep, (board) => ({
      id: pick(board, 'steps', 'step', step),
      stage: pick(board, 'stages', 'stage', stage),
      index,
    })),
  ),
  removeStep: fc.record({ step: choice, to: choice, keep: fc.boolean() }).map(({ step, to, keep }) =>
    call(commands.removeStep, (board) => ({
      id: pick(board, 'steps', 'step', step),
      ...(keep ? { cardsTo: pick(board, 'steps', 'step', to) } : {}),
    })),
  ),
  addLink: fc.record({ from: choice, to: choice, kind: fc.constantFrom(...LINK_KINDS) }).map(({ from, to, kind }) =>
    call(commands.addLink, (board) => ({
      from: pick(board, 'cards', 'card', from),
      to: pick(board, 'cards', 'card', to),
      kind,
    })),
  ),
  updateLink: fc
    .record({ link: choice, to: choice, kind: fc.constantFrom(...LINK_KINDS), label: text })
    .map(({ link, to, kind, label }) =>
      call(commands.updateLink, (board) => ({
        id: pick(board, 'links', 'link', link),
        change: { to: pick(board, 'cards', 'card', to), kind, label },
      })),
    ),
  removeLinks: choices.map((some) =>
    call(commands.removeLinks, (board) => ({ ids: some.map((each) => pick(board, 'links', 'link', each)) })),
  ),
  addMeasure: text.map((name) =>
    call(commands.addMeasure, () => ({
      measure: { family: 'csat' as const, name, scale: [1, 5] as const, satisfied: [4, 5], better: 'higher' as const },
    })),
  ),
  updateMeasure: fc
    .record({
      measure: choice,
      satisfied: fc.subarray([1, 2, 3, 4, 5]),
      target: fc.option(fc.nat(100), { nil: undefined }),
    })
    .map(({ measure, ...change }) =>
      call(commands.updateMeasure, (board) => ({ id: pick(board, 'measures', 'measure', measure), change })),
    ),
  removeMeasure: choice.map((measure) =>
    call(commands.removeMeasure, (board) => ({ id: pick(board, 'measures', 'measure', measure) })),
  ),
  setAnswers: fc
    .record({ measure: choice, card: choice, whole: fc.boolean(), counts: fc.array(fc.nat(9), { maxLength: 5 }) })
    .map(({ measure, card, whole, counts }) =>
      call(commands.setAnswers, (board) => ({
        measure: pick(board, 'measures', 'measure', measure),
        ...(whole ? {} : { card: pick(board, 'cards', 'card', card) }),
        period: '2026-Q1',
        dims: {},
        counts: Object.fromEntries(counts.map((n, place) => [String(place + 1), n])),
      })),
    ),
  addAnswers: fc
    .record({ heaps: fc.array(fc.record({ card: choice, n: fc.nat(9) }), { maxLength: 3 }), add: fc.boolean() })
    .map(({ heaps, add }) =>
      call(commands.addAnswers, (board) => {
        const measure = pick(board, 'measures', 'measure', 1)
        return {
          heaps: heaps.map(({ card, n }) => ({
            ...{ measure, card: pick(board, 'cards', 'card', card), period: '2026-Q2', dims: { branch: 'صحار' } },
            counts: { 5: n },
          })),
          replies: [{ period: '2026-Q2', dims: {}, questions: [{ measure }], rows: [[5], [null]] }],
          mode: add ? ('add' as const) : ('replace' as const),
        }
      }),
    ),
  importAnswers: fc
    .record({ heaps: fc.array(fc.record({ card: choice, n: fc.nat(9) }), { maxLength: 3 }), add: fc.boolean() })
    .map(({ heaps, add }) =>
      call(commands.importAnswers, (board) => ({
        ...{ source: 'answers.csv [f-1]', file: '[f', measures: [], quotes: [] },
        heaps: heaps.map(({ card, n }) => ({
          measure: pick(board, 'measures', 'measure', 1),
          card: pick(board, 'cards', 'card', card),
          ...{ period: '2026-Q2', dims: {}, counts: { 4: n } },
        })),
        replies: heaps.map(({ card, n }) => ({
          ...{ period: '2026-Q2', dims: {}, rows: [[n, null]] },
          questions: [
            { measure: pick(board, 'measures', 'measure', 1) },
            { measure: pick(board, 'measures', 'measure', card) },
          ],
        })),
        mode: add ? ('add' as const) : ('replace' as const),
      })),
    ),
  setSelfScore: fc
    .record({ measure: choice, stage: choice, stated: fc.option(fc.nat(100), { nil: undefined }) })
    .map(({ measure, stage, stated }) =>
      call(commands.setSelfScore, (board) => ({
        measure: pick(board, 'measures', 'measure', measure),
        stage: pick(board, 'stages', 'stage', stage),
        ...{ period: '2026-Q1', dims: {}, counts: {} },
        ...(stated === undefined ? {} : { stated }),
      })),
    ),
  putVisit: fc.record({ card: choice, visit: choice, weight: fc.nat(9) }).map(({ card, visit, weight }) =>
    call(commands.putVisit, (board) => ({
      visit: {
        id: pick(board, 'visits', 'visit', visit),
        card: pick(board, 'cards', 'card', card),
        ...{ date: '2026-08-12', dims: {}, sections: [{ name: {}, weight, items: [] }] },
      },
    })),
  ),
  removeVisit: choice.map((visit) =>
    call(commands.removeVisit, (board) => ({ id: pick(board, 'visits', 'visit', visit) })),
  ),
  putTickets: fc.array(fc.record({ step: choice, count: fc.nat(99) }), { maxLength: 3 }).map((lines) =>
    call(commands.putTickets, (board) => ({
      tickets: lines.map(({ step, count }) => ({
        step: pick(board, 'steps', 'step', step),
        ...{ reason: { en: 'Late' }, period: '2026-Q1', dims: {}, count },
      })),
    })),
  ),
  removeTickets: choices.map((some) =>
    call(commands.removeTickets, (board) => ({ ids: some.map((each) => pick(board, 'tickets', 'tickets', each)) })),
  ),
  putTimes: fc.record({ step: choice, values: fc.array(fc.nat(99), { maxLength: 4 }) }).map(({ step, values }) =>
    call(commands.putTimes, (board) => ({
      times: {
        step: pick(board, 'steps', 'step', step),
        ...{ what: 'wait' as const, period: '2026-Q1', dims: {}, values },
      },
    })),
  ),
  removeTimes: choice.map((times) =>
    call(commands.removeTimes, (board) => ({ id: pick(board, 'times', 'times', times) })),
  ),
  putAttributes: fc.array(fc.record({ name: text, mean: fc.nat(5) }), { maxLength: 3 }).map((lines) =>
    call(commands.putAttributes, () => ({
      attributes: lines.map(({ name, mean }) => ({ name, scale: [1, 5] as const, importance: mean, performance: 3 })),
    })),
  ),
  removeAttributes: choices.map((some) =>
    call(commands.removeAttributes, (board) => ({
      ids: some.map((each) => pick(board, 'attributes', 'attribute', each)),
    })),
  ),
  removeReplies: choice.map((replies) =>
    call(commands.removeReplies, (board) => ({ id: pick(board, 'replies', 'replies', replies) })),
  ),
  addPersona: text.map((name) => call(commands.addPersona, () => ({ name }))),
  updatePersona: fc
    .record({ persona: choice, name: text, needs: fc.array(text, { maxLength: 2 }) })
    .map(({ persona, ...change }) =>
      call(commands.updatePersona, (board) => ({ id: pick(board, 'personas', 'persona', persona), change })),
    ),
  removePersona: choice.map((persona) =>
    call(commands.removePersona, (board) => ({ id: pick(board, 'personas', 'persona', persona) })),
  ),
  addActor: text.map((name) => call(commands.addActor, () => ({ kind: 'employee' as const, name }))),
  updateActor: fc
    .record({ actor: choice, name: text })
    .map(({ actor, name }) =>
      call(commands.updateActor, (board) => ({ id: pick(board, 'actors', 'actor', actor), change: { name } })),
    ),
  removeActor: choice.map((actor) =>
    call(commands.removeActor, (board) => ({ id: pick(board, 'actors', 'actor', actor) })),
  ),
  addChannel: text.map((name) => call(commands.addChannel, () => ({ family: 'voice' as const, name }))),
  updateChannel: fc
    .record({ channel: choice, name: text })
    .map(({ channel, name }) =>
      call(commands.updateChannel, (board) => ({ id: pick(board, 'channels', 'channel', channel), change: { name } })),
    ),
  removeChannel: choice.map((channel) =>
    call(commands.removeChannel, (board) => ({ id: pick(board, 'channels', 'channel', channel) })),
  ),
  addParts: fc
    .array(fc.record({ title: text, minutes: fc.integer({ min: 1, max: 60 }) }), { maxLength: 3 })
    .map((parts) => call(commands.addParts, () => ({ parts }))),
  updatePart: fc
    .record({ part: choice, title: text, minutes: fc.integer({ min: 1, max: 60 }) })
    .map(({ part, ...change }) =>
      call(commands.updatePart, (board) => ({ id: pick(board, 'agenda', 'part', part), change })),
    ),
  movePart: fc
    .record({ part: choice, index })
    .map(({ part, index }) => call(commands.movePart, (board) => ({ id: pick(board, 'agenda', 'part', part), index }))),
  removePart: choice.map((part) => call(commands.removePart, (board) => ({ id: pick(board, 'agenda', 'part', part) }))),
  startPart: choice.map((part) =>
    call(commands.startPart, (board) => ({ id: pick(board, 'agenda', 'part', part), at: '2026-11-22T09:00:00.000Z' })),
  ),
  captureLines: fc.array(text, { maxLength: 3 }).map((texts) => call(commands.captureLines, () => ({ texts }))),
  writeAside: fc
    .record({ aside: choice, text })
    .map(({ aside, text }) =>
      call(commands.writeAside, (board) => ({ id: pick(board, 'asides', 'card', aside), text })),
    ),
  removeAsides: choices.map((some) => call(commands.removeAsides, (board) => ({ ids: asideIds(board, some) }))),
  parkCards: choices.map((some) => call(commands.parkCards, (board) => ({ ids: cardIds(board, some) }))),
  placeAsides: fc.record({ choices, lane: choice, step: choice, index: optionalIndex }).map((args) =>
    call(commands.placeAsides, (board) => ({
      ids: asideIds(board, args.choices),
      lane: pick(board, 'lanes', 'lane', args.lane),
      step: pick(board, 'steps', 'step', args.step),
      ...(args.index === undefined ? {} : { index: args.index }),
    })),
  ),
  bringBack: choices.map((some) => call(commands.bringBack, (board) => ({ ids: asideIds(board, some) }))),
  mergeCards: fc.record({ into: choice, choices, lines: choices }).map(({ into, choices: some, lines }) =>
    call(commands.mergeCards, (board) => ({
      into: into % 3 === 0 ? pick(board, 'asides', 'card', into) : pick(board, 'cards', 'card', into),
      ids: [...cardIds(board, some), ...asideIds(board, lines)],
    })),
  ),
  addParticipants: fc
    .array(fc.option(text, { nil: undefined }), { maxLength: 3 })
    .map((names) => call(commands.addParticipants, () => ({ people: names.map((name) => (name ? { name } : {})) }))),
  nameParticipant: fc
    .record({ person: choice, name: text })
    .map(({ person, name }) =>
      call(commands.nameParticipant, (board) => ({ id: pick(board, 'participants', 'participant', person), name })),
    ),
  removeParticipants: choices.map((some) =>
    call(commands.removeParticipants, (board) => ({
      ids: some.map((each) => pick(board, 'participants', 'participant', each)),
    })),
  ),
  openRound: fc
    .record({ dots: fc.integer({ min: 1, max: 8 }), lane: fc.option(choice, { nil: undefined }) })
    .map(({ dots, lane }) =>
      call(commands.openRound, (board) => ({
        dots,
        at: '2026-11-22T09:00:00.000Z',
        ...(lane === undefined ? {} : { lane: pick(board, 'lanes', 'lane', lane) }),
      })),
    ),
  closeRound: choice.map((round) =>
    call(commands.closeRound, (board) => ({
      id: pick(board, 'rounds', 'round', round),
      at: '2026-11-22T09:08:00.000Z',
    })),
  ),
  reopenRound: choice.map((round) =>
    call(commands.reopenRound, (board) => ({ id: pick(board, 'rounds', 'round', round) })),
  ),
  decideRound: fc.record({ round: choice, card: choice, reason: text }).map(({ round, card, reason }) =>
    call(commands.decideRound, (board) => ({
      id: pick(board, 'rounds', 'round', round),
      choice: card % 3 === 0 ? undefined : pick(board, 'cards', 'card', card),
      reason,
    })),
  ),
  removeRound: choice.map((round) =>
    call(commands.removeRound, (board) => ({ id: pick(board, 'rounds', 'round', round) })),
  ),
  addVote: fc
    .record({ round: choice, card: choice, voter: choice })
    .map((dot) => call(commands.addVote, (board) => dotOn(board, dot))),
  takeVote: fc
    .record({ round: choice, card: choice, voter: choice })
    .map((dot) => call(commands.takeVote, (board) => dotOn(board, dot))),
  setFrozen: fc
    .record({ kind: fc.constantFrom('stage' as const, 'step' as const, 'lane' as const), choice, frozen: fc.boolean() })
    .map(({ kind, choice: which, frozen }) =>
      call(commands.setFrozen, (board) => {
        if (kind === 'stage') return { kind, id: pick(board, 'stages', kind, which), frozen }
        if (kind === 'step') return { kind, id: pick(board, 'steps', kind, which), frozen }
        return { kind, id: pick(board, 'lanes', kind, which), frozen }
      }),
    ),
} satisfies Record<string, fc.Arbitrary<Call>>

export const arbitraryCall: fc.Arbitrary<Call> = fc.oneof(...Object.values(CALLS))
export const arbitraryCalls: fc.Arbitrary<Call[]> = fc.array(arbitraryCall, { minLength: 1, maxLength: 25 })
