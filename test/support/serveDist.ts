import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { serve } from '../../.scripts/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built product; ends with a slash. */
    readonly productUrl: string
  }
}

/** Serves dist/ for the browser tests, which therefore see what people get: the build with its policy. */
export default async function serveDist(project: TestProject): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url))
  if (!existsSync(`${dist}/index.html`)) throw new Error('The browser tests need a build: run "npm run build" first.')
  const served = await serve(dist, [0])
  project.provide('productUrl', served.url)
  return served.close
}
