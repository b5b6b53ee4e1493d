import type { Draft } from 'immer'
import type { Board } from '../model/board'
import type { RepliedQuestion, Replies } from '../model/records/replies'
import { before } from './before'
import type { Env } from './command'

/** Single answers of the same people, as a file has them. */
export type ImportedReplies = Omit<Replies, 'id' | 'source'>

/**
 * Puts single answers on the board. Those that come again do not stand there twice, which would only look like more people:
 * whoever of the same period and group was kept before is taken away when all of them are among the new ones, as in a later
 * export of the same survey.
 */
export function keepReplies(draft: Draft<Board>, all: readonly ImportedReplies[], source: string, env: Env): void {
  const there = Object.values(before(draft).replies)
  for (const each of all) {
    for (const old of there) if (isAmong(old, each)) delete draft.replies[old.id]
    const id = env.newId('replies')
    draft.replies[id] = { ...each, id, source } as Draft<Replies>
  }
}

function isAmong(old: ImportedReplies, now: ImportedReplies): boolean {
  if (groupOf(old) !== groupOf(now) || old.rows.length > now.rows.length) return false
  const keys = now.questions.map(keyOf)
  const columns = old.questions.map((question) => keys.indexOf(keyOf(question)))
  if (columns.includes(-1)) return false
  const left = new Map<string, number>()
  for (const row of now.rows) {
    const name = columns.map((at) => row[at]).join()
    left.set(name, (left.get(name) ?? 0) + 1)
  }
  return old.rows.every((row) => {
    const name = row.join()
    const people = left.get(name) ?? 0
    left.set(name, people - 1)
    return people > 0
  })
}

function groupOf({ period, dims }: ImportedReplies): string {
  return JSON.stringify([period, Object.entries(dims).sort()])
}

function keyOf({ measure, card, stage }: RepliedQuestion): string {
  return `${measure} ${card ?? ''} ${stage ?? ''}`
}
