import { Dialog } from '@base-ui/react/dialog'
import { Download, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { download } from '../../formats/download'
import { Button, IconButton } from '../controls/Button'
import { WHERE_TO_BEGIN } from '../controls/DialogFrame'
import frame from '../controls/DialogFrame.module.css'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import { ExportFoot } from './ExportFoot'
import styles from './export.module.css'
import { EXPORT_FORMATS, type ExportFormat, type ExportOptions, firstOptions, isTextExport } from './exportOptions'
import { FormatList } from './FormatList'
import { formatName } from './formatName'
import { PictureOptions } from './PictureOptions'
import { Preview } from './Preview'
import { PrintButton } from './PrintButton'
import { SheetPreview } from './SheetPreview'
import { TextOptions } from './TextOptions'
import { usePreparedFile } from './usePreparedFile'

interface ExportDialogProps {
  readonly onClose: () => void
  /** The format that is chosen when the dialog opens. */
  readonly first?: ExportFormat
}

/** The board as a file: what kind, how it looks, whether it is complete, and the button that hands it over. */
export function ExportDialog({ onClose, first }: ExportDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const popup = useRef<HTMLDivElement>(null)
  // The board as it was when the dialog opened: what is counted and previewed is what is exported.
  const [state] = useState(editor.get)
  const [options, setOptions] = useState<ExportOptions>(() => firstOptions(state, first))
  const services = useServices()
  // One layout with its memory for the preview and the file: a large board is laid out once.
  const [ports] = useState(() => ({ ...services, newLayout: always(services.newLayout()) }))
  const { preparation, stop, again } = usePreparedFile(state, options, ports)
  const file = preparation.kind === 'finished' && preparation.answer.ok ? preparation.answer.value : undefined
  const format = formatName(options.format, t)
  const formats = EXPORT_FORMATS.filter((each) => each !== 'source' || state.board.source)
  const setFormat = (next: ExportFormat) => setOptions({ ...options, format: next })
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
                {options.format === 'json' || options.format === 'xlsx' ? (
                  <p className={styles.about}>
                    {options.format === 'json' ? t('export.jsonAbout') : t('office.xlsxAbout')}
                  </p>
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
                    <PictureOptions options={options} onChange={setOptions} />
                  </>
                )}
              </div>
            </div>
            <footer className={`${frame.footer} ${styles.footer}`}>
              <ExportFoot preparation={preparation} onAgain={again} />
              {options.format === 'pdf' && <PrintButton state={state} options={options} ports={ports} />}
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

function always<T>(value: T): () => T {
  return () => value
}
