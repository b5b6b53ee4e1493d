import { useTranslation } from 'react-i18next'
import type { AttributeUse, ColumnProfile } from '../../formats/survey'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import { attributeNameOf } from './attributeNames'
import { SCALES } from './scales'
import styles from './survey.module.css'
import { parseScale, scaleWords } from './surveyWords'
import type { Survey } from './useSurvey'
import { wordsOn } from './uses'
import { ValueMap } from './ValueMap'

interface AttributeDetailsProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: AttributeUse
}

/** Whether a column says how well an attribute is done or how much it matters, on which scale, and what its words mean. */
export function AttributeDetails({ state, column, use }: AttributeDetailsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const scales = [...new Set([...SCALES, use.scale.join(':')])]
  return (
    <div className={styles.details}>
      <div className={styles.detailRow}>
        <Labelled label={t('surveyAttributes.says', { name: attributeNameOf(column.name) })}>
          {(id) => (
            <Choice
              id={id}
              value={use.says}
              options={[
                { value: 'performance', label: t('surveyAttributes.performance') },
                { value: 'importance', label: t('surveyAttributes.importance') },
              ]}
              onChange={(says) => says && state.setUse(column.index, { ...use, says })}
            />
          )}
        </Labelled>
        <Labelled label={t('survey.scale')}>
          {(id) => (
            <Choice
              id={id}
              value={use.scale.join(':')}
              options={scales.map((value) => ({ value, label: scaleWords(parseScale(value), t, formats) }))}
              onChange={(value) => {
                if (!value) return
                const scale = parseScale(value)
                state.setUse(column.index, { ...use, scale, words: wordsOn(column, use, scale) })
              }}
            />
          )}
        </Labelled>
      </div>
      {column.hasMany ? (
        <p className={styles.warning}>{t('survey.tooVaried')}</p>
      ) : (
        <ValueMap state={state} column={column} use={use} scale={use.scale} />
      )}
    </div>
  )
}
