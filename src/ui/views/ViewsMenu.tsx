import { Bookmark, BookmarkPlus, Check, PencilLine, RefreshCw, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ViewId } from '../../base/ids'
import { textIn } from '../../base/text'
import { viewsInOrder } from '../../model/reads'
import type { View } from '../../model/records/view'
import { Menu, MenuGroup, MenuItem, MenuSeparator, Submenu } from '../editor/controls/Menu'
import { useEditorState } from '../editor/EditorContext'
import { isShownAs } from './shownView'
import { useViews } from './useViews'
import styles from './views.module.css'

const ViewDialog = lazy(() => import('./ViewDialog').then((module) => ({ default: module.ViewDialog })))

/** What is asked for in the dialog: a name for a new view, or another one for a view that is there. */
type Naming = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly id: ViewId }

/** The ways to look at this board that somebody kept: show one, keep another, change them. */
export function ViewsMenu() {
  const { t } = useTranslation()
  const language = useEditorState((state) => state.language)
  const board = useEditorState((state) => state.board)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const current = useEditorState((state) => viewsInOrder(state.board).find((view) => isShownAs(view, state))?.id)
  const [naming, setNaming] = useState<Naming>()
  const { show, add, update, rename, remove } = useViews()
  const views = viewsInOrder(board)
  const nameOf = (view: View) => textIn(view.name, language) || t('views.unnamed')
  const shown = views.find((view) => view.id === current)
  const each = (act: (view: View) => void) =>
    views.map((view) => (
      <MenuItem key={view.id} onClick={() => act(view)}>
        {nameOf(view)}
      </MenuItem>
    ))
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={styles.button} data-open="views" data-on={shown !== undefined || undefined}>
            <Bookmark size={13} aria-hidden />
            <span className={styles.name} dir="auto">
              {shown ? nameOf(shown) : t('views.views')}
            </span>
          </button>
        }
      >
        <MenuGroup label={t('views.saved')}>
          {views.length === 0 && <p className={styles.none}>{t('views.none')}</p>}
          {views.map((view) => (
            <MenuItem
              key={view.id}
              icon={view.id === current ? <Check size={15} /> : <span className={styles.blank} />}
              onClick={() => show(view)}
            >
              {nameOf(view)}
            </MenuItem>
          ))}
        </MenuGroup>
        <MenuSeparator />
        <MenuItem icon={<BookmarkPlus size={15} />} disabled={readOnly} onClick={() => setNaming({ kind: 'new' })}>
          {t('views.save')}
        </MenuItem>
        {views.length > 0 && !readOnly && (
          <>
            <Submenu icon={<RefreshCw size={15} />} label={t('views.update')}>
              {each((view) => update(view, nameOf(view)))}
            </Submenu>
            <Submenu icon={<PencilLine size={15} />} label={t('views.rename')}>
              {each(({ id }) => setNaming({ kind: 'rename', id }))}
            </Submenu>
            <Submenu icon={<Trash2 size={15} />} label={t('views.delete')}>
              {each(remove)}
            </Submenu>
          </>
        )}
      </Menu>
      {naming && (
        <Suspense fallback={null}>
          <ViewDialog
            title={naming.kind === 'new' ? t('views.saveTitle') : t('views.renameTitle')}
            name={naming.kind === 'rename' ? textIn(board.views[naming.id]?.name, language) : ''}
            onClose={() => setNaming(undefined)}
            onName={(name) => (naming.kind === 'new' ? add(name) : rename(naming.id, name))}
          />
        </Suspense>
      )}
    </>
  )
}
