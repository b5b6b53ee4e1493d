import { nextGesture, readBoardAs } from '../../commands'
import { type EditorState, noSelection } from '../../editor'
import { type LaneRegistry, LINE_LOOKS } from '../../lanes'
import { isFiltering, noFilter } from '../../model/cardFilter'
import { LINE_KINDS } from '../../model/records/line'
import { cellForNew, newCard, newLane, newLine, newStage, newStep } from '../editor/adding'
import type { DrawerName } from '../editor/drawers/Drawer'
import { goTo } from '../route'
import { openSurveyImport } from '../survey/surveyStore'
import { openWorkbook } from '../workbook/workbookStore'
import { boardCommands, shownCommands, timerCommands } from './boardCommands'
import { cardCommands } from './cardCommands'
import type { CommandSpec } from './command'
import type { EditorHands } from './editorHands'
import { headCommands } from './headCommands'
import { selectionCommands } from './selectionCommands'
import { workshopCommands } from './workshopCommands'

/** What can be done now to the board and to what is selected on it. */
export function editorCommands(hands: EditorHands, state: EditorState, lanes: LaneRegistry): readonly CommandSpec[] {
  const mayEdit = state.readOnly === undefined
  return [
    ...(mayEdit ? selectionCommands(hands, state) : []),
    ...(mayEdit ? headCommands(hands, state) : []),
    ...(mayEdit ? workshopCommands(hands, state) : []),
    ...(mayEdit ? cardCommands(hands, state, lanes) : []),
    ...clipboardCommands(hands, state, mayEdit),
    ...(mayEdit ? addingCommands(hands, state, lanes) : []),
    ...(mayEdit ? historyCommands(hands, state) : []),
    ...screenCommands(hands, mayEdit),
    ...readingCommands(hands, state, mayEdit),
    ...lookingCommands(hands, state),
    ...shownCommands(hands, state),
    ...boardCommands(hands, state, mayEdit),
    ...timerCommands(state),
    ...(mayEdit ? rowCommands(hands, lanes) : []),
  ]
}

function clipboardCommands(
  { view: { clipboard } }: EditorHands,
  { selection }: EditorState,
  mayEdit: boolean,
): readonly CommandSpec[] {
  const isSome = selection.kind !== 'none' && selection.kind !== 'link' && selection.kind !== 'line'
  return [
    { id: 'copy', words: 'clipboard.does.copy', shortcut: 'copy', when: isSome, run: clipboard.copy },
    { id: 'cut', words: 'clipboard.does.cut', shortcut: 'cut', when: mayEdit && isSome, run: clipboard.cut },
    { id: 'paste', words: 'clipboard.does.paste', shortcut: 'paste', when: mayEdit, run: clipboard.paste },
  ]
}

function addingCommands(
  { editor, view }: EditorHands,
  { board, selection }: EditorState,
  lanes: LaneRegistry,
): readonly CommandSpec[] {
  return [
    {
      id: 'addCard',
      words: 'palette.does.addCard',
      ...(selection.kind === 'cell' ? { shortcut: 'open' as const } : {}),
      when: cellForNew(board, selection, lanes) !== undefined,
      takesKeyboard: true,
      run: () => newCard(editor, lanes, view),
    },
    { id: 'addStep', words: 'palette.does.addStep', takesKeyboard: true, run: () => newStep(editor) },
    { id: 'addStage', words: 'palette.does.addStage', takesKeyboard: true, run: () => newStage(editor) },
  ]
}

/** One for each type of lane and line: found by its name. */
function rowCommands({ editor }: EditorHands, lanes: LaneRegistry): readonly CommandSpec[] {
  return [
    ...lanes.types.map((type) => ({
      id: `addLane ${type.id}`,
      words: 'palette.does.addLane' as const,
      name: type.label,
      run: () => newLane(editor, type),
    })),
    ...LINE_KINDS.map((kind) => ({
      id: `addLine ${kind}`,
      words: 'palette.does.addLine' as const,
      name: LINE_LOOKS[kind].label,
      run: () => newLine(editor, kind),
    })),
  ]
}

function historyCommands({ editor }: EditorHands, { history }: EditorState): readonly CommandSpec[] {
  return [
    {
      id: 'undo',
      words: 'palette.does.undo',
      shortcut: 'undo',
      when: nextGesture(history, 'undo').length > 0,
      run: editor.undo,
    },
    {
      id: 'redo',
      words: 'palette.does.redo',
      shortcut: 'redo',
      when: nextGesture(history, 'redo').length > 0,
      run: editor.redo,
    },
  ]
}

function screenCommands(hands: EditorHands, mayEdit: boolean): readonly CommandSpec[] {
  const drawers: readonly DrawerName[] = ['lanes', 'personas', 'people', 'outline', 'workshop']
  return [
    { id: 'find', words: 'palette.does.find', shortcut: 'find', takesKeyboard: true, run: hands.find },
    { id: 'present', words: 'palette.does.present', shortcut: 'present', takesKeyboard: true, run: hands.present },
    { id: 'presentElsewhere', words: 'palette.does.presentElsewhere', run: hands.presentElsewhere },
    { id: 'export', words: 'palette.does.export', shortcut: 'export', takesKeyboard: true, run: hands.export },
    { id: 'copyPicture', words: 'export.copyPicture', run: hands.copyPicture },
    { id: 'saveCopy', words: 'palette.does.saveCopy', run: hands.saveCopy },
    {
      id: 'importAnswers',
      words: 'palette.does.importAnswers',
      when: mayEdit,
      takesKeyboard: true,
      run: () => openSurveyImport(),
    },
    {
      id: 'takeWorkbook',
      words: 'office.takeBack',
      when: mayEdit,
      takesKeyboard: true,
      run: () => openWorkbook(),
    },
    { id: 'asMap', words: 'palette.does.asMap', when: hands.shown !== 'map', run: () => hands.showAs('map') },
    { id: 'asTable', words: 'palette.does.asTable', when: hands.shown !== 'table', run: () => hands.showAs('table') },
    { id: 'asInsights', words: 'insights.open', when: hands.shown !== 'insights', run: () => hands.showAs('insights') },
    {
      id: 'library',
      words: 'palette.does.library',
      takesKeyboard: true,
      run: () => goTo({ kind: 'library' }),
    },
    ...drawers.map((name) => ({
      id: `drawer ${name}`,
      words: `palette.does.drawer.${name}` as const,
      takesKeyboard: true,
      run: () => hands.openDrawer(name),
    })),
    { id: 'details', words: 'palette.does.details', run: hands.toggleDetails },
  ]
}

function readingCommands(
  { editor }: EditorHands,
  { board, language }: EditorState,
  mayEdit: boolean,
): readonly CommandSpec[] {
  const other = board.kind === 'journey' ? 'blueprint' : 'journey'
  return [
    {
      id: `read ${other}`,
      words: other === 'journey' ? 'palette.does.readJourney' : 'palette.does.readBlueprint',
      when: mayEdit,
      run: () => editor.dispatch(readBoardAs, { reading: other }),
    },
    {
      id: 'boardLanguage',
      words: language === 'ar' ? 'palette.does.boardInEnglish' : 'palette.does.boardInArabic',
      run: () => editor.setLanguage(language === 'ar' ? 'en' : 'ar'),
    },
  ]
}

function lookingCommands(
  { editor, view, shown }: EditorHands,
  { filter, selection }: EditorState,
): readonly CommandSpec[] {
  const isMap = shown === 'map'
  return [
    {
      id: 'choose',
      words: 'editing.choosing.start',
      when: shown !== 'insights',
      takesKeyboard: true,
      run: () => view.act('choose'),
    },
    { id: 'selectAll', words: 'hands.selectAll', when: shown !== 'insights', run: () => view.act('selectAll') },
    {
      id: 'selectNone',
      words: 'editing.palette.selectNone',
      shortcut: 'clear',
      when: selection.kind !== 'none',
      run: () => editor.select(noSelection),
    },
    { id: 'fit', words: 'palette.does.fit', shortcut: 'fit', when: isMap, run: view.fit },
    {
      id: 'fitSelection',
      words: 'palette.does.fitSelection',
      shortcut: 'fitSelection',
      when: isMap && selection.kind !== 'none',
      run: () => view.act('fitSelection'),
    },
    {
      id: 'actualSize',
      words: 'palette.does.actualSize',
      shortcut: 'actualSize',
      when: isMap,
      run: () => view.zoomTo(1),
    },
    { id: 'zoomIn', words: 'palette.does.zoomIn', when: isMap, run: view.zoomIn },
    { id: 'zoomOut', words: 'palette.does.zoomOut', when: isMap, run: view.zoomOut },
    {
      id: 'showAll',
      words: 'palette.does.showAll',
      when: isFiltering(filter),
      run: () => editor.setFilter(noFilter),
    },
  ]
}
