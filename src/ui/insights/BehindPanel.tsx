import { Dialog } from '@base-ui/react/dialog'
import { MapPin, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../base/ids'
import { ACTION_ORDER } from '../../lanes/actions'
import { Button, IconButton } from '../controls/Button'
import { useFormats } from '../i18n/useFormats'
import styles from './behind.module.css'
import { Figure, TargetBadge } from './chart/Badges'
import { JumpButton } from './chart/JumpButton'
import { Quotes } from './chart/Quotes'
import { behindStep } from './model/behind'
import type { PlacedCard } from './model/boardFacts'
import { quotesOf } from './model/quotes'
import { spotOf, spotOfCard } from './spots'
import { useBoardText, useInsights } from './useInsights'
import { useWords } from './useWords'

interface BehindPanelProps {
  readonly step: StepId | undefined
  readonly onClose: () => void
}

/** What lies behind the number of a step: its pain points, who works there behind the scenes, and what could be done. */
export function BehindPanel({ step, onClose }: BehindPanelProps) {
  return (
    <Dialog.Root open={step !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.panel}>{step !== undefined && <Content step={step} />}</Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Content({ step }: { readonly step: StepId }) {
  const { t } = useTranslation()
  const { facts, scores, jump } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const behind = behindStep(facts, scores, step)
  if (!behind) return null
  const { score, pains, stage, owners, opportunities, hindrances } = behind
  const { place, touchpoints } = score
  const quotes = quotesOf(place, facts.board)
  const share = score.score?.share
  return (
    <>
      <header className={styles.head}>
        <div>
          <Dialog.Title className={styles.title}>
            {score.score && share !== null && share !== undefined
              ? t('insights.behind', { percent: words.percent(share, score.score.n) })
              : t('insights.behindStep')}
          </Dialog.Title>
          <p className={styles.where}>
            {t('inspector.stepNumber', { number: place.number })} · <bdi>{say(place.step.name)}</bdi> ·{' '}
            <bdi>{say(place.stage.name)}</bdi>
          </p>
        </div>
        <Dialog.Close render={<IconButton label={t('app.close')} />}>
          <X size={18} aria-hidden />
        </Dialog.Close>
      </header>
      <div className={styles.body}>
        <Dialog.Description className={styles.sentence}>
          {score.score ? words.sentence(score.score) : t('insights.notAsked')}
          {score.feeling !== undefined && ` ${t('insights.feelsHere', { value: words.signed(score.feeling) })}`}
        </Dialog.Description>
        <Button look="primary" onClick={() => jump(spotOf(score))}>
          <MapPin size={16} aria-hidden />
          {t('insights.openOnMap')}
        </Button>
        {touchpoints.length > 0 && (
          <Group title={t('insights.touchpoints')}>
            {touchpoints.map(({ placed, score: own, weight }) => (
              <Item
                key={placed.card.id}
                placed={placed}
                facts={[
                  words.count(own.k, own.n),
                  own.interval ? words.range(own.interval, own.n) : '',
                  weight === undefined ? '' : t('insights.weightIs', { weight: words.number(weight, 1) }),
                ]}
                end={
                  <>
                    <b>
                      <Figure>{own.share === null ? '—' : words.percent(own.share, own.n)}</Figure>
                    </b>
                    {own.verdict && <TargetBadge kind={own.verdict.kind} />}
                  </>
                }
              />
            ))}
          </Group>
        )}
        <Group title={t('insights.pains')} empty={t('insights.noPainsHere')}>
          {pains.map(({ placed, severity, number, isAnswered }) => (
            <Item
              key={placed.card.id}
              placed={placed}
              facts={[
                severity === undefined ? t('insights.notRated') : t('insights.severityIs', { level: severity }),
                number === undefined ? '' : t('insights.painNumberIs', { number: words.number(number) }),
                isAnswered ? t('insights.hasOpportunity') : t('insights.hasNoOpportunity'),
              ]}
            />
          ))}
        </Group>
        {quotes.length > 0 && (
          <section className={styles.group}>
            <h3>{t('insights.quotes')}</h3>
            <Quotes quotes={quotes} most={quotes.length} />
          </section>
        )}
        <Group title={t('insights.backstage')} empty={t('insights.noBackstageHere')}>
          {stage.map((placed) => (
            <Item key={placed.card.id} placed={placed} facts={[say(placed.lane.name), ownerOf(placed)]} />
          ))}
        </Group>
        {hindrances.length > 0 && (
          <Group title={t('insights.hindrances')}>
            {hindrances.map((placed) => (
              <Item key={placed.card.id} placed={placed} facts={[say(placed.lane.name)]} />
            ))}
          </Group>
        )}
        <Group title={t('insights.owners')} empty={t('insights.noOwnersHere')}>
          {owners.map(({ actor, cards }) => (
            <li key={actor.id} className={styles.item}>
              <span>
                <b dir="auto">{say(actor.name)}</b>
                <small>{t('insights.ownsCards', { count: cards })}</small>
              </span>
            </li>
          ))}
        </Group>
        <Group title={t('insights.opportunities')} empty={t('insights.noOpportunitiesHere')}>
          {opportunities.map(({ placed, score: value, band }) => (
            <Item
              key={placed.card.id}
              placed={placed}
              facts={[
                value === undefined
                  ? t('insights.lacksScore')
                  : t('insights.scoreIs', { score: words.number(value, 1) }),
                band ? t(`insights.band.${band}`) : '',
                statusOf(placed),
              ]}
            />
          ))}
        </Group>
      </div>
    </>
  )

  function statusOf({ data: { status } }: PlacedCard): string {
    const known = ACTION_ORDER.find((each) => each === status)
    return known ? t(`insights.actionStatus.${known}`) : ''
  }

  function ownerOf({ card }: PlacedCard): string {
    const owner = card.owner === undefined ? undefined : facts.board.actors[card.owner]
    return owner ? say(owner.name) : t('inspector.ownerPlaceholder')
  }
}

interface GroupProps {
  readonly title: string
  readonly empty?: string
  readonly children: readonly ReactNode[]
}

function Group({ title, empty, children }: GroupProps) {
  const { number } = useFormats()
  return (
    <section className={styles.group}>
      <h3>
        {title} <span>{number(children.length)}</span>
      </h3>
      {children.length === 0 ? <p className={styles.empty}>{empty}</p> : <ul>{children}</ul>}
    </section>
  )
}

interface ItemProps {
  readonly placed: PlacedCard
  /** Empty ones are left out. */
  readonly facts: readonly string[]
  readonly end?: ReactNode
}

function Item({ placed, facts, end }: ItemProps) {
  const { t } = useTranslation()
  const say = useBoardText()
  const name = say(placed.card.text) || t('inspector.unnamed')
  return (
    <li className={styles.item} data-family={placed.type.family}>
      <span>
        <b dir="auto">{name}</b>
        <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
      </span>
      {end !== undefined && <span className={styles.itemEnd}>{end}</span>}
      <JumpButton name={name} spot={spotOfCard(placed)} />
    </li>
  )
}
