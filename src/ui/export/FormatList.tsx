import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import {
  Braces,
  Check,
  FileCode,
  FileText,
  Globe,
  Image,
  Presentation,
  ScrollText,
  Shapes,
  Sheet,
  Split,
  SquarePen,
  StickyNote,
  Table2,
  TableProperties,
  Undo2,
  Waypoints,
  Workflow,
} from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './export.module.css'
import type { ExportFormat } from './exportOptions'
import { formatName } from './formatName'

const ICONS = {
  ...{ png: Image, pdf: FileText, pptx: Presentation, xlsx: Sheet, svg: Shapes, json: Braces },
  ...{ html: Globe, markdown: ScrollText, csv: Table2, cards: FileCode, mermaid: Workflow, source: Undo2 },
  ...{ tsv: TableProperties, jsoncanvas: StickyNote, drawio: SquarePen, bpmn: Split, cjml: Waypoints },
} as const

interface FormatListProps {
  readonly formats: readonly ExportFormat[]
  readonly value: ExportFormat
  readonly onChange: (format: ExportFormat) => void
}

/** One radio a format, named by it alone; what it is good for stands below the name. */
export function FormatList({ formats, value, onChange }: FormatListProps) {
  const { t } = useTranslation()
  const id = useId()
  const what: Readonly<Record<ExportFormat, string>> = {
    png: t('export.pngWhat'),
    pdf: t('pdf.what'),
    pptx: t('office.pptxWhat'),
    xlsx: t('office.xlsxWhat'),
    svg: t('export.svgWhat'),
    json: t('export.jsonWhat'),
    html: t('texts.what.html'),
    markdown: t('texts.what.markdown'),
    csv: t('texts.what.csv'),
    cards: t('texts.what.cards'),
    mermaid: t('texts.what.mermaid'),
    tsv: t('texts.what.tsv'),
    jsoncanvas: t('texts.what.jsoncanvas'),
    drawio: t('texts.what.drawio'),
    bpmn: t('texts.what.bpmn'),
    cjml: t('texts.what.cjml'),
    source: t('texts.what.source'),
  }
  return (
    <RadioGroup aria-label={t('export.format')} value={value} onValueChange={onChange} className={styles.formats}>
      {formats.map((format) => {
        const FormatIcon = ICONS[format]
        return (
          <Radio.Root
            key={format}
            value={format}
            className={styles.format}
            aria-labelledby={`${id}-${format}`}
            aria-describedby={`${id}-${format}-what`}
          >
            <span className={styles.formatIcon}>
              <FormatIcon size={17} aria-hidden />
            </span>
            <span>
              <b id={`${id}-${format}`}>{formatName(format, t)}</b>
              <small id={`${id}-${format}-what`}>{what[format]}</small>
            </span>
            <Radio.Indicator className={styles.chosen}>
              <Check size={13} strokeWidth={3} aria-hidden />
            </Radio.Indicator>
          </Radio.Root>
        )
      })}
    </RadioGroup>
  )
}
