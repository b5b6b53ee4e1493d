import { createStore } from 'zustand/vanilla'
import type { AnswerTarget } from '../../formats/survey'

interface SurveyState {
  readonly isOpen: boolean
  /** A file that was dropped; without one the wizard asks for it. */
  readonly file?: File
  /** What answers are about unless their column says otherwise. */
  readonly about?: AnswerTarget
  /** What had the keyboard when it was called. */
  readonly from: Element | null
}

export const survey = createStore<SurveyState>(() => ({ isOpen: false, from: null }))

/** Opens the import of survey answers over the board: from the CSAT tab, the palette, a drop, and from anywhere else. */
export function openSurveyImport(start: { readonly file?: File; readonly about?: AnswerTarget } = {}): void {
  survey.setState({ isOpen: true, from: document.activeElement, ...start }, false)
}

export function closeSurveyImport(): void {
  survey.setState({ isOpen: false, from: null }, true)
}

const SURVEY_FILE = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xls)$/i

/** By its name alone: what it really is shows when it is read. */
export function isSurveyFile(file: File): boolean {
  return SURVEY_FILE.test(file.name) && !file.type.startsWith('image/')
}
