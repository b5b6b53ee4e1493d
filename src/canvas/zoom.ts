import type { Box } from '../base/box'
import type { Selection } from '../editor'
import type { Scene } from '../scene'
import { viewportFor } from './frame'
import { boxOf } from './navigate'
import type { MapTools } from './tools'

/** Brings what is selected into the middle, as large as it fits; the whole board when nothing is. */
export function fitSelection({ editor, flow, scene }: MapTools): void {
  const now = scene()
  const box = boxOfSelection(now, editor.get().selection) ?? { x: 0, y: 0, width: now.width, height: now.height }
  flow.go(viewportFor(box, now, flow.size()), true)
}

/** Steps and stages with all below them, lanes along the whole journey. */
export function boxOfSelection(scene: Scene, selection: Selection): Box | undefined {
  switch (selection.kind) {
    case 'none':
      return undefined
    case 'cards':
      return around(selection.ids.flatMap((id) => boxOf(scene, { kind: 'card', id }) ?? []))
    case 'link':
      return scene.links.find((link) => link.id === selection.id)?.box
    case 'cell':
      return boxOf(scene, selection)
    case 'step':
    case 'stage': {
      const head = boxOf(scene, selection)
      return head && { ...head, y: 0, height: scene.height }
    }
    case 'lane':
    case 'line': {
      const label = boxOf(scene, selection)
      return label && { ...label, x: 0, width: scene.width }
    }
  }
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}
