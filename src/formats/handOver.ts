import { fail, ok, type Result } from '../base/result'
import { type Text, textIn } from '../base/text'
import type { ActionLine, ActionTable } from '../lanes/actionTable'
import type { Board } from '../model/board'
import { cardsOfScene, type Scene } from '../scene'
import { type Completeness, isComplete, shareOf } from './completeness'

/** Something that a file has to hold, and what people call it. */
export interface Asked {
  readonly kind: 'card' | 'link' | 'label'
  readonly id: string
  readonly name: string
}

/** What was found of it by reading the finished file. */
export interface Counted {
  readonly completeness: Completeness
  /** Names of what is not there, or not with all its words. */
  readonly missing: readonly string[]
}

export interface Incomplete extends Counted {
  readonly kind: 'incomplete'
}

/** Counts what was asked for against what was found in a finished file. */
export function counted(asked: readonly Asked[], isThere: (each: Asked) => boolean): Counted {
  const found = new Set(asked.filter(isThere))
  const share = (kind: Asked['kind']) => {
    const ids = (of: Iterable<Asked>) => [...of].flatMap((each) => (each.kind === kind ? [each.id] : []))
    return shareOf(ids(asked), new Set(ids(found)))
  }
  return {
    completeness: { cards: share('card'), links: share('link') },
    missing: asked.filter((each) => !found.has(each)).map(({ name, id }) => name || id),
  }
}

/** The same count with the rows of a table of actions, where the file promises one. */
export function withActions(
  { completeness, missing }: Counted,
  actions: ActionTable | undefined,
  isThere: (row: ActionLine) => boolean,
): Counted {
  if (!actions) return { completeness, missing }
  const lost = actions.rows.filter((row) => !isThere(row))
  const share = { inFile: actions.rows.length - lost.length, wanted: actions.rows.length }
  return {
    completeness: { ...completeness, actions: share },
    missing: [...missing, ...lost.map(({ cells: [name], id }) => `${actions.title}: ${name || id}`)],
  }
}

/** The one gate of every format: a file that lacks something is not handed over, and what it lacks is said. */
export function handOver<F extends object>(
  file: F,
  { completeness, missing }: Counted,
): Result<F & Pick<Counted, 'completeness'>, Incomplete> {
  return isComplete(completeness) && missing.length === 0
    ? ok({ ...file, completeness })
    : fail({ kind: 'incomplete', completeness, missing })
}

/** Links of a drawing by their words, or by those of the cards at their ends. */
export function namesOfLinks(scene: Scene): ReadonlyMap<string, string> {
  const cards = new Map(cardsOfScene(scene).map(({ id, label }) => [id, label]))
  const ends = ({ from, to }: Scene['links'][number]) => `${cards.get(from) ?? from} → ${cards.get(to) ?? to}`
  return new Map(scene.links.map((link) => [link.id, link.label || ends(link)]))
}

/** All cards and links of a board, for files that hold its records. */
export function askedOfBoard({ cards, links, baseLanguage }: Board): readonly Asked[] {
  const words = (text: Text | undefined) => textIn(text, baseLanguage)
  return [
    ...Object.values(cards).map(({ id, text }): Asked => ({ kind: 'card', id, name: words(text) })),
    ...Object.values(links).map(({ id, from, to, label }): Asked => {
      const name = words(label) || `${words(cards[from]?.text)} → ${words(cards[to]?.text)}`
      return { kind: 'link', id, name }
    }),
  ]
}
