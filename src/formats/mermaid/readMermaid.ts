import { groupBy } from '../../base/groupBy'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import {
  type Draft,
  type DraftCard,
  type DraftNote,
  type DraftProblem,
  type DraftReading,
  moodField,
  moodLane,
} from '../draft'
import { guessLane } from '../draft/laneGuess'
import { mendLine } from './mend'
import { type Journey, type JourneyTask, parsePrepared } from './parseJourney'
import { prepare } from './prepare'
import { readScore, scaleOf } from './scores'

/** Lines put right before the text is given up. */
const MENDS = 300

/** A Mermaid journey as a draft: read as Mermaid reads it, with a note for everything Mermaid would lose or refuse. */
export function readMermaid(source: string, lanes: LaneRegistry): Result<DraftReading, DraftProblem> {
  const notes: DraftNote[] = []
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  for (const [at, words] of lines.entries()) {
    // Mermaid would take the whole next line for its name.
    if (!/^\s*(?:section|title)\s*$/i.test(words)) continue
    notes.push({ code: 'lineLeftOut', line: at + 1, words: words.trim() })
    lines[at] = '%% -'
  }
  for (let mends = 0; mends < MENDS; mends++) {
    const prepared = prepare(lines.join('\n'))
    const read = parsePrepared(prepared)
    if (read.ok) {
      const { title } = prepared
      if (title !== undefined && !prepared.titleTaken) notes.push({ code: 'frontMatterTitle', words: title })
      return draftOf(read.journey, read.journey.title || title || '', notes, lanes)
    }
    const { problem } = read
    if (problem.kind === 'otherDiagram') return fail(problem)
    const line =
      problem.kind === 'frontMatterOpen' ? lines.findIndex((each) => each.startsWith('---')) + 1 : problem.line
    const words = (lines[line - 1] ?? '').trim()
    const isAgain = notes.some((note) => note.line === line && note.code === 'mermaidRefuses')
    const mended = isAgain ? undefined : mendLine(lines[line - 1] ?? '')
    notes.push({ code: mended === undefined ? 'lineLeftOut' : 'mermaidRefuses', line, words })
    // A comment: as long as the line, so that all others keep their numbers.
    lines[line - 1] = mended ?? (words === '' ? '%% -' : `%% ${words.replace(/^\{/, '')}`)
  }
  return fail({ kind: 'badSyntax', format: 'mermaid', line: notes.at(-1)?.line ?? 1, words: notes.at(-1)?.words ?? '' })
}

function draftOf(
  journey: Journey,
  title: string,
  notes: DraftNote[],
  registry: LaneRegistry,
): Result<DraftReading, DraftProblem> {
  const { tasks, sections, cut } = journey
  if (tasks.length === 0 && sections.length === 0) return fail({ kind: 'noJourney', format: 'mermaid' })
  const early = tasks.some((task) => task.sectionAt < 0)
  const tasksOf = groupBy(tasks, ({ sectionAt }) => sectionAt)
  const names = [...(early ? [''] : []), ...sections.map(({ name }) => plain(name))]
  const stages = names.map((name, at) => ({
    name,
    steps: (tasksOf.get(at - (early ? 1 : 0)) ?? []).map((task) => ({ name: plain(task.task) })),
  }))
  for (const [at, { line, name }] of sections.entries())
    if (!tasksOf.has(at)) notes.push({ code: 'sectionEmpty', line, words: plain(name) })
  for (const { words, line } of cut) notes.push({ code: 'hashCut', line, words })
  const mood = moodLane(registry)
  const doing = guessLane(['customer action'], registry).type
  const draft: Draft = {
    title: plain(title),
    ...(journey.accDescription === '' ? {} : { summary: plain(journey.accDescription) }),
    stages,
    lanes: [
      { name: registry.typeOf(doing).label, type: doing },
      ...(mood ? [{ name: mood.label, type: mood.id }] : []),
    ],
    cards: cardsOf(tasks, journey, notes, mood ? (moodField(mood) ?? '') : ''),
    links: [],
  }
  return ok({ draft, notes: notes.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) })
}

/** Line breaks in a drawing are blanks in a name. */
function plain(words: string): string {
  return words
    .replace(/<\s*\/?\s*br\s*\/?\s*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function cardsOf(tasks: readonly JourneyTask[], { cut }: Journey, notes: DraftNote[], field: string): DraftCard[] {
  const scale = scaleOf(tasks, notes)
  const cutOf = groupBy(cut, ({ line }) => line)
  return tasks.flatMap((task, step): DraftCard[] => {
    const { line, people, dropped, scoreText } = task
    const feeling = readScore(task, scale, notes)
    const lost = [
      ...dropped,
      ...(cutOf.get(line) ?? []).map(({ words }) => words),
      ...(feeling === undefined && scoreText !== '' ? [scoreText] : []),
    ]
    if (dropped.length > 0) notes.push({ code: 'piecesDropped', line, words: dropped.join(': ') })
    if (people.length > 1 && people.includes('')) notes.push({ code: 'actorEmpty', line, words: plain(task.task) })
    const named = [...new Set(people.filter((name) => name !== ''))]
    const note = lost.length > 0 ? { note: lost.join('\n') } : {}
    const doing: DraftCard = {
      ...{ lane: 0, step, text: plain(task.task), ...note },
      // Alone they own what is done; of several, each has a feeling of their own below.
      ...(named.length === 1 && named[0] !== undefined ? { persona: named[0] } : {}),
    }
    if (feeling === undefined || field === '')
      return [doing, ...named.slice(1).map((persona) => ({ lane: 0, step, text: plain(task.task), persona }))]
    const mood = { lane: 1, step, text: '', data: { [field]: feeling.mood }, ...feeling.kept }
    return [doing, ...(named.length > 0 ? named.map((persona) => ({ ...mood, persona })) : [mood])]
  })
}
