import { useTranslation } from 'react-i18next'
import { useFormats } from '../../i18n/useFormats'
import { EffectLine } from '../../measured/EffectLine'
import { useServices } from '../../services'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import styles from '../insights.module.css'
import { type Action, actionsOf } from '../model/actions'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'

/** What was decided, who does it until when, and whether it changed anything: the list of a monthly council. */
export function ActionsCard() {
  const { t } = useTranslation()
  const { facts, board } = useInsights()
  const { now } = useServices()
  const say = useBoardText()
  const { date } = useFormats()
  const actions = actionsOf(facts, board, now().slice(0, 10))
  const ownerOf = ({ opportunity: { placed } }: Action) => {
    const owner = placed.card.owner === undefined ? undefined : facts.board.actors[placed.card.owner]
    return owner ? say(owner.name) : t('inspector.ownerPlaceholder')
  }
  const dueOf = ({ due }: Action) => (due === undefined ? t('insights.noDue') : date(due))
  const effectOf = ({ effect, expected }: Action) =>
    effect ? <EffectLine effect={effect} expected={expected} /> : t('insights.noEffect')
  if (actions.length === 0) {
    return (
      <ChartCard title={t('insights.actions')} span={12}>
        <Teach>{t('insights.actionsNone')}</Teach>
      </ChartCard>
    )
  }
  const late = actions.filter(({ isOverdue }) => isOverdue).length
  return (
    <ChartCard
      title={t('insights.actions')}
      span={12}
      subtitle={late > 0 ? t('insights.overdue', { count: late }) : t('insights.actionsWhat')}
      table={
        <DataTable
          caption={t('insights.actions')}
          columns={[
            { key: 'name', label: t('insights.column.action') },
            { key: 'status', label: t('insights.column.status') },
            { key: 'owner', label: t('inspector.owner') },
            { key: 'due', label: t('insights.column.due') },
            { key: 'effect', label: t('action.effect') },
          ]}
          rows={actions.map((action) => ({
            key: action.opportunity.placed.card.id,
            cells: [
              say(action.opportunity.placed.card.text),
              t(`insights.actionStatus.${action.status}`),
              ownerOf(action),
              dueOf(action),
              effectOf(action),
            ],
          }))}
        />
      }
    >
      <ol className={styles.actions}>
        {actions.map((action) => {
          const { placed, place } = action.opportunity
          const decided = say(action.decision)
          return (
            <li key={placed.card.id} data-status={action.status}>
              <span className={styles.paretoName}>
                <b dir="auto">{say(placed.card.text)}</b>
                <small>
                  {[say(place.step.name), ownerOf(action), dueOf(action)].join(' · ')}
                  {action.isOverdue && <b className={styles.late}> · {t('insights.isOverdue')}</b>}
                </small>
                {decided !== '' && <small dir="auto">{decided}</small>}
              </span>
              <span className={styles.badge} data-verdict={LOOKS[action.status]}>
                {t(`insights.actionStatus.${action.status}`)}
              </span>
              <span className={styles.actionEffect}>{effectOf(action)}</span>
              <JumpButton name={say(placed.card.text)} spot={spotOfCard(placed)} />
            </li>
          )
        })}
      </ol>
    </ChartCard>
  )
}

const LOOKS = { planned: 'none', inProgress: 'notProven', done: 'met', dropped: 'none' } as const
