import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { projectRoot, readProjectFile } from './sources'

const tsConfig = extractTSConfig(join(projectRoot, 'tsconfig.json'))

/** The rules of .dependency-cruiser.cjs. */
export function dependencyRules(): Promise<ICruiseOptions> {
  return extractDepcruiseOptions(join(projectRoot, '.dependency-cruiser.cjs'))
}

export function ruleNames(rules: ICruiseOptions): readonly string[] {
  return (rules.ruleSet?.forbidden ?? []).map(({ name }) => name ?? 'unnamed')
}

/** Reads all modules of `src` below a folder and holds them against the rules. */
export async function cruiseSources(rules: ICruiseOptions, baseDir: string = projectRoot): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...rules, baseDir, validate: true }, undefined, { tsConfig })
  if (typeof output === 'string') throw new Error(output)
  return output
}

/** The same over a project made of the given files, thrown away afterwards. Its packages are this project's. */
export async function cruiseFiles(
  rules: ICruiseOptions,
  files: Readonly<Record<string, string>>,
): Promise<ICruiseResult> {
  // Inside the project, so that node_modules is found; the folder is ignored by git.
  const cache = join(projectRoot, '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'rules-'))
  try {
    for (const [path, code] of Object.entries({ ...files, 'package.json': readProjectFile('package.json') })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), code)
    }
    return await cruiseSources(rules, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One line a broken rule: `rule: from → to`. */
export function brokenRules(result: ICruiseResult): readonly string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

/** The modules that come with a module at once: neither through `import()` nor for their types alone. */
export function loadedWith(result: ICruiseResult, start: string): readonly string[] {
  const bySource = new Map(result.modules.map((module) => [module.source, module]))
  const seen = new Set([start])
  for (const source of seen) {
    for (const dependency of bySource.get(source)?.dependencies ?? []) {
      const isForTypes = dependency.dependencyTypes.includes('type-only')
      if (!dependency.dynamic && !isForTypes) seen.add(dependency.resolved)
    }
  }
  return [...seen]
}
