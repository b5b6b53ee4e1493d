import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a first visit may load before it shows anything, in bytes after gzip. */
export const budget = 320 * 1024

/** The scripts that a first visit waits for: those a built index.html names, and the words of one language, the larger one. */
export async function initialScripts(dist) {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  const scripts = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
  const files = await readdir(join(dist, 'assets'))
  const words = await Promise.all(
    files.filter((name) => /^(?:ar|en)-.*\.js$/.test(name)).map((name) => sized(dist, `./assets/${name}`)),
  )
  if (words.length !== 2) throw new Error('The words of the two languages are no scripts of their own any more.')
  const larger = words.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1)
  return [...(await Promise.all(scripts.map((path) => sized(dist, path)))), ...larger]
}

async function sized(dist, path) {
  return { path, bytes: gzipSync(await readFile(join(dist, path)), { level: 9 }).length }
}
