import { useTranslation } from 'react-i18next'
import { dirOf } from '../../base/direction'
import { brandId } from '../../base/ids'
import { type Language, type Text, textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import type { Place } from '../../canvas/place'
import type { Board } from '../../model/board'
import { olderTexts } from '../../model/olderTexts'
import { useEditorState } from '../editor/EditorContext'
import styles from './inspector.module.css'

/** Texts that were changed in one language only, each a way to the place where the other one is written. */
export function OlderTexts({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const undo = useEditorState((state) => state.history.undo)
  const board = useEditorState((state) => state.board)
  const entries = [...olderTexts(undo)].flatMap(([path, older]) => entryOf(board, path, older) ?? [])
  if (entries.length === 0) return null
  return (
    <details className={styles.notes} open>
      <summary>{t('editing.older.count', { count: entries.length })}</summary>
      <p className={styles.note}>{t('editing.older.why')}</p>
      <ul>
        {entries.map(({ path, older, now, words, place }) => (
          <li key={path}>
            <span className={styles.note}>{t(`editing.older.${older}`, { words: now })}</span>
            {place ? (
              <button
                type="button"
                className={styles.olderText}
                dir={dirOf(words, 'ltr')}
                onClick={() => view.show(place)}
              >
                {words}
              </button>
            ) : (
              <p dir={dirOf(words, 'ltr')}>{words}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function entryOf(board: Board, path: string, older: Language) {
  const text = textAt(board, path)
  const words = text?.[older] ?? ''
  const now = textIn(text, older === 'en' ? 'ar' : 'en')
  return words === '' || now === '' ? undefined : { path, older, words, now, place: placeAt(path) }
}

function textAt(board: Board, path: string): Text | undefined {
  const [records = '', ...rest] = path.split('.')
  const steps = records === 'board' ? rest : [records, rest.slice(0, -1).join('.'), rest.at(-1) ?? '']
  let value: unknown = board
  for (const step of steps) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const [en, ar] = [Reflect.get(value, 'en'), Reflect.get(value, 'ar')]
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof ar === 'string' ? { ar } : {}) }
}

/** What can be chosen on the map; the texts of the board itself stand in this panel. */
function placeAt(path: string): Place | undefined {
  const [records, ...rest] = path.split('.')
  const id = rest.slice(0, -1).join('.')
  switch (records) {
    case 'cards':
      return { kind: 'card', id: brandId('card', id) }
    case 'stages':
      return { kind: 'stage', id: brandId('stage', id) }
    case 'steps':
      return { kind: 'step', id: brandId('step', id) }
    case 'lanes':
      return { kind: 'lane', id: brandId('lane', id) }
    case 'lines':
      return { kind: 'line', id: brandId('line', id) }
    default:
      return undefined
  }
}
