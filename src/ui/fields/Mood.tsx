import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../i18n/useFormats'
import styles from './fields.module.css'
import { LabelledGroup, Mixed } from './Labelled'

export const MOODS = [-2, -1, 0, 1, 2] as const
export type MoodValue = (typeof MOODS)[number]

interface MoodProps {
  readonly label: string
  readonly value: number | undefined
  /** Several cards differ. */
  readonly mixed?: boolean
  readonly write: (value: MoodValue) => void
}

/** A face from −2 to +2: told by the face, the word and the signed number as well as by colour. Arrow keys change it. */
export function Mood({ label, value, mixed, write }: MoodProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = moodWords()
  const chosen = MOODS.find((mood) => mood === value)
  return (
    <LabelledGroup
      label={label}
      aside={
        chosen === undefined ? (
          mixed && <Mixed />
        ) : (
          <span className={styles.moodWord} style={{ color: `var(--s${chosen}t)` }}>
            {words[chosen]}
          </span>
        )
      }
    >
      {(id) => (
        <RadioGroup
          aria-labelledby={id}
          value={chosen ?? null}
          onValueChange={(next) => next !== null && write(next)}
          className={styles.mood}
        >
          {MOODS.map((mood) => (
            <Radio.Root
              key={mood}
              value={mood}
              className={styles.face}
              style={moodColour(mood)}
              aria-label={`${words[mood]}, ${number(mood, { signDisplay: 'exceptZero' })}`}
            >
              <Face mood={mood} />
              <bdi dir="ltr">{number(mood, { signDisplay: 'exceptZero' })}</bdi>
            </Radio.Root>
          ))}
        </RadioGroup>
      )}
    </LabelledGroup>
  )

  function moodWords(): Readonly<Record<MoodValue, string>> {
    return {
      [-2]: t('fields.mood.veryBad'),
      [-1]: t('fields.mood.bad'),
      0: t('fields.mood.neutral'),
      1: t('fields.mood.good'),
      2: t('fields.mood.veryGood'),
    }
  }
}

function moodColour(mood: MoodValue): CSSProperties {
  return { '--mood': `var(--s${mood})` } as CSSProperties
}

const MOUTHS: Readonly<Record<MoodValue, string>> = {
  [-2]: 'M-4.4 4.6Q0 -1 4.4 4.6',
  [-1]: 'M-4 4Q0 1 4 4',
  0: 'M-4 3H4',
  1: 'M-4.2 2.2Q0 5.6 4.2 2.2',
  2: 'M-4.8 1.4Q0 8 4.8 1.4',
}

export function Face({ mood, size = 20 }: { readonly mood: MoodValue; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      <circle r="10" fill={`var(--s${mood})`} />
      <g fill="none" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round">
        <circle cx="-3.6" cy="-2.2" r="1.3" fill="var(--surface)" stroke="none" />
        <circle cx="3.6" cy="-2.2" r="1.3" fill="var(--surface)" stroke="none" />
        <path d={MOUTHS[mood]} />
      </g>
    </svg>
  )
}
