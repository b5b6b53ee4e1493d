import {
  Columns3,
  Flag,
  LayoutTemplate,
  type LucideIcon,
  Map as MapIcon,
  Rows3,
  StickyNote,
  User,
  Zap,
} from 'lucide-react'
import type { PaletteKind } from './paletteItem'

const ICONS: Readonly<Record<PaletteKind, LucideIcon>> = {
  command: Zap,
  stage: Flag,
  step: Columns3,
  lane: Rows3,
  card: StickyNote,
  persona: User,
  board: MapIcon,
  template: LayoutTemplate,
}

export function KindIcon({ kind }: { readonly kind: PaletteKind }) {
  const Icon = ICONS[kind]
  return <Icon size={16} aria-hidden />
}
