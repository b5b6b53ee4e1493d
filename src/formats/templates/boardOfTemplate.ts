import * as v from 'valibot'
import type { BoardId } from '../../base/ids'
import { isObject, type Json, type JsonObject } from '../../base/json'
import type { Language } from '../../base/text'
import { type Board, blankBoard } from '../../model/board'
import type { Actor } from '../../model/records/actor'
import type { Card } from '../../model/records/card'
import type { Channel } from '../../model/records/channel'
import type { Link } from '../../model/records/link'
import type { Persona } from '../../model/records/persona'
import type { Stage } from '../../model/records/stage'
import type { Step } from '../../model/records/step'
import { actionOfTemplate } from './actionsOfTemplate'
import { measuredOfTemplate } from './measuredOfTemplate'
import { type RawTemplate, type RawTemplateCard, rawTemplate } from './rawTemplate'
import { byId, inOrder, named, present } from './records'
import { rowsOfTemplate } from './rowsOfTemplate'
import { surveysOfTemplate } from './surveysOfTemplate'

export interface NewBoard {
  readonly id: BoardId
  /** ISO 8601 date and time. */
  readonly createdAt: string
  readonly baseLanguage: Language
}

/**
 * The board a template stands for, in both languages. Ids keep the template's own names behind a prefix, so the same
 * template gives the same records. Throws for a file that is not a template: they are part of the product.
 */
export function boardOfTemplate(file: unknown, board: NewBoard): Board {
  const raw = v.parse(rawTemplate, file)
  return {
    ...blankBoard({ ...board, kind: raw.kind, title: raw.title }),
    state: raw.state,
    // Of a blank one they tell of the template, not of anybody's journey.
    ...(raw.cards.length === 0 ? {} : { summary: raw.summary, provenance: raw.provenance, sources: raw.sources }),
    personas: byId(personas(raw)),
    actors: byId(raw.actors.map((each): Actor => ({ ...each, id: named('actor', each.id) }))),
    channels: byId(
      raw.channels.map(({ id, kind, name }): Channel => ({ id: named('channel', id), family: kind, name })),
    ),
    stages: byId(stages(raw)),
    steps: byId(steps(raw)),
    ...rowsOfTemplate(raw),
    cards: byId(cards(raw)),
    links: byId(raw.links.map(link)),
    ...surveysOfTemplate(raw, board.baseLanguage),
    ...measuredOfTemplate(raw, board.baseLanguage),
  }
}

function personas(raw: RawTemplate): Persona[] {
  return inOrder(raw.personas).map(({ id, role, goal, quote, ...rest }) => ({
    ...rest,
    id: named('persona', id),
    ...present({ role, goal, quote }),
  }))
}

function stages(raw: RawTemplate): Stage[] {
  return inOrder(raw.stages).map(({ id, name, order, phase }) => ({
    id: named('stage', id),
    name,
    order,
    ...present({ phase }),
  }))
}

function steps(raw: RawTemplate): Step[] {
  return raw.stages.flatMap((stage) =>
    inOrder(raw.steps.filter((step) => step.stage === stage.id)).map(
      ({ id, name, order, touch, wait, valueAdded, optional }): Step => ({
        id: named('step', id),
        stage: named('stage', stage.id),
        order,
        name,
        ...present({ touch, wait, valueAdded, optional }),
        ...plannedTimes(raw, id),
      }),
    ),
  )
}

function plannedTimes({ futureSteps }: RawTemplate, step: string): Pick<Step, 'plannedTouch' | 'plannedWait'> {
  const planned = futureSteps.find(({ id }) => id === step)
  return planned ? { plannedTouch: planned.touch, plannedWait: planned.wait } : {}
}

function cards(raw: RawTemplate): Card[] {
  const cells = new Map<string, RawTemplateCard[]>()
  for (const each of raw.cards) {
    const cell = `${each.lane} ${each.step}`
    cells.set(cell, [...(cells.get(cell) ?? []), each])
  }
  const laneTypes = new Map(raw.lanes.map((lane) => [lane.id, lane.kind]))
  return [...cells.values()].flatMap((cell) => inOrder(cell).map((each) => card(raw, each, laneTypes.get(each.lane))))
}

function card(
  template: RawTemplate,
  raw: RawTemplateCard & { readonly order: string },
  laneType: string | undefined,
): Card {
  const { id, lane, step, kind, text, evidence, owner, channel, auto, flags, order, ...rest } = raw
  return {
    id: named('card', id),
    lane: named('lane', lane),
    step: named('step', step),
    order,
    text,
    ...(owner ? { owner: named('actor', owner) } : {}),
    channels: channel ? [named('channel', channel)] : [],
    evidence,
    flags: flags ?? [],
    ...(auto ? { automation: 'automated' } : {}),
    tags: [],
    pictures: [],
    // One lane holds needs, expectations and fears: which of them a card is, is data of the lane.
    data: {
      ...dataOf(rest),
      ...actionOfTemplate(template, id),
      ...(laneType !== kind || laneType === 'need' ? { sort: kind } : {}),
    },
  }
}

function dataOf(fields: Readonly<Record<string, unknown>>): JsonObject {
  const data: Record<string, Json> = {}
  for (const [name, value] of Object.entries(fields)) {
    // An opportunity names the pain it answers by its card.
    if (name === 'pain' && typeof value === 'string') data[name] = named('card', value)
    else if (isJson(value)) data[name] = value
  }
  return data
}

function isJson(value: unknown): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return Array.isArray(value) ? value.every(isJson) : isObject(value) && Object.values(value).every(isJson)
}

function link(raw: RawTemplate['links'][number]): Link {
  return {
    id: named('link', raw.id),
    from: named('card', raw.from),
    to: named('card', raw.to),
    kind: raw.kind,
    ...present({ label: raw.label }),
  }
}
