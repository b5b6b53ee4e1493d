import type { SessionPorts } from './session'

export interface BenchOptions extends SessionPorts {
  /** Folder of the history. */
  readonly results: string
  readonly initialScripts: () => Promise<readonly { readonly path: string; readonly bytes: number }[]>
  readonly repeats: number
  /** Whether the figures go into the history. */
  readonly keep: boolean
  readonly sizes: readonly number[]
  /** Names of the parts to run; all when undefined. */
  readonly only: readonly string[] | undefined
  readonly processors: number
  readonly load: number
  readonly commit: string
}
