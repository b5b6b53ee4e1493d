import { useTranslation } from 'react-i18next'
import { sayDuration } from '../../lanes'
import { TOUCH_WORDS, WAIT_WORDS } from '../../lanes/words'
import { journeyTime } from '../../measures/time'
import { stepsInOrder } from '../../model/reads'
import styles from './table.module.css'
import { useSpeech } from './useSpeech'

/** What all steps take together, whichever of them are shown. Nothing while no step has a time. */
export function JourneyTotal() {
  const { t } = useTranslation()
  const speech = useSpeech()
  const { lead, touch, wait, waitShare } = journeyTime(stepsInOrder(speech.board))
  if (lead === 0) return null
  const share = speech.number(waitShare ?? 0, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <div className={styles.total}>
      <b>{t('table.wholeJourney')}</b>
      <span>{t('table.leadTime', { time: sayDuration(lead, speech), share })}</span>
      <span>
        {speech.say(TOUCH_WORDS)} <b>{sayDuration(touch, speech)}</b>
      </span>
      <span>
        {speech.say(WAIT_WORDS)} <b>{sayDuration(wait, speech)}</b>
      </span>
    </div>
  )
}
