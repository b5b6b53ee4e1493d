import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardFilter, isFiltering, noFilter } from '../../model/cardFilter'
import { Button } from '../controls/Button'
import { ToggleChips } from '../fields/ToggleChips'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { useSpeech } from '../table/useSpeech'
import { facetsOf } from './facets'
import styles from './filter.module.css'

interface FilterPanelProps {
  readonly filter: CardFilter
  readonly onFilter: (filter: CardFilter) => void
}

/** What cards can be chosen by, as far as the board has it. */
export function FilterPanel({ filter, onFilter }: FilterPanelProps) {
  const { t } = useTranslation()
  const { compare } = useFormats()
  const { lanes } = useServices()
  const speech = useSpeech()
  const facets = useMemo(() => facetsOf(filter, speech, lanes, compare), [filter, speech, lanes, compare])
  return (
    <div className={styles.facets}>
      {facets.map(({ list, label, options }) => (
        <div key={list} className={styles.facet}>
          <ToggleChips
            label={label}
            chips={options.map(({ chosen, ...chip }) => ({ ...chip, state: chosen }))}
            onToggle={(value) => {
              const option = options.find((each) => each.value === value)
              if (option) onFilter(option.toggled)
            }}
          />
          {list === 'personas' && <p className={styles.note}>{t('filter.personasNote')}</p>}
        </div>
      ))}
      <div className={styles.foot}>
        <p className={styles.note}>{t('filter.how')}</p>
        <Button look="quiet" disabled={!isFiltering(filter)} onClick={() => onFilter(noFilter)}>
          {t('filter.clearAll')}
        </Button>
      </div>
    </div>
  )
}
