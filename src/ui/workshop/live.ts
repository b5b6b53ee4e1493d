import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardId } from '../../base/ids'
import { isObject } from '../../base/json'
import { readSeen, type Seen } from './seen'
import { ofMinutes, type Timer } from './timer'

export const SCREEN_PARTS = ['map', 'timer', 'tray', 'votes', 'blank'] as const
export type ScreenPart = (typeof SCREEN_PARTS)[number]

/**
 * How a workshop stands right now: of this device, not of the board, and so neither undone nor sent along with a file. All
 * windows of a board share it, with no network, and a window that is loaded again finds it.
 */
export interface Live {
  readonly timer: Timer
  /** What the projector shows. */
  readonly show: ScreenPart
  /** The lines of the tray may be seen. */
  readonly revealed: boolean
  readonly muted: boolean
  /** Who votes: the place among the participants, from 0. */
  readonly turn: number
  /** The projector shows, large enough for a wall, the part of the map that is in view here; else all of it. */
  readonly follows: boolean
}

export interface LiveHand {
  readonly store: StoreApi<Live>
  readonly set: (change: Partial<Live>) => void
  /** Where the facilitator is, and how the board is looked at there; not kept. */
  readonly view: StoreApi<Seen>
  readonly look: (seen: Seen) => void
  /** Windows for the projector that are open. */
  readonly screens: StoreApi<{ readonly count: number }>
  /** Called by a projector window; gives a function that takes it away. */
  readonly beScreen: () => () => void
}

const usual: Live = {
  timer: ofMinutes(10),
  show: 'map',
  revealed: false,
  muted: false,
  turn: 0,
  follows: true,
}

type Message =
  | { readonly kind: 'live'; readonly live: unknown }
  | { readonly kind: 'look'; readonly seen: unknown }
  | { readonly kind: 'here' | 'gone'; readonly screen: string }
  | { readonly kind: 'who' }

const hands = new Map<BoardId, LiveHand>()

/** The same hand for the same board, for as long as the page is there. */
export function liveOf(id: BoardId): LiveHand {
  const known = hands.get(id)
  if (known) return known
  const hand = createLive(id)
  hands.set(id, hand)
  return hand
}

function createLive(id: BoardId): LiveHand {
  const key = `rihla.workshop.${id}`
  const store = createStore<Live>(() => ({ ...usual, ...remembered(key) }))
  const view = createStore<Seen>(() => ({}))
  const screens = createStore<{ readonly count: number }>(() => ({ count: 0 }))
  const present = new Set<string>()
  const channel = new BroadcastChannel(key)
  const post = (message: Message) => channel.postMessage(message)
  let own: string | undefined
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    switch (data.kind) {
      case 'live':
        store.setState(readLive(data.live))
        return
      case 'look':
        view.setState(readSeen(data.seen), true)
        return
      case 'here':
      case 'gone':
        if (data.kind === 'here') present.add(data.screen)
        else present.delete(data.screen)
        screens.setState({ count: present.size })
        // A window that comes back may have been closed to its memory.
        if (data.kind === 'here' && own === undefined) post({ kind: 'live', live: store.getState() })
        return
      case 'who':
        if (own !== undefined) post({ kind: 'here', screen: own })
    }
  }
  post({ kind: 'who' })
  return {
    store,
    view,
    screens,
    set: (change) => {
      store.setState(change)
      keep(key, store.getState())
      post({ kind: 'live', live: store.getState() })
    },
    look: (seen) => post({ kind: 'look', seen }),
    beScreen: () => {
      const name = crypto.randomUUID()
      own = name
      post({ kind: 'here', screen: name })
      const leave = () => post({ kind: 'gone', screen: name })
      window.addEventListener('pagehide', leave)
      return () => {
        window.removeEventListener('pagehide', leave)
        own = undefined
        leave()
      }
    },
  }
}

function keep(key: string, live: Live): void {
  try {
    localStorage.setItem(key, JSON.stringify(live))
  } catch {
    // Without storage the windows still hear of each other; only a reload of all of them forgets.
  }
}

function remembered(key: string): Partial<Live> {
  try {
    return readLive(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    return {}
  }
}

/** Only what can be understood: it may come from another version. */
function readLive(saved: unknown): Partial<Live> {
  if (!isObject(saved)) return {}
  const { show, revealed, muted, turn, follows } = saved
  const timer = readTimer(saved.timer)
  const part = SCREEN_PARTS.find((each) => each === show)
  return {
    ...(timer ? { timer } : {}),
    ...(part ? { show: part } : {}),
    ...(typeof revealed === 'boolean' ? { revealed } : {}),
    ...(typeof muted === 'boolean' ? { muted } : {}),
    ...(typeof follows === 'boolean' ? { follows } : {}),
    ...(typeof turn === 'number' && Number.isInteger(turn) && turn >= 0 ? { turn } : {}),
  }
}

function readTimer(saved: unknown): Timer | undefined {
  if (!isObject(saved)) return undefined
  const { kind, total, endsAt, left } = saved
  if (typeof total !== 'number' || !(total > 0)) return undefined
  if (kind === 'running' && typeof endsAt === 'number') return { kind, total, endsAt }
  if (kind === 'paused' && typeof left === 'number') return { kind, total, left }
  return kind === 'idle' ? { kind, total } : undefined
}
