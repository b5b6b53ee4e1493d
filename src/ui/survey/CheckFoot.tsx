import { useTranslation } from 'react-i18next'
import { type ImportedHeap, importAnswers, type NewCard, putAttributes } from '../../commands'
import { Button } from '../controls/Button'
import { runAndTell } from '../editor/notices'
import { useServices } from '../services'
import { rememberUses } from './remembered'
import { keepsReplies } from './replies'
import { measureOf, quoteCards, textOf } from './toBoard'
import { quoteLaneOf, usePlan } from './usePlan'
import type { Survey } from './useSurvey'

/** The last look back, and the one button that changes the board: one edit, which one undo takes back. */
export function CheckFoot({ state, onClose }: { readonly state: Survey; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { lanes } = useServices()
  const plan = usePlan(state)
  const isSame = plan !== undefined && plan.same.own.length + plan.same.mixed.length > 0
  const finish = () => {
    if (!plan || !state.profile) return
    const { heaps, attributes, source, file, questions, measures } = plan
    const replies = keepsReplies(state) ? plan.replies : []
    const drafts = questions.flatMap((draft) => {
      const id = measures.get(draft.key)
      return id ? [measureOf(draft, id)] : []
    })
    const all = [...state.questions, ...state.added]
    rememberUses(
      window.localStorage,
      state.profile.columns.flatMap(({ key, index }) => {
        const use = state.uses[index]
        if (!use) return []
        const question = use.kind === 'answer' ? all.find((each) => each.key === use.question) : undefined
        return [{ key, use, ...(question ? { question } : {}) }]
      }),
    )
    // The attributes go with the answers: one undo takes back both.
    const group = `survey ${state.editor.newId('attribute')}`
    if (attributes.length > 0) runAndTell(state.editor, putAttributes, { attributes }, { group })
    const mode = isSame ? state.mode : 'add'
    const answers = { source, file, mode, measures: drafts, heaps, replies, quotes: quotes() } as const
    if (heaps.length > 0) runAndTell(state.editor, importAnswers, answers, { group })
    onClose()
  }
  return (
    <>
      <Button onClick={() => state.setStep('columns')}>{t('survey.back')}</Button>
      <Button onClick={onClose}>{t('app.cancel')}</Button>
      <Button look="primary" disabled={!plan || plan.heaps.length + plan.attributes.length === 0} onClick={finish}>
        {plan && plan.heaps.length === 0 && plan.attributes.length > 0
          ? t('surveyAttributes.import', { count: plan.attributes.length })
          : t('survey.import', { count: plan ? peopleIn(plan.heaps) : 0 })}
      </Button>
    </>
  )

  function quotes(): NewCard[] {
    const lane = quoteLaneOf(state, lanes)
    if (!state.quotes || !lane || !state.counted) return []
    const note = textOf(t('survey.quoteNote', { file: state.reading.reader?.name ?? '' }))
    // A lane that tells quotes from thoughts takes them as what they are.
    const blank = () => lanes.typeOf(lane.type).parse({ sort: 'quote' })
    return quoteCards(state.board, state.counted.counted.quotes, lane.id, { blank, note })
  }
}

function peopleIn(heaps: readonly ImportedHeap[]): number {
  return heaps.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, n) => all + n, 0), 0)
}
