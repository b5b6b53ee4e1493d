import type { Language } from '../../base/text'
import type { TemplateId } from '../../formats/templates'
import type { LaneRegistry } from '../../lanes'
import type { Layout } from '../../layout'
import type { Board } from '../../model/board'
import type { Mark, Scene } from '../../scene'
import type { BoardSummary, Library } from '../../storage'
import { type ThumbnailSize, thumbnailMarks } from '../thumbnail/thumbnailMarks'
import { type BoardFacts, boardFacts } from './boardFacts'

/** Boards kept in memory for their facts and thumbnails; the one used longest ago goes first. */
const KEPT = 60

/** Reads boards for the library, one after the other and never twice while they do not change. */
export interface BoardShelf {
  readonly facts: (summary: Pick<BoardSummary, 'id' | 'seq'>) => Promise<BoardFacts | undefined>
  readonly template: (id: TemplateId) => Promise<Board>
  readonly marks: (board: Board, language: Language, size: ThumbnailSize) => readonly Mark[]
}

export interface BoardShelfPorts {
  readonly library: Pick<Library, 'readForExport'>
  readonly lanes: LaneRegistry
  readonly layout: Layout
  readonly drawingReady: Promise<void>
  readonly templateBoard: (id: TemplateId) => Promise<Board>
  /** Resolves when there is time to spare. */
  readonly whenIdle: () => Promise<void>
}

export function createBoardShelf(ports: BoardShelfPorts): BoardShelf {
  const known = new Map<string, Promise<BoardFacts | undefined>>()
  const templates = new Map<TemplateId, Promise<Board>>()
  const drawings = new WeakMap<Board, Map<string, readonly Mark[]>>()
  // Two thumbnails of a board are drawn one after the other; a scene is many times larger than what they keep of it.
  const scenes = new WeakMap<Board, Map<Language, WeakRef<Scene>>>()
  let queue: Promise<unknown> = ports.drawingReady

  async function read(id: BoardSummary['id']): Promise<BoardFacts | undefined> {
    await ports.whenIdle()
    const read = await ports.library.readForExport(id)
    return read.ok ? boardFacts(read.value, ports.lanes) : undefined
  }

  function sceneOf(board: Board, language: Language): Scene {
    const drawn = scenes.get(board) ?? new Map<Language, WeakRef<Scene>>()
    const known = drawn.get(language)?.deref()
    if (known) return known
    const scene = ports.layout(board, {
      language,
      lenses: { csat: false, pain: false, time: false, evidence: false, owner: false },
    })
    scenes.set(board, drawn.set(language, new WeakRef(scene)))
    return scene
  }

  /** A board that cannot be drawn must not take the library with it. */
  function draw(board: Board, language: Language, size: ThumbnailSize): readonly Mark[] {
    try {
      return thumbnailMarks(sceneOf(board, language), size)
    } catch (error) {
      console.error(`No thumbnail of ${board.id}:`, error)
      return []
    }
  }

  return {
    facts: ({ id, seq }) => {
      const key = `${id} ${seq}`
      const before = known.get(key)
      const facts = before ?? queue.then(() => read(id))
      if (!before) queue = facts.catch(() => undefined)
      known.delete(key)
      known.set(key, facts)
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) known.delete(old)
      return facts
    },
    template: (id) => {
      const before = templates.get(id)
      const board = before ?? queue.then(ports.whenIdle).then(() => ports.templateBoard(id))
      if (!before) queue = board.catch(() => templates.delete(id))
      templates.set(id, board)
      return board
    },
    marks: (board, language, size) =>
      remember(drawings, board, `${language} ${size.width} ${size.height}`, () => draw(board, language, size)),
  }
}

function remember<K, V>(memory: WeakMap<Board, Map<K, V>>, board: Board, key: K, make: () => V): V {
  let own = memory.get(board)
  if (!own) {
    own = new Map()
    memory.set(board, own)
  }
  const known = own.get(key)
  if (known !== undefined) return known
  const made = make()
  own.set(key, made)
  return made
}
