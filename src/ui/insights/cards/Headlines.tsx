import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../insights.module.css'
import { headlineOf } from '../model/headline'
import { useInsights } from '../useInsights'
import { ComplaintsFigure } from './headlines/ComplaintsFigure'
import { OpportunityFigure, PainFigure } from './headlines/CountFigures'
import { CsatFigure } from './headlines/CsatFigure'
import { NpsFigure } from './headlines/NpsFigure'
import { WeakestFigure } from './headlines/WeakestFigure'
import { Readings } from './Readings'

/** The figures a meeting begins with. */
export function Headlines() {
  const { t } = useTranslation()
  const { facts, board, measure } = useInsights()
  const [shown, setShown] = useState(false)
  const headline = measure && headlineOf(facts, board, measure)
  return (
    <section className={styles.headlines} aria-label={t('insights.headlines')}>
      <div className={styles.figures}>
        <CsatFigure headline={headline} isOpen={shown} onToggle={() => setShown(!shown)} />
        <WeakestFigure />
        <NpsFigure />
        <ComplaintsFigure />
        <PainFigure />
        <OpportunityFigure />
      </div>
      {shown && headline && <Readings headline={headline} />}
    </section>
  )
}
