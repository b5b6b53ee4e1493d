import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sortedByOrder } from '../../../base/orderKey'
import { putAttributes, removeAttributes } from '../../../commands'
import type { Attribute } from '../../../model/records/attribute'
import { Button } from '../../controls/Button'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { useFormats } from '../../i18n/useFormats'
import { RecordDialog } from '../../inspector/RecordDialog'
import { AttributeGrid } from './AttributeGrid'
import styles from './attributes.module.css'
import { PasteAttributes } from './PasteAttributes'
import { type AttributeRow, linesOf, rowOf, withRead } from './rows'

/** Attributes in a small table: written by hand, or pasted as means or as the answers of single people. */
export function AttributesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const known = sortedByOrder(Object.values(board.attributes))
  const say = (value: number) => number(value, { useGrouping: false, maximumFractionDigits: 4 })
  const [scale, setScale] = useState<Attribute['scale']>(known[0]?.scale ?? [1, 5])
  const [rows, setRows] = useState<readonly AttributeRow[]>(() =>
    known.length > 0 ? known.map((each) => rowOf(each, say)) : [blank(), blank(), blank()],
  )
  const lines = linesOf(rows, scale)
  const save = () => {
    if (!lines) return
    const group = `attributes ${editor.newId('attribute')}`
    const kept = new Set(lines.map(({ id }) => id))
    const gone = known.map(({ id }) => id).filter((id) => !kept.has(id))
    if (gone.length > 0) editor.dispatch(removeAttributes, { ids: gone }, { group })
    if (lines.length > 0) editor.dispatch(putAttributes, { attributes: lines }, { group })
    onClose()
  }
  return (
    <RecordDialog
      width={760}
      title={t('insights.attributes.title')}
      description={t('insights.attributes.what')}
      obstacle={
        !lines && (
          <p role="status" className={styles.problem}>
            {t('insights.attributes.fixFirst')}
          </p>
        )
      }
      canSave={lines !== undefined}
      onSave={save}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Two>
          <NumberField
            label={t('inspector.lowest')}
            value={scale[0]}
            max={scale[1] - 1}
            write={(low) => low !== undefined && setScale([low, scale[1]])}
          />
          <NumberField
            label={t('inspector.highest')}
            value={scale[1]}
            min={scale[0] + 1}
            write={(high) => high !== undefined && setScale([scale[0], high])}
          />
        </Two>
        <AttributeGrid rows={rows} scale={scale} onChange={setRows} />
        <Button onClick={() => setRows([...rows, blank()])}>
          <Plus size={15} aria-hidden />
          {t('insights.attributes.add')}
        </Button>
        <PasteAttributes say={say} onRead={(read) => setRows(withRead(rows, read))} />
      </div>
    </RecordDialog>
  )
}

let made = 0

function blank(): AttributeRow {
  made++
  return { key: `new ${made}`, name: {}, importance: '', performance: '', n: '' }
}
