import { FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { useEditorState } from '../editor/EditorContext'
import { openWorkbook } from '../workbook/workbookStore'
import styles from './export.module.css'
import type { ExportOptions } from './exportOptions'
import { DirectionOption, LanguageOption } from './SpeechOptions'

interface WorkbookOptionsProps {
  readonly options: ExportOptions
  readonly onChange: (options: ExportOptions) => void
  readonly onClose: () => void
}

/** What a workbook holds, the language and direction of its sheets, and the way back. */
export function WorkbookOptions({ options, onChange, onClose }: WorkbookOptionsProps) {
  const { t } = useTranslation()
  const isReadOnly = useEditorState((state) => state.readOnly !== undefined)
  const takeBack = () => {
    onClose()
    openWorkbook()
  }
  return (
    <>
      <p className={styles.about}>{t('office.xlsxAbout')}</p>
      <div className={styles.options}>
        <LanguageOption options={options} onChange={onChange} />
        <DirectionOption options={options} onChange={onChange} />
      </div>
      <div>
        <Button disabled={isReadOnly} onClick={takeBack}>
          <FileInput size={16} aria-hidden />
          {t('office.takeBack')}
        </Button>
      </div>
    </>
  )
}
