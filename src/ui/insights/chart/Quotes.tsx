import { useTranslation } from 'react-i18next'
import { inQuotationMarks } from '../../../lanes/draw/quotation'
import styles from '../insights.module.css'
import type { SaidQuote } from '../model/quotes'
import { useBoardText } from '../useInsights'

interface QuotesProps {
  readonly quotes: readonly SaidQuote[]
  readonly most: number
}

/** The first few quotes of a step, each with who said it. */
export function Quotes({ quotes, most }: QuotesProps) {
  const { t } = useTranslation()
  const say = useBoardText()
  if (quotes.length === 0) return null
  return (
    <ul className={styles.quotes} aria-label={t('insights.quotes')}>
      {quotes.slice(0, most).map(({ placed, text, speaker = '', persona }) => (
        <li key={placed.card.id}>
          <span dir="auto">{inQuotationMarks(say(text))}</span>
          {[speaker, say(persona)]
            .filter((each) => each !== '')
            .map((who) => (
              <cite key={who}>
                <bdi>{who}</bdi>
              </cite>
            ))}
        </li>
      ))}
    </ul>
  )
}
