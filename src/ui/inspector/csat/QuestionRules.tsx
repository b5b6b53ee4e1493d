import { useTranslation } from 'react-i18next'
import { type Measure, TARGET_OPERATORS, type TargetOperator } from '../../../model/records/measure'
import { TICKET_BASES, type TicketBase } from '../../../model/records/tickets'
import { Choice } from '../../fields/Choice'
import { Labelled, Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'

type Draft = Omit<Measure, 'id'>

interface QuestionRulesProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** Which way is better, how the target reads, and of what and within how many days a resolution or a rate is taken. */
export function QuestionRules({ draft, onChange }: QuestionRulesProps) {
  const { t } = useTranslation()
  const operators: Readonly<Record<TargetOperator, string>> = {
    above: t('measured.operator.above'),
    atLeast: t('measured.operator.atLeast'),
    below: t('measured.operator.below'),
    atMost: t('measured.operator.atMost'),
  }
  const counted = draft.family === 'fcr' || draft.family === 'rate'
  return (
    <>
      <Two>
        <Labelled label={t('measured.better')}>
          {(id) => (
            <Choice
              id={id}
              value={draft.better}
              options={[
                { value: 'higher', label: t('measured.higherBetter') },
                { value: 'lower', label: t('measured.lowerBetter') },
              ]}
              onChange={(better) => better && onChange({ ...draft, better })}
            />
          )}
        </Labelled>
        <Labelled label={t('measured.targetReads')}>
          {(id) => (
            <Choice
              id={id}
              value={draft.targetOperator}
              none={draft.better === 'higher' ? operators.above : operators.below}
              usual
              options={TARGET_OPERATORS.map((value) => ({ value, label: operators[value] }))}
              onChange={(targetOperator) => {
                const { targetOperator: _before, ...rest } = draft
                onChange(targetOperator ? { ...rest, targetOperator } : rest)
              }}
            />
          )}
        </Labelled>
      </Two>
      {counted && <Counted draft={draft} onChange={onChange} />}
    </>
  )
}

function Counted({ draft, onChange }: QuestionRulesProps) {
  const { t } = useTranslation()
  const bases: Readonly<Record<TicketBase, string>> = {
    complaints: t('measured.base.complaints'),
    contacts: t('measured.base.contacts'),
    customers: t('measured.base.customers'),
  }
  return (
    <Two>
      <Labelled label={t('measured.baseLabel')}>
        {(id) => (
          <Choice
            id={id}
            value={draft.base}
            none={t('inspector.notSaid')}
            options={TICKET_BASES.map((value) => ({ value, label: bases[value] }))}
            onChange={(base) => {
              const { base: _before, ...rest } = draft
              onChange(base ? { ...rest, base } : rest)
            }}
          />
        )}
      </Labelled>
      <NumberField
        label={t('measured.window')}
        value={draft.windowDays}
        min={1}
        max={3660}
        write={(days) => {
          const { windowDays: _before, ...rest } = draft
          onChange(days === undefined ? rest : { ...rest, windowDays: Math.round(days) })
        }}
      />
    </Two>
  )
}
