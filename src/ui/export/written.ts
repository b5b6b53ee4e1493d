import type { EditorState } from '../../editor'
import type { Share } from '../../formats/completeness'
import type { Services } from '../services'
import type { ExportOptions } from './exportOptions'

/** A text that was made, and what was found in it by reading it back. */
export interface Written {
  readonly text: string
  readonly ending: string
  readonly type: string
  readonly cards: Share
  readonly links: Share
  /** Rows of the table of actions and decisions, where the text has one. */
  readonly actions?: Share
  /** Names of what is not there, where the format keeps apart what is. */
  readonly missing?: readonly string[]
}

export type TextPorts = Pick<Services, 'newLayout' | 'layoutPage' | 'now' | 'library' | 'lanes'>

/** Undefined where the text could not be read back. */
export type Writer = (
  state: EditorState,
  options: ExportOptions,
  ports: TextPorts,
  signal: AbortSignal,
) => Promise<Written | undefined>

/** Between writing and reading back the page answers. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume))
}

export const NONE: Share = { inFile: 0, wanted: 0 }
