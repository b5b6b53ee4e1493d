import { Dialog } from '@base-ui/react/dialog'
import { useCanvas, useTools } from '../tools'
import { MoveCardsForm } from './MoveCardsForm'
import styles from './questions.module.css'
import { RemoveForm } from './RemoveForm'
import { TagCardsForm } from './TagCardsForm'

/** What has to be asked before it is done. */
export function Questions({ focusBack }: { readonly focusBack: () => HTMLElement | false }) {
  const { canvas } = useTools()
  const question = useCanvas((state) => state.question)
  const close = () => canvas.setState({ question: undefined })
  return (
    <Dialog.Root open={question !== undefined} onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} finalFocus={focusBack}>
          {question?.kind === 'moveCards' ? <MoveCardsForm ids={question.ids} onDone={close} /> : null}
          {question?.kind === 'tagCards' ? <TagCardsForm ids={question.ids} onDone={close} /> : null}
          {question?.kind === 'removeStep' || question?.kind === 'removeStage' ? (
            <RemoveForm question={question} onDone={close} />
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
