import type { ShortcutIn } from './table'

/** Where the keyboard goes when a card is written. */
export type AfterWriting = 'stay' | 'below' | 'nextStep' | 'previousStep'

/** The keys in the text of a card, on the map and in the table. Other keys are the text's own. */
export const WRITING_KEYS: Readonly<Record<ShortcutIn<'writing'>, AfterWriting>> = {
  writeBelow: 'below',
  writeNextStep: 'nextStep',
  writePreviousStep: 'previousStep',
  stopWriting: 'stay',
}
