const KEY = 'rihla.palette'
const KEPT = 40

/** Keys of what was used in the palette, the last first. Kept in this browser. */
export function recentKeys(): readonly string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(saved) ? saved.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

export function keepRecent(key: string): void {
  try {
    const keys = [key, ...recentKeys().filter((each) => each !== key)].slice(0, KEPT)
    localStorage.setItem(KEY, JSON.stringify(keys))
  } catch {
    // A browser that forbids storage forgets what was used; nothing else depends on it.
  }
}
