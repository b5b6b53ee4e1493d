import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import papa from 'papaparse'
import type { Counted } from '../../src/formats/survey/count/counter'
import type { Mapping } from '../../src/formats/survey/mapping'
import {
  createSurveySession,
  type FileSettings,
  type SurveyLook,
  type SurveyProfile,
} from '../../src/formats/survey/session'
import type { SurveyFile } from '../../src/formats/survey/text/readText'

const folder = fileURLToPath(new URL('../fixtures/surveys/', import.meta.url))

export function surveyBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(folder + name))
}

export function surveyJson(name: string): unknown {
  return JSON.parse(readFileSync(folder + name, 'utf8'))
}

/** A file in memory, as the worker would read it from the disk. */
export function memoryFile(content: Uint8Array | string, name = 'file.csv'): SurveyFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, bytes: async (from, to) => bytes.subarray(from, to) }
}

/** A reader whose answers are taken for granted: a problem fails the test. */
export function readerOf(content: Uint8Array | string) {
  const session = createSurveySession(memoryFile(content), papa)
  return {
    session,
    look: async (settings: FileSettings = {}): Promise<SurveyLook> => taken(await session.look(settings)),
    profile: async (settings: FileSettings = {}): Promise<SurveyProfile> => taken(await session.profile(settings)),
    count: async (mapping: Mapping, settings: FileSettings = {}): Promise<Counted> =>
      taken(await session.count(settings, mapping)),
  }
}

function taken<T>(result: { ok: true; value: T } | { ok: false; error: { kind: string } }): T {
  if (!result.ok) throw new Error(`The file could not be read: ${JSON.stringify(result.error)}`)
  return result.value
}

/** One column of answers on a scale, about the whole journey. */
export function answerUse(question = 'q', words: Readonly<Record<string, number | 'notApplicable' | 'skip'>> = {}) {
  return { kind: 'answer', question, target: { kind: 'journey' }, words, decimal: '.' } as const
}

/** All counts of a question, whatever the period and group. */
export function countsOf({ heaps }: Pick<Counted, 'heaps'>, question = 'q'): Record<string, number> {
  const all: Record<string, number> = {}
  for (const heap of heaps.filter((each) => each.question === question)) {
    for (const [answer, people] of Object.entries(heap.counts)) all[answer] = (all[answer] ?? 0) + people
  }
  return all
}
