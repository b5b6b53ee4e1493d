import { Dialog } from '@base-ui/react/dialog'
import { Download, X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../../base/box'
import { textIn } from '../../base/text'
import { download } from '../../formats/download'
import { Button, IconButton } from '../controls/Button'
import { WHERE_TO_BEGIN } from '../controls/DialogFrame'
import frame from '../controls/DialogFrame.module.css'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import { CopyButton } from './CopyButton'
import { ExportFoot } from './ExportFoot'
import styles from './export.module.css'
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
  firstOptions,
  isPicture,
  isTextExport,
} from './exportOptions'
import { FormatList } from './FormatList'
import { formatName } from './formatName'
import { PictureOptions } from './PictureOptions'
import { Preview } from './Preview'
import { PrintButton } from './PrintButton'
import { pieceOf, type Region, seenPart } from './region'
import { SheetPreview } from './SheetPreview'
import { TextOptions } from './TextOptions'
import { usePreparedFile } from './usePreparedFile'
import { WorkbookOptions } from './WorkbookOptions'

interface ExportDialogProps {
  readonly onClose: () => void
  /** The format that is chosen when the dialog opens. */
  readonly first?: ExportFormat
  /** What of the map can be seen, in its pixels; absent when no map is shown. */
  readonly visible?: Box
}

/** The board as a file: what kind, how it looks, whether it is complete, and the button that hands it over. */
export function ExportDialog({ onClose, first, visible }: ExportDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const popup = useRef<HTMLDivElement>(null)
  // The board as it was when the dialog opened: what is counted and previewed is what is exported.
  const [whole] = useState(editor.get)
  const [chosen, setOptions] = useState<ExportOptions>(() => firstOptions(whole, first))
  const services = useServices()
  // One layout with its memory for the preview and the file: a large board is laid out once.
  const [ports] = useState(() => ({ ...services, newLayout: always(services.newLayout()) }))
  const [seen] = useState(() => visible && seenPart(whole, visible, services.layout))
  const region = isPicture(chosen) ? chosen.region : WHOLE
  const piece = useMemo(() => pieceOf(whole, region, seen), [whole, region, seen])
  const { state } = piece
  const options = useMemo(() => (piece.facts ? { ...chosen, piece: piece.facts } : chosen), [chosen, piece])
  const { preparation, stop, again } = usePreparedFile(state, options, ports)
  const file = preparation.kind === 'finished' && preparation.answer.ok ? preparation.answer.value : undefined
  const format = formatName(options.format, t)
  const formats = EXPORT_FORMATS.filter((each) => each !== 'source' || state.board.source)
  const setFormat = (next: ExportFormat) => setOptions({ ...chosen, format: next })
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={frame.backdrop} />
        <Dialog.Viewport className={frame.viewport}>
          <Dialog.Popup
            ref={popup}
            initialFocus={() => popup.current?.querySelector<HTMLElement>(WHERE_TO_BEGIN) ?? true}
            className={`${frame.popup} ${styles.dialog}`}
          >
            <header className={`${frame.header} ${styles.header}`}>
              <div>
                <Dialog.Title className={frame.title}>{t('export.export')}</Dialog.Title>
                <Dialog.Description className={frame.description} dir="auto">
                  {textIn(state.board.title, state.language) || t('app.untitled')}
                </Dialog.Description>
              </div>
              <Dialog.Close render={<IconButton label={t('app.close')} />}>
                <X size={18} aria-hidden />
              </Dialog.Close>
            </header>
            <div className={styles.body}>
              <FormatList formats={formats} value={options.format} onChange={setFormat} />
              <div className={styles.side}>
                {options.format === 'json' ? (
                  <p className={styles.about}>{t('export.jsonAbout')}</p>
                ) : options.format === 'xlsx' ? (
                  <WorkbookOptions options={chosen} onChange={setOptions} onClose={onClose} />
                ) : isTextExport(options) ? (
                  <TextOptions options={options} onChange={setOptions} />
                ) : (
                  <>
                    {options.format === 'pdf' ? (
                      <SheetPreview state={state} options={options} ports={ports} {...(file ? { file } : {})} />
                    ) : (
                      <Preview state={state} options={options} ports={ports} {...(file ? { file } : {})} />
                    )}
                    {options.format === 'pptx' && <p className={styles.about}>{t('office.pptxAbout')}</p>}
                    <PictureOptions state={whole} isSeen={seen !== undefined} options={chosen} onChange={setOptions} />
                  </>
                )}
              </div>
            </div>
            <footer className={`${frame.footer} ${styles.footer}`}>
              <ExportFoot preparation={preparation} onAgain={again} />
              {options.format === 'pdf' && <PrintButton state={state} options={options} ports={ports} />}
              {options.format === 'png' && <CopyButton file={file} />}
              <Button onClick={preparation.kind === 'working' ? stop : onClose}>
                {preparation.kind === 'working' ? t('export.stop') : t('app.close')}
              </Button>
              <Button look="primary" disabled={!file} onClick={() => file && download(file.file, file.name)}>
                <Download size={16} aria-hidden />
                {t('export.exportAs', { format })}
              </Button>
            </footer>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const WHOLE: Region = { kind: 'whole' }

function always<T>(value: T): () => T {
  return () => value
}
