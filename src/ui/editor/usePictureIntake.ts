import { useEffect, useRef } from 'react'
import type { CardId } from '../../base/ids'
import { addCards, addPicture } from '../../commands'
import type { Editor, Selection } from '../../editor'
import { pictureFiles } from '../fields/PictureDrop'
import { useTakePicture } from '../fields/useTakePicture'
import { useServices } from '../services'

/** A picture that is pasted goes to what is selected, one that is dropped on the map goes to where it falls. */
export function usePictureIntake(editor: Editor): void {
  const { lanes } = useServices()
  const { take } = useTakePicture()
  const takeAt = useRef((_files: readonly File[], _place: Selection) => {})
  takeAt.current = (files, place) => {
    if (files.length === 0 || editor.get().readOnly) return
    const group = `pictures ${editor.newId('card')}`
    let card: CardId | undefined
    take(files, (media) => {
      card ??= cardAt(place, group)
      if (card) editor.dispatch(addPicture, { id: card, media }, { group })
    })
  }

  /** The card itself, or a new one in the cell. */
  function cardAt(place: Selection, group: string): CardId | undefined {
    if (place.kind === 'cards') return place.ids[0]
    if (place.kind !== 'cell') return undefined
    const { lane, step } = place
    const type = lanes.typeOf(editor.get().board.lanes[lane]?.type ?? '')
    const id = editor.newId('card')
    const cards = [{ id, lane, step, text: {}, data: type.blank() }]
    if (!type.holdsCards || !editor.dispatch(addCards, { cards }, { group }).ok) return undefined
    editor.select({ kind: 'cards', ids: [id] })
    return id
  }

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      // Words win in a text field: a spreadsheet gives its cells as words and as a picture.
      if (!data || event.defaultPrevented || (isText(event.target) && data.types.includes('text/plain'))) return
      takeAt.current(pictureFiles(data.files, true), editor.get().selection)
    }
    // Without this the browser leaves the board and shows the file that was dropped beside its target.
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const files = event.dataTransfer?.files
      if (!files || files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      takeAt.current(pictureFiles(files, true), placeUnder(editor, event.target))
    }
    window.addEventListener('paste', onPaste)
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('paste', onPaste)
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [editor])
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** The card or the cell of the map that an element is part of. */
function placeUnder(editor: Editor, target: EventTarget | null): Selection {
  const key = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : undefined
  const [kind, id, stepId] = (key ?? '').split(' ')
  const { cards, lanes, steps } = editor.get().board
  const card = kind === 'card' && id !== undefined ? Object.values(cards).find((each) => each.id === id) : undefined
  if (card) return { kind: 'cards', ids: [card.id] }
  const lane = kind === 'cell' ? Object.values(lanes).find((each) => each.id === id) : undefined
  const step = Object.values(steps).find((each) => each.id === stepId)
  return lane && step ? { kind: 'cell', lane: lane.id, step: step.id } : { kind: 'none' }
}
