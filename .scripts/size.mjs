import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a first visit may load before it shows anything, in bytes after gzip. */
export const budget = 320 * 1024

/** The scripts that a built index.html loads at once, with their sizes after gzip. */
export async function initialScripts(dist) {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  const scripts = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
  return Promise.all(
    scripts.map(async (path) => ({ path, bytes: gzipSync(await readFile(join(dist, path)), { level: 9 }).length })),
  )
}
