import { Image as ImageIcon, Table2 } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../../editor/controls/Menu'
import { ToolButton } from '../../editor/controls/ToolButton'
import styles from '../insights.module.css'
import { usePicture } from '../picture/usePicture'

interface ChartCardProps {
  readonly title: string
  readonly subtitle?: ReactNode
  /** Columns of twelve that it takes where there is room. */
  readonly span: 4 | 5 | 6 | 7 | 8 | 12
  readonly legend?: ReactNode
  /** Switches that change what is shown. */
  readonly controls?: ReactNode
  /** The same numbers as a table; absent while there are none. */
  readonly table?: ReactNode
  /** It is a table already: only the picture is offered. */
  readonly isTable?: boolean
  readonly children: ReactNode
}

/** One question and its answer: a chart with its words, the same as a table, and both as a picture. */
export function ChartCard({
  title,
  subtitle,
  span,
  legend,
  controls,
  table,
  isTable = false,
  children,
}: ChartCardProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const card = useRef<HTMLElement>(null)
  const heading = useId()
  const showsTable = asTable && table !== undefined
  return (
    <section ref={card} className={styles.card} data-span={span} aria-labelledby={heading}>
      <header className={styles.cardHead}>
        <div className={styles.cardTitle}>
          <h2 id={heading}>{title}</h2>
          {subtitle !== undefined && <span className={styles.subtitle}>{subtitle}</span>}
        </div>
        {legend !== undefined && !showsTable && <div className={styles.legend}>{legend}</div>}
        {(table !== undefined || isTable) && (
          <div className={styles.cardTools} data-not-in-picture>
            {table !== undefined && (
              <button
                type="button"
                className={styles.asTable}
                aria-pressed={showsTable}
                onClick={() => setAsTable(!asTable)}
              >
                <Table2 size={14} aria-hidden />
                {t('insights.asTable')}
              </button>
            )}
            <PictureMenu title={title} card={() => card.current} />
          </div>
        )}
      </header>
      {controls !== undefined && (
        <div className={styles.cardControls} data-not-in-picture>
          {controls}
        </div>
      )}
      {showsTable ? <div className={styles.tableBox}>{table}</div> : children}
    </section>
  )
}

function PictureMenu({ title, card }: { readonly title: string; readonly card: () => HTMLElement | null }) {
  const { t } = useTranslation()
  const picture = usePicture(title, card)
  return (
    <Menu
      trigger={
        <ToolButton size="tiny" label={t('insights.picture', { title })} tip={t('insights.asImage')}>
          <ImageIcon size={15} aria-hidden />
        </ToolButton>
      }
    >
      {picture.copy && <MenuItem onClick={picture.copy}>{t('insights.copyImage')}</MenuItem>}
      <MenuItem onClick={picture.save}>{t('insights.saveImage')}</MenuItem>
    </Menu>
  )
}

/** Stands in for a chart that has nothing to show yet, and says what to do about it. */
export function Teach({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.teach}>
      <p>{children}</p>
      {action}
    </div>
  )
}
