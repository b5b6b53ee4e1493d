import { Toast } from '@base-ui/react/toast'

/** Short messages at the foot of the window. Anything may add one; `ToastRegion` shows them. */
export const toasts = Toast.createToastManager()

interface MoreOfToast {
  readonly description?: string
  /** A later message of this name takes the place of this one. */
  readonly name?: string
}

/** A message with one thing to do about it. A message that carries an action stays long enough to be reached. */
export function toastWithAction(title: string, label: string, act: () => void, more: MoreOfToast = {}): void {
  const { description, name } = more
  const id = toasts.add({
    ...(name === undefined ? {} : { id: name }),
    title,
    description,
    timeout: 12_000,
    actionProps: {
      children: label,
      onClick: () => {
        toasts.close(id)
        act()
      },
    },
  })
}

/** Something went wrong. Stays until it is dismissed. */
export function toastProblem(title: string, description: string): void {
  toasts.add({ title, description, type: 'problem', priority: 'high', timeout: 0 })
}
