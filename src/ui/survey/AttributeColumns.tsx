import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import { attributeOffer, takenAsAttributes } from './attributes'
import styles from './survey.module.css'
import { scaleWords } from './surveyWords'
import type { Survey } from './useSurvey'

/** Offers to take several ratings on one scale for attributes, and asks which column judges the whole once some are. */
export function AttributeColumns({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { profile, uses, questions, added } = state
  if (!profile) return null
  if (Object.values(uses).some(({ kind }) => kind === 'attribute')) return <WholeChoice state={state} />
  const offer = attributeOffer(profile.columns, uses, [...questions, ...added])
  if (!offer) return null
  const take = () => {
    state.setUses(takenAsAttributes(uses, offer, state.look?.delimiter ?? ','))
    state.setOverall(offer.overall)
  }
  return (
    <div className={styles.offer}>
      <p>
        {t('surveyAttributes.offer', {
          count: offer.columns.length,
          scale: scaleWords(offer.scale, t, formats),
        })}
      </p>
      <Button onClick={take}>{t('surveyAttributes.take')}</Button>
    </div>
  )
}

/** The whole with which every attribute is compared; without it no importance is derived. */
function WholeChoice({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const answers = state.profile?.columns.filter(({ index }) => state.uses[index]?.kind === 'answer') ?? []
  const chosen = answers.find(({ index }) => index === state.overall)
  return (
    <div className={styles.offer}>
      <Labelled label={t('surveyAttributes.whole')} hint={t('surveyAttributes.wholeHint')}>
        {(id) => (
          <Choice
            id={id}
            value={chosen && String(chosen.index)}
            none={t('surveyAttributes.noWhole')}
            options={answers.map(({ index, name }) => ({ value: String(index), label: name }))}
            onChange={(index) => state.setOverall(index === undefined ? undefined : Number(index))}
          />
        )}
      </Labelled>
    </div>
  )
}
