import { type TemplateId, templateIndex } from '../../formats/templates'
import { goTo } from '../route'
import type { CommandSpec } from './command'

/** What can be done where boards are chosen. */
export interface LibraryHands {
  readonly newBoard: (template?: TemplateId) => void
  readonly importFile: () => void
  readonly backUp: () => void
  readonly find: () => void
}

export function libraryCommands(hands: LibraryHands): readonly CommandSpec[] {
  const to = (kind: 'library' | 'templates' | 'personas' | 'trash'): CommandSpec => ({
    id: kind,
    words: `palette.does.${kind}`,
    takesKeyboard: true,
    run: () => goTo({ kind }),
  })
  return [
    { id: 'newBoard', words: 'palette.does.newBoard', takesKeyboard: true, run: () => hands.newBoard() },
    { id: 'import', words: 'palette.does.import', takesKeyboard: true, run: hands.importFile },
    { id: 'backup', words: 'palette.does.backup', run: hands.backUp },
    {
      id: 'findBoards',
      words: 'library.search',
      shortcut: 'find',
      takesKeyboard: true,
      run: hands.find,
    },
    to('library'),
    to('templates'),
    to('personas'),
    to('trash'),
  ]
}

/** One for each template: found by its title, and by what is done with it. */
export function templateCommands(hands: LibraryHands): readonly CommandSpec[] {
  return templateIndex.map(({ id, title }) => ({
    id: `template ${id}`,
    words: 'palette.does.template',
    name: title,
    takesKeyboard: true,
    run: () => hands.newBoard(id),
  }))
}
