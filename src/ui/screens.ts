import { lateScreen } from './late'

/** The screens of one board. The library is shown without their code, which follows while it is looked at. */
export const editorScreen = lateScreen(async () => (await import('./editor/EditorScreen')).EditorScreen)
export const projectorScreen = lateScreen(async () => (await import('./screen/ScreenWindow')).ScreenWindow)
