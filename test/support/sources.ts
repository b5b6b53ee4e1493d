import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The project's folder. */
export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url))

/** Files under a folder of the project whose name matches, as paths from the project's folder with slashes. */
export function filesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Names of the folders right inside a folder of the project. */
export function foldersIn(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}

/** A finding in a source file, as an editor understands it: `path:line what`. */
export type Finding = string

/** Looks at every node inside some code; what `find` names is reported with its place. */
export function findInCode(
  path: string,
  code: string,
  find: (node: ts.Node, source: ts.SourceFile) => string | undefined,
): readonly Finding[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind)
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    const found = find(node, source)
    if (found !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      findings.push(`${path}:${line + 1} ${found}`)
    }
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  return findings
}

/** The same over files of the project. */
export function findInFiles(
  paths: readonly string[],
  find: (node: ts.Node, source: ts.SourceFile) => string | undefined,
): readonly Finding[] {
  return paths.flatMap((path) => findInCode(path, readProjectFile(path), find))
}
