import type { StageId } from '../../base/ids'
import { formatNumber } from '../../base/numbers'
import type { Result } from '../../base/result'
import type { ActionTable } from '../../lanes/actionTable'
import type { Page } from '../../layout'
import type { DrawnPart, Palette, Scene } from '../../scene'
import type { Completeness } from '../completeness'
import { handOver, type Incomplete } from '../handOver'
import { actionSlides, checkActions } from './actionSlides'
import { checkPptx } from './checkPptx'
import { type Frame, scaleOf } from './frame'
import { framesOf } from './frames'
import { EMU_PER_POINT, type Ground } from './ink'
import { type LinkEnd, printLink } from './links'
import { type PlacedPicture, packDeck, type Slide } from './package'
import { printPart } from './shapes'

/** All that a presentation is made of; it can be sent to a worker as it is. */
export interface PptxJob {
  readonly scene: Scene
  /** Legend and filter note around the board, without a title block: slides have titles of their own. */
  readonly page: Page
  readonly palette: Palette
  readonly title: string
  /** Persona, date and what is filtered, below the title of each slide. */
  readonly facts: string
  readonly images: Readonly<Record<string, Blob>>
  /** What the speaker has at hand: of the board, and of each stage. */
  readonly notes: string
  readonly stageNotes: Readonly<Record<StageId, string>>
  /** What was decided, for the closing slide. */
  readonly actions?: ActionTable
}

export interface PptxFile {
  readonly file: Blob
  readonly slides: number
  readonly completeness: Completeness
}

export type PptxProblem =
  | { readonly kind: 'cancelled' }
  /** Some of the board is not on the slides. Nothing is handed over. */
  | Incomplete
  | { readonly kind: 'failed'; readonly reason: string }

export interface PptxPorts {
  /** Called between slides with the share that is done, 0 to 1. May wait; a rejection stops the work. */
  readonly onSlide: (done: number) => Promise<void>
  /** A picture as PowerPoint can show it, with its size; undefined when it cannot be read. */
  readonly decode: (picture: Blob) => Promise<SlidePicture | undefined>
}

export interface SlidePicture {
  /** `data:` address of a PNG, JPEG or GIF. */
  readonly address: string
  readonly width: number
  readonly height: number
}

/** 16 : 9, in points. */
export const SLIDE = { width: 960, height: 540 }
const MARGIN = 22
const TOP = 62
const ROOM = { width: SLIDE.width - 2 * MARGIN, height: SLIDE.height - TOP - 14 }

/** The board as slides of shapes. The finished file is read back; one that is not complete is a problem, never a file. */
export async function printDeck(job: PptxJob, ports: PptxPorts): Promise<Result<PptxFile, PptxProblem>> {
  const frames = framesOf(job.scene, job.page, ROOM)
  const pictures = await decodeAll(job.images, ports)
  const slides: Slide[] = []
  for (const [index, frame] of frames.entries()) {
    await ports.onSlide((0.7 * index) / frames.length)
    slides.push(printSlide(job, frame, pictures))
  }
  slides.push(...actionSlides(job))
  const rtl = job.scene.direction === 'rtl'
  const bytes = await packDeck({ title: job.title, language: job.scene.language, rtl, slides, pictures })
  await ports.onSlide(0.9)
  const check = checkActions(bytes, job, checkPptx(bytes, job.scene, frames, pictures))
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  return handOver({ file: new Blob([bytes], { type }), slides: slides.length }, check)
}

async function decodeAll(images: PptxJob['images'], ports: PptxPorts): Promise<ReadonlyMap<string, SlidePicture>> {
  const pictures = new Map<string, SlidePicture>()
  for (const [hash, blob] of Object.entries(images)) {
    const picture = await ports.decode(blob).catch(() => undefined)
    if (picture) pictures.set(hash, picture)
  }
  return pictures
}

function printSlide(job: PptxJob, frame: Frame, pictures: ReadonlyMap<string, SlidePicture>): Slide {
  const points = scaleOf(frame, ROOM)
  const left = (SLIDE.width - frame.width * points) / 2
  const ground: Ground = {
    palette: job.palette,
    scale: points * EMU_PER_POINT,
    x: left * EMU_PER_POINT,
    y: TOP * EMU_PER_POINT,
  }
  let last = 1000
  const nextId = () => ++last
  const ends = new Map<string, LinkEnd>()
  const parts = frame.parts.map((part) => {
    const { xml, anchor } = printPart(part, ground, nextId)
    if (part.of?.kind === 'card') ends.set(part.of.id, { box: part.box, ...(anchor ? { anchor } : {}) })
    return xml
  })
  const nowhere = { box: { x: 0, y: 0, width: 0, height: 0 } }
  const links = frame.links.map((link) =>
    printLink(link, ground, nextId, [ends.get(link.from) ?? nowhere, ends.get(link.to) ?? nowhere]),
  )
  return {
    title: titleOf(job, frame),
    facts: frame.kind === 'stage' ? [job.title, job.facts].filter((text) => text !== '').join(' · ') : job.facts,
    notes: frame.stage ? (job.stageNotes[frame.stage.id] ?? '') : job.notes,
    shapes: parts.join('') + links.join(''),
    pictures: frame.parts.flatMap((part) => picturesOf(part, points, left, pictures)),
  }
}

function titleOf({ title, scene }: PptxJob, { stage, part, of }: Frame): string {
  if (!stage) return title
  if (of === 1) return stage.label
  const say = (value: number) => formatNumber(value, scene.language, scene.digits)
  return `${stage.label} (${say(part)}/${say(of)})`
}

/** Fitted into their boxes without distortion, in points. */
function picturesOf(
  part: DrawnPart,
  scale: number,
  left: number,
  known: ReadonlyMap<string, SlidePicture>,
): PlacedPicture[] {
  return part.marks.flatMap((mark) => {
    const picture = mark.kind === 'image' ? known.get(mark.hash) : undefined
    if (mark.kind !== 'image' || !picture || picture.width === 0 || picture.height === 0) return []
    const fit = Math.min(mark.width / picture.width, mark.height / picture.height)
    const [width, height] = [picture.width * fit, picture.height * fit]
    return [
      {
        hash: mark.hash,
        label: mark.label ?? part.of?.label ?? '',
        x: left + (part.box.x + mark.x + (mark.width - width) / 2) * scale,
        y: TOP + (part.box.y + mark.y + (mark.height - height) / 2) * scale,
        width: width * scale,
        height: height * scale,
      },
    ]
  })
}
