import { Icon } from 'lucide-react'
import { type IconName, iconNode, isIconName } from '../../../scene'

/** An icon of the drawing vocabulary, by its name. */
export function PaintIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  return <Icon iconNode={iconNode(known(name))} size={size} aria-hidden />
}

function known(name: string): IconName {
  return isIconName(name) ? name : 'box'
}
