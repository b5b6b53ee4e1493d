import { ArrowRightLeft, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { isEmptyText, textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import { removeLinks, updateLink } from '../../commands'
import { LINK_KINDS, type Link } from '../../model/records/link'
import { MenuItem, MenuSeparator } from '../editor/controls/Menu'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { useServices } from '../services'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { useLinkWords } from './useLinkWords'

interface LinkPanelProps {
  readonly link: Link
  readonly view: MapView
  readonly onClose: () => void
}

export function LinkPanel({ link, view, onClose }: LinkPanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const words = useLinkWords()
  const readOnly = useReadOnly()
  const { id } = link
  const write = (change: Parameters<typeof updateLink.check>[1]['change'], group?: string) =>
    editor.dispatch(updateLink, { id, change }, group === undefined ? {} : { group })
  return (
    <>
      <PanelHead
        icon="workflow"
        kind={t('inspector.linkTag')}
        onClose={onClose}
        menu={
          <>
            <MenuItem icon={<ArrowRightLeft size={15} />} onClick={() => write({ from: link.to, to: link.from })}>
              {t('inspector.swapEnds')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 size={15} />} danger onClick={() => runAndTell(editor, removeLinks, { ids: [id] })}>
              {t('inspector.delete')}
            </MenuItem>
          </>
        }
      />
      <div className={`${styles.body} ${styles.lead}`}>
        <Labelled label={t('inspector.kind')}>
          {(field) => (
            <Choice
              id={field}
              value={link.kind}
              disabled={readOnly}
              options={LINK_KINDS.map((kind) => ({ value: kind, label: words[kind] }))}
              onChange={(kind) => kind && write({ kind })}
            />
          )}
        </Labelled>
        <TextField
          label={t('inspector.label')}
          value={link.label}
          place={`links.${id}.label`}
          quiet
          write={(label, group) => write({ label: isEmptyText(label) ? undefined : label }, group)}
        />
        <LinkEnd label={t('inspector.from')} card={link.from} view={view} />
        <LinkEnd label={t('inspector.to')} card={link.to} view={view} />
      </div>
    </>
  )
}

function LinkEnd({ label, card, view }: { readonly label: string; readonly card: CardId; readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const language = useEditorState((state) => state.language)
  const record = useEditorState((state) => state.board.cards[card])
  const lane = useEditorState((state) => (record ? state.board.lanes[record.lane] : undefined))
  return (
    <button
      type="button"
      className={styles.jump}
      onClick={() => {
        editor.select({ kind: 'cards', ids: [card] })
        view.reveal(card)
      }}
    >
      <PaintIcon name={lanes.typeOf(lane?.type ?? '').icon} size={15} />
      <span>
        <small>{label}</small>
        <span dir="auto">{textIn(record?.text, language) || t('inspector.unnamed')}</span>
      </span>
    </button>
  )
}
