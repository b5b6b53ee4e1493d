import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { safeUrl } from '../../base/safeUrl'
import { isEmptyText } from '../../base/text'
import { EVIDENCE_WORDS } from '../../lanes/words'
import { type Card, EVIDENCE_LEVELS, type Evidence } from '../../model/records/card'
import { LabelledGroup } from '../fields/Labelled'
import { LineField } from '../fields/LineField'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { usePreference } from '../preferences'
import styles from './inspector.module.css'
import { useCardWriter } from './useCardWriter'

/** What backs the card: how well it is known, from where, and where that can be read. */
export function CardEvidence({ card, claims }: { readonly card: Card; readonly claims: boolean }) {
  const { t } = useTranslation()
  const write = useCardWriter([card.id])
  return (
    <>
      <EvidenceLevels value={card.evidence} claims={claims} onChange={(evidence) => write({ evidence })} />
      <TextField
        label={t('inspector.note')}
        value={card.note}
        place={`cards.${card.id}.note`}
        quiet
        placeholder={t('inspector.notePlaceholder')}
        write={(note, group) => write({ note: isEmptyText(note) ? undefined : note }, { group })}
      />
      <LineField
        label={t('inspector.link')}
        value={card.linkUrl ?? ''}
        place={`cards.${card.id}.linkUrl`}
        placeholder={t('inspector.linkPlaceholder')}
        dir="ltr"
        {...(card.linkUrl && !safeUrl(card.linkUrl) ? { hint: t('inspector.linkUnsafe') } : {})}
        write={(text, group) => write({ linkUrl: text.trim() === '' ? undefined : text.trim() }, { group })}
      />
      <SafeLink address={card.linkUrl} />
    </>
  )
}

/** Leads out of the product, so it says where to: the real host, whatever the address pretends. */
function SafeLink({ address }: { readonly address: string | undefined }) {
  const { t } = useTranslation()
  const href = address === undefined ? undefined : safeUrl(address)
  if (href === undefined) return null
  const { protocol, host, pathname } = new URL(href)
  return (
    <a className={styles.jump} href={href} target="_blank" rel="noopener noreferrer">
      <span dir="ltr">{protocol === 'mailto:' ? pathname : host}</span>
      <small>{t('inspector.opensInNewTab')}</small>
      <ExternalLink size={14} className="flip" aria-hidden />
    </a>
  )
}

interface EvidenceLevelsProps {
  readonly value: Evidence | undefined
  /** In lanes of claims an assumption is drawn; elsewhere it is what nobody has said anything of. */
  readonly claims: boolean
  readonly onChange: (level: Evidence) => void
}

export function EvidenceLevels({ value, claims, onChange }: EvidenceLevelsProps) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const readOnly = useReadOnly()
  const hints: Readonly<Record<Evidence, string>> = {
    assumption: claims ? t('inspector.level.assumption') : t('inspector.level.notSaid'),
    partly: t('inspector.level.partly'),
    researched: t('inspector.level.researched'),
  }
  return (
    <LabelledGroup label={t('inspector.evidenceLevel')}>
      {(id) => (
        <RadioGroup
          aria-labelledby={id}
          value={value ?? null}
          disabled={readOnly}
          onValueChange={(next) => next && onChange(next)}
          className={styles.levels}
        >
          {EVIDENCE_LEVELS.map((level) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is a control of Base UI
            <label key={level} className={styles.level} data-level={level}>
              <Radio.Root value={level} className={styles.radio} />
              <span>
                <b>{claims || level !== 'assumption' ? EVIDENCE_WORDS[level][language] : t('inspector.notSaid')}</b>
                <small>{hints[level]}</small>
              </span>
            </label>
          ))}
        </RadioGroup>
      )}
    </LabelledGroup>
  )
}
