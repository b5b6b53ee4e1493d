/** Where a presentation is. What is not known before it is drawn (the last page, all lanes) is Infinity. */
export interface Position {
  /** Of the slide; '' before anything was shown. */
  readonly slide: string
  /** Where that slide was, for when it is gone. */
  readonly index: number
  /** From 0. */
  readonly page: number
  /** How many lanes of the page are shown, when they are shown one at a time. */
  readonly lanes: number
}

/** What is known of the slide that is shown. */
export interface Around {
  readonly slides: readonly { readonly id: string }[]
  readonly pages: number
  /** Lanes on the page that is shown. */
  readonly lanes: number
  /** Lanes come one at a time. */
  readonly reveals: boolean
}

export type Move =
  /** What comes next in the telling: another lane, another page, another slide. */
  | { readonly kind: 'onward' }
  | { readonly kind: 'back' }
  /** By whole slides. */
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  /** Within the slide: a lane more or less, or a page. */
  | { readonly kind: 'more' }
  | { readonly kind: 'less' }
  | { readonly kind: 'slide'; readonly id: string }

export const atStart: Position = { slide: '', index: 0, page: 0, lanes: 1 }

/** The same place on a board that has changed since: what is gone leaves its place to what came after it. */
export function settle(position: Position, { slides, pages, lanes, reveals }: Around): Position {
  const found = slides.findIndex((slide) => slide.id === position.slide)
  const index = found >= 0 ? found : clamp(position.index, slides.length)
  const page = clamp(position.page, pages)
  const shown = reveals ? Math.min(Math.max(position.lanes, 1), Math.max(lanes, 1)) : Number.POSITIVE_INFINITY
  const slide = slides[index]?.id ?? ''
  const isSame =
    slide === position.slide && index === position.index && page === position.page && shown === position.lanes
  return isSame ? position : { slide, index, page, lanes: shown }
}

/** Where a move leads; the same position where there is nothing further. */
export function move(from: Position, asked: Move, around: Around): Position {
  const at = settle(from, around)
  const { slides, pages, lanes, reveals } = around
  const hasLane = reveals && at.lanes < lanes
  const hasPage = at.page < pages - 1
  const to = (index: number, end: 'start' | 'end' = 'start') => slideAt(at, index, around, end)
  switch (asked.kind) {
    case 'onward':
      if (hasLane) return { ...at, lanes: at.lanes + 1 }
      return hasPage ? { ...at, page: at.page + 1, lanes: 1 } : to(at.index + 1)
    case 'back':
      if (reveals && at.lanes > 1) return { ...at, lanes: at.lanes - 1 }
      return at.page > 0 ? { ...at, page: at.page - 1, lanes: Number.POSITIVE_INFINITY } : to(at.index - 1, 'end')
    case 'more':
      if (hasLane) return { ...at, lanes: at.lanes + 1 }
      return hasPage ? { ...at, page: at.page + 1, lanes: 1 } : at
    case 'less':
      if (reveals && at.lanes > 1) return { ...at, lanes: at.lanes - 1 }
      return at.page > 0 ? { ...at, page: at.page - 1, lanes: Number.POSITIVE_INFINITY } : at
    case 'next':
      return to(at.index + 1)
    case 'previous':
      return to(at.index - 1)
    case 'first':
      return to(0)
    case 'last':
      return to(slides.length - 1)
    case 'slide':
      return to(slides.findIndex((slide) => slide.id === asked.id))
  }
}

function slideAt(at: Position, index: number, { slides }: Around, end: 'start' | 'end'): Position {
  const slide = slides[index]
  if (!slide) return at
  const isEnd = end === 'end'
  return {
    slide: slide.id,
    index,
    page: isEnd ? Number.POSITIVE_INFINITY : 0,
    lanes: isEnd ? Number.POSITIVE_INFINITY : 1,
  }
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0))
}
