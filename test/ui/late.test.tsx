import { act, render, screen } from '@testing-library/react'
import { useEffect } from 'react'
import { expect, test } from 'vitest'
import { type LateScreen, lateScreen, useLateScreen } from '../../src/ui/late'

function Shown() {
  return <p>the board</p>
}

function Place({ late, onDrawn }: { readonly late: LateScreen<object>; readonly onDrawn?: () => void }) {
  const Late = useLateScreen(late)
  return Late ? <Late /> : <Placeholder onDrawn={onDrawn} />
}

/** Effects of children run first: `onDrawn` comes between the drawing of the place and its own effects. */
function Placeholder({ onDrawn }: { readonly onDrawn: (() => void) | undefined }) {
  useEffect(() => onDrawn?.(), [onDrawn])
  return <p>loading</p>
}

test('a screen whose code is here already is there at once', async () => {
  const late = lateScreen(async () => Shown)
  await late.load()
  render(<Place late={late} />)
  expect(screen.getByText('the board')).toBeVisible()
})

test('code that arrives between the drawing of the placeholder and its effects is shown, too', async () => {
  let arrive: () => void = () => undefined
  let isHere = false
  const loaded = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const late: LateScreen<object> = { load: () => loaded, ready: () => (isHere ? Shown : undefined) }
  const onDrawn = () => {
    isHere = true
    arrive()
  }
  await act(async () => void render(<Place late={late} onDrawn={onDrawn} />))
  expect(screen.getByText('the board')).toBeVisible()
})

test('code that cannot be had is asked for again the next time', async () => {
  let tries = 0
  const late = lateScreen(async () => {
    tries++
    if (tries === 1) throw new Error('offline')
    return Shown
  })
  await expect(late.load()).rejects.toThrow('offline')
  await late.load()
  expect(late.ready()).toBe(Shown)
})
