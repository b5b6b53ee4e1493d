let context: AudioContext | undefined

/** Browsers let a page sound only after a gesture: called with every press while a timer runs, so that the end can be heard. */
export function readySound(): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
}

/** Seconds of one tone, and how far its beginning is from the one before. */
const LENGTH = 0.9
const APART = 0.28
const TONES = [659, 784, 988]

/** Three rising tones, twice. Made here: there is no file to fetch. */
export function chime(): void {
  readySound()
  if (!context) return
  for (const [at, tone] of [...TONES, ...TONES].entries()) sound(context, tone, at * APART + (at >= 3 ? 0.4 : 0))
}

function sound(to: AudioContext, tone: number, delay: number): void {
  const begin = to.currentTime + delay
  const voice = to.createOscillator()
  const volume = to.createGain()
  voice.type = 'sine'
  voice.frequency.value = tone
  volume.gain.setValueAtTime(0, begin)
  volume.gain.linearRampToValueAtTime(0.35, begin + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, begin + LENGTH)
  voice.connect(volume).connect(to.destination)
  voice.start(begin)
  voice.stop(begin + LENGTH)
}
