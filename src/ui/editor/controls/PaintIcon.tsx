import { Icon, type IconNode } from 'lucide-react'
import { type IconName, iconNode, isIconName } from '../../../scene'

/** An icon of the drawing vocabulary, by its name. */
export function PaintIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  return <Icon iconNode={keyed(known(name))} size={size} aria-hidden />
}

function known(name: string): IconName {
  return isIconName(name) ? name : 'box'
}

/** The drawing's own icons are lists without the keys that React asks of one. */
function keyed(name: IconName): IconNode {
  return iconNode(name).map(([tag, attributes], index) => [tag, { ...attributes, key: `${index}` }])
}
