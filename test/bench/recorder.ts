/** What the bench adds to a page it measures, product and floors alike. Nothing of it is in the product. */
export interface Recorder {
  /** Milliseconds from the next click until the frame that first shows something that matches has been painted. */
  readonly fromClick: (selector: string) => Promise<number>
  /** Milliseconds from the start of the navigation until that. */
  readonly fromStart: (selector: string) => Promise<number>
  readonly startFrames: () => void
  /** Milliseconds between the frames since the start. */
  readonly stopFrames: () => readonly number[]
  /** Puts a mark of this name into the trace once something matches. */
  readonly markWhen: (selector: string, mark: string) => Promise<void>
  /** The longest tasks since the page began, in milliseconds; 0 when none took 50. */
  readonly longestTask: () => number
  readonly forgetTasks: () => void
}

declare global {
  interface Window {
    readonly recorder: Recorder
  }
}

/** Runs in the page before anything else does. Must not refer to anything outside itself. */
export function installRecorder(): void {
  let frames: number[] = []
  let recording = 0
  let longest = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
  }).observe({ type: 'longtask' })

  /** A message sent from a frame's callback arrives after that frame was painted. */
  function afterPaint(): Promise<number> {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve(performance.now())
      }
      port2.postMessage(undefined)
    })
  }

  function seen(selector: string): Promise<number> {
    return new Promise((resolve) => {
      function look() {
        if (document.querySelector(selector)) resolve(afterPaint())
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
  }

  const recorder: Recorder = {
    fromClick: (selector) =>
      new Promise((resolve) => {
        window.addEventListener(
          'click',
          (event) => {
            void seen(selector).then((at) => resolve(at - event.timeStamp))
          },
          { capture: true, once: true },
        )
      }),
    fromStart: seen,
    startFrames: () => {
      frames = []
      recording += 1
      const own = recording
      let last = 0
      function tick(at: number) {
        if (own !== recording) return
        if (last > 0) frames.push(at - last)
        last = at
        requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    },
    stopFrames: () => {
      recording += 1
      return frames
    },
    markWhen: (selector, mark) =>
      new Promise((resolve) => {
        function look() {
          if (!document.querySelector(selector)) return
          watch.disconnect()
          performance.mark(mark)
          resolve()
        }
        const watch = new MutationObserver(look)
        watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] })
        look()
      }),
    longestTask: () => longest,
    forgetTasks: () => {
      longest = 0
    },
  }
  Object.assign(window, { recorder })
}
