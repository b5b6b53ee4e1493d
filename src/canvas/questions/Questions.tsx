import { Dialog } from '@base-ui/react/dialog'
import { useCanvas, useTools } from '../tools'
import { LinkEndForm, LinkToForm } from './LinkForms'
import { MoveCardsForm } from './MoveCardsForm'
import { MoveHeadForm } from './MoveHeadForm'
import styles from './questions.module.css'
import { RemoveForm } from './RemoveForm'

/** What has to be asked before it is done. */
export function Questions({ focusBack }: { readonly focusBack: () => HTMLElement | false }) {
  const { canvas } = useTools()
  const question = useCanvas((state) => state.question)
  const close = () => canvas.setState({ question: undefined })
  return (
    <Dialog.Root open={question !== undefined} onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          data-wide={question?.kind === 'linkTo' || question?.kind === 'linkEnd' || undefined}
          finalFocus={focusBack}
        >
          {question?.kind === 'moveCards' ? <MoveCardsForm ids={question.ids} onDone={close} /> : null}
          {question?.kind === 'moveHead' ? <MoveHeadForm place={question.place} onDone={close} /> : null}
          {question?.kind === 'linkTo' ? <LinkToForm from={question.from} onDone={close} /> : null}
          {question?.kind === 'linkEnd' ? <LinkEndForm id={question.id} end={question.end} onDone={close} /> : null}
          {question?.kind === 'removeStep' || question?.kind === 'removeStage' ? (
            <RemoveForm question={question} onDone={close} />
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
