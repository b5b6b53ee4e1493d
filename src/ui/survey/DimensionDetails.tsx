import { useTranslation } from 'react-i18next'
import type { ColumnProfile, ColumnUse } from '../../formats/survey'
import { DIMENSIONS } from '../../model/records/asked'
import { Choice } from '../fields/Choice'
import fields from '../fields/fields.module.css'
import { Labelled } from '../fields/Labelled'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

const OTHER = ' other'

interface DimensionDetailsProps {
  readonly state: Survey
  readonly column: ColumnProfile
  readonly use: Extract<ColumnUse, { kind: 'dimension' }>
}

/** What the groups of a column are: one of the dimensions of the product, or the person's own. */
export function DimensionDetails({ state, column, use }: DimensionDetailsProps) {
  const { t } = useTranslation()
  const known = DIMENSIONS.find((each) => each === use.name)
  const write = (name: string) => state.setUse(column.index, { kind: 'dimension', name })
  return (
    <div className={styles.details}>
      <div className={styles.detailRow}>
        <Labelled label={t('survey.groupsAre')}>
          {(id) => (
            <Choice
              id={id}
              value={known ?? OTHER}
              options={[
                ...DIMENSIONS.map((value) => ({ value, label: t(`survey.dimension.${value}`) })),
                { value: OTHER, label: t('survey.dimension.other') },
              ]}
              onChange={(value) => value && write(value === OTHER ? column.name.slice(0, 40) : value)}
            />
          )}
        </Labelled>
        {!known && (
          <Labelled label={t('survey.groupName')}>
            {(id) => (
              <input
                id={id}
                className={fields.input}
                dir="auto"
                maxLength={40}
                value={use.name}
                onChange={(event) => write(event.target.value)}
              />
            )}
          </Labelled>
        )}
      </div>
      {column.hasMany || column.values.length > 60 ? (
        <p className={styles.warning}>{t('survey.manyGroups')}</p>
      ) : (
        <p className={styles.fine}>{t('survey.groups', { count: column.values.length })}</p>
      )}
    </div>
  )
}
