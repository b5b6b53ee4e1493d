import {
  Antenna, ArrowDown, ArrowUp, BadgeCheck, Bookmark, Bot, Box, Building2, CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleX, Clock, Cog, Cpu, Ear, Eye,
  EyeOff, FileText, Flag, Footprints, Gauge, Globe, Hand, Handshake, HeartCrack, Hourglass, Image, Lightbulb, Link, MessageCircle, Monitor, MonitorSmartphone, PhoneCall,
  Quote, Route, Scale, Server, Settings2, Smartphone, Sparkles, Split, Star, Store, StickyNote, Target, ThumbsUp, Timer, TriangleAlert,
  Activity, User, Users, Workflow, Zap, type IconNode,
} from 'lucide'

/** Icons a drawing may use. Names are saved in channels; never rename. */
const ICONS = {
  activity: Activity, antenna: Antenna, arrowDown: ArrowDown, arrowUp: ArrowUp, badgeCheck: BadgeCheck, bookmark: Bookmark, bot: Bot, box: Box, building: Building2,
  circleAlert: CircleAlert, circleCheck: CircleCheck, circleDashed: CircleDashed, circleHelp: CircleHelp, circleX: CircleX, clock: Clock,
  cog: Cog, cpu: Cpu, ear: Ear, eye: Eye, eyeOff: EyeOff, file: FileText, flag: Flag, footprints: Footprints, gauge: Gauge, globe: Globe, hand: Hand,
  handshake: Handshake, heartCrack: HeartCrack, hourglass: Hourglass, image: Image, lightbulb: Lightbulb, link: Link, message: MessageCircle, monitor: Monitor,
  devices: MonitorSmartphone, phone: PhoneCall, quote: Quote, route: Route, scale: Scale, server: Server, settings: Settings2, smartphone: Smartphone,
  sparkles: Sparkles, split: Split, star: Star, store: Store, note: StickyNote, target: Target, thumbsUp: ThumbsUp, timer: Timer, warning: TriangleAlert,
  user: User, users: Users, workflow: Workflow, zap: Zap,
} as const satisfies Record<string, IconNode>

export type IconName = keyof typeof ICONS

export const ICON_NAMES: readonly IconName[] = Object.keys(ICONS).filter(isIconName)

export function isIconName(name: string): name is IconName {
  return Object.hasOwn(ICONS, name)
}

/** Shapes of an icon in a 24 × 24 square: SVG tag and attributes. */
export function iconNode(name: IconName): IconNode {
  return ICONS[name]
}
