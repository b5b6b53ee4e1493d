import { sayDuration } from '../../lanes'
import { TOUCH_WORDS, WAIT_WORDS } from '../../lanes/words'
import type { Step } from '../../model/records/step'
import { useSpeech } from './useSpeech'

/** The times of a step in words; '' while nobody has entered one. */
export function useSpeechOfStep({ touch, wait }: Step): string {
  const speech = useSpeech()
  const parts = [
    ...(touch === undefined ? [] : [`${speech.say(TOUCH_WORDS)} ${sayDuration(touch, speech)}`]),
    ...(wait === undefined ? [] : [`${speech.say(WAIT_WORDS)} ${sayDuration(wait, speech)}`]),
  ]
  return parts.join(' · ')
}
