import { useTranslation } from 'react-i18next'
import type { SurveyLook } from '../../formats/survey'
import { useFormats } from '../i18n/useFormats'
import { cellDirection } from './cellDirection'
import styles from './survey.module.css'

const COLUMNS_SHOWN = 40

/** The first rows as they are understood, headings marked. */
export function PreviewTable({ look }: { readonly look: SurveyLook }) {
  const { t } = useTranslation()
  const { number, language } = useFormats()
  const { headings, preview, columns } = look
  const above = headings.skip + headings.rows
  const shown = columns.slice(0, COLUMNS_SHOWN)
  const page = language === 'ar' ? 'rtl' : 'ltr'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.preview} tabIndex={0} aria-label={t('survey.preview')}>
      <table>
        <caption className="visuallyHidden">{t('survey.preview')}</caption>
        <tbody>
          {preview.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <tr key={row} data-part={row < headings.skip ? 'skip' : row < above ? 'head' : 'body'}>
              <th scope="row">{number(row + 1)}</th>
              {shown.map(({ index }) => (
                <td key={index} dir={cellDirection(cells[index] ?? '', page)}>
                  {cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > COLUMNS_SHOWN && (
        <p className={styles.more}>{t('survey.moreColumns', { count: columns.length - COLUMNS_SHOWN })}</p>
      )}
    </section>
  )
}
