import type { BoardId } from '../../base/ids'
import { type Language, type Text, withText } from '../../base/text'
import { createFromTemplate, type TemplateId } from '../../formats/templates'
import { preferences } from '../preferences'
import type { Services } from '../services'

/**
 * A new board from a template. Its own title stays in both languages unless the person wrote another one, which then is
 * the only title: the other language would name something else.
 */
export async function createBoard(
  { library, newId, now }: Pick<Services, 'library' | 'newId' | 'now'>,
  template: TemplateId,
  title: string,
  language: Language,
): Promise<BoardId> {
  const id = newId('board')
  const made = await createFromTemplate(template, { id, createdAt: now(), baseLanguage: language })
  const words = title.trim()
  const titled: Text = words === '' || words === made.title[language] ? made.title : withText({}, language, words)
  await library.create({ ...made, title: titled, digits: preferences.getState().digits })
  // Asked for after a gesture, once there is something to keep. A refusal is shown at the foot of the library.
  library.persist().catch(() => false)
  return id
}
