import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import {
  brokenRules,
  cruiseFiles,
  cruiseSources,
  dependencyRules,
  loadedWith,
  ruleNames,
} from '../support/dependencyRules'
import { filesIn, findInCode, findInFiles, foldersIn, readProjectFile } from '../support/sources'

/** The folders in their order, as the rules have them. */
const order = [
  'base',
  'scene',
  'model',
  'measures',
  'lanes',
  'commands',
  'layout',
  'storage',
  'formats',
  'editor',
  'canvas',
  'ui',
]

describe('who imports whom', { timeout: 60_000 }, () => {
  test('every import in src keeps the rules', async () => {
    const result = await cruiseSources(await dependencyRules())
    expect(brokenRules(result)).toEqual([])
    // A dependency-cruiser that cannot read TypeScript finds no modules, and so no fault.
    expect(result.modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length).toBeGreaterThan(20)
    expect(result.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(20)
  })

  test('each rule catches what it forbids', async () => {
    const rules = await dependencyRules()
    const violations: Record<string, Record<string, string>> = {
      'no-place': { 'src/utils/text.ts': "import '../base/fine'" },
      'nobody-imports-main': { 'src/ui/restart.ts': "import '../main'" },
      'lane-types-are-strangers': { 'src/lanes/types/pain.ts': "import type { Cost } from './cost'" },
      'lane-types-by-the-registry': { 'src/layout/rows.ts': "import '../lanes/types/cost'" },
      'no-tests-in-the-product': { 'src/base/tested.ts': "import '../../test/fake'" },
      'no-node-in-the-browser': { 'src/base/disk.ts': "import 'node:fs'" },
      'no-development-packages': { 'src/base/checked.ts': "import { test } from 'vitest'; test('x')" },
      'no-cycles': {
        'src/model/round.ts': "import type { About } from './about'; export type Round = About",
        'src/model/about.ts': "import type { Round } from './round'; export type About = Round",
      },
      found: { 'src/base/lost.ts': "import './nowhere'" },
      'strangers-model': { 'src/model/stranger.ts': "import type { Fine } from '../scene/fine'" },
      'strangers-measures': { 'src/measures/stranger.ts': "import '../scene/fine'" },
      'strangers-layout': { 'src/layout/stranger.ts': "import '../commands/fine'" },
      'strangers-storage': { 'src/storage/stranger.ts': "import '../lanes/fine'" },
      'strangers-formats': { 'src/formats/stranger.ts': "import '../storage/fine'" },
      'strangers-canvas': { 'src/canvas/stranger.ts': "import '../formats/fine'" },
      'package-react': { 'src/layout/drawn.tsx': 'export const Drawn = () => <p />; export { useState } from "react"' },
      'package-reactflow': { 'src/ui/flow.ts': "import 'reactflow'" },
      'package-zustand': { 'src/model/store.ts': "import 'zustand/vanilla'" },
      'package-immer': { 'src/editor/draft.ts': "import type { Draft } from 'immer'" },
      'package-dexie': { 'src/ui/database.ts': "import 'dexie'" },
      'package-file-formats': { 'src/ui/photograph.ts': "void import('html-to-image')" },
    }
    for (const [place, folder] of order.slice(0, -1).entries()) {
      violations[`order-${folder}`] = { [`src/${folder}/upwards.ts`]: `import '../${order[place + 1]}/fine'` }
    }
    const fine = Object.fromEntries(order.map((folder) => [`src/${folder}/fine.ts`, 'export type Fine = string']))
    const files = Object.assign({}, fine, ...Object.values(violations), {
      'src/main.tsx': "import './ui/fine'",
      'src/lanes/types/cost.ts': 'export type Cost = number',
      'test/fake.ts': 'export {}',
    })
    const found = new Set((await cruiseFiles(rules, files)).summary.violations.map(({ rule }) => rule.name))
    expect([...found].sort()).toEqual([...ruleNames(rules)].sort())
    expect(Object.keys(violations).sort()).toEqual([...ruleNames(rules)].sort())
  })

  test('code that keeps the rules is left alone', async () => {
    const result = await cruiseFiles(await dependencyRules(), {
      'src/main.tsx': "import { createRoot } from 'react-dom/client'; import './ui/shell'; createRoot(document.body)",
      'src/ui/shell.ts': "import 'react'; import '../canvas/map'; void import('../formats/csv/print')",
      'src/canvas/map.ts': "import 'reactflow'; import '../editor/store'",
      'src/editor/store.ts': "import { createStore } from 'zustand/vanilla'; export const store = createStore(() => 0)",
      'src/formats/csv/print.ts': "import Papa from 'papaparse'; export const parse = Papa.parse",
      'src/lanes/index.ts': "import './types/cost'; import './types/pain'",
      'src/lanes/types/cost.ts': "import '../laneType'",
      'src/lanes/types/pain.ts': "import '../laneType'",
      'src/lanes/laneType.ts': "import type { Fine } from '../scene/mark'; export type LaneType = Fine",
      'src/scene/mark.ts': 'export type Fine = string',
    })
    expect(brokenRules(result)).toEqual([])
    expect(result.modules.length).toBeGreaterThan(10)
  })

  test('libraries for file formats are loaded when they are asked for, not with the page', async () => {
    const libraries =
      /node_modules\/(html-to-image|papaparse|fflate|read-excel-file|write-excel-file|pptxgenjs|exceljs|harfbuzzjs|bidi-js|svg-pathdata)\//
    const eager = await cruiseFiles(await dependencyRules(), {
      'src/main.tsx': "import './formats/png'",
      'src/formats/png.ts': "import { toPng } from 'html-to-image'; export const photograph = toPng",
    })
    expect(loadedWith(eager, 'src/main.tsx').filter((path) => libraries.test(path))).not.toEqual([])
    const result = await cruiseSources(await dependencyRules())
    expect(loadedWith(result, 'src/main.tsx').filter((path) => libraries.test(path))).toEqual([])
  })
})

describe('src/README.md', () => {
  const rows = [...readProjectFile('src/README.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '')

  test('its table lists the folders of src, in the order of the rules', () => {
    expect(rows).toEqual([...order, 'main.tsx'])
    const unlisted = foldersIn('src').filter((folder) => !rows.includes(folder))
    expect(unlisted).toEqual([])
  })

  test('the rules know the same folders in the same order', async () => {
    const ordered = ruleNames(await dependencyRules())
      .filter((name) => name.startsWith('order-'))
      .map((name) => name.slice('order-'.length))
    // The last folder has none after it, and so no rule.
    expect(ordered).toEqual(order.slice(0, -1))
  })

  test('beside the folders, src holds main.tsx and nothing else that runs', () => {
    const beside = filesIn('src', /\.(ts|tsx|js|mjs|css|json)$/).filter((path) => !path.slice(4).includes('/'))
    expect(beside.filter((path) => path !== 'src/main.tsx' && !path.endsWith('.d.ts'))).toEqual([])
  })
})

describe('from base to layout nothing asks the clock, chance or the page', () => {
  const pure = order.slice(0, order.indexOf('layout') + 1)
  const page = new Set([
    'document',
    'window',
    'navigator',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'performance',
  ])

  /** What a piece of code asks that its arguments should have told it. */
  function asks(node: ts.Node): string | undefined {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined
    const asked = node.getText()
    const isChanging = /^(Date\.now|Math\.random|crypto\.\w+|globalThis\.(crypto|document))$/.test(asked)
    const isOfPage = page.has(node.expression.text) && !isDeclared(node.expression.text, node.getSourceFile())
    return isChanging || isOfPage ? asked : undefined
  }

  /** A box may be called `window`: the file says what it means by the word. */
  function isDeclared(name: string, source: ts.SourceFile): boolean {
    const declares = (node: ts.Node): boolean =>
      ((ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
        node.name.getText() === name) ||
      ts.forEachChild(node, (child) => declares(child) || undefined) === true
    return declares(source)
  }

  test('in the product', () => {
    const files = pure.flatMap((folder) =>
      foldersIn('src').includes(folder) ? filesIn(`src/${folder}`, /\.tsx?$/) : [],
    )
    expect(files.length).toBeGreaterThan(20)
    expect(findInFiles(files, asks)).toEqual([])
  })

  test('and the check would see it', () => {
    const code = 'const a = Date.now() + new Date().getTime() + Math.random() + document.title + new Date(0).getDay()'
    expect(findInCode('x.ts', code, asks)).toEqual([
      'x.ts:1 Date.now',
      'x.ts:1 new Date()',
      'x.ts:1 Math.random',
      'x.ts:1 document.title',
    ])
  })
})

describe('types are believed, not overruled', () => {
  /**
   * `as`, except `as const` and what React's types lack (custom properties in a style). In the other folders it
   * stands where unknown data or a draft comes in.
   */
  function overrules(node: ts.Node): string | undefined {
    if (!ts.isAsExpression(node) || /^(const|(React\.)?CSSProperties)$/.test(node.type.getText())) return undefined
    return node.getText()
  }

  test('no type assertion stands in the folders that only see parsed data', () => {
    const parsed = ['scene', 'measures', 'layout', 'editor', 'canvas', 'ui'].filter((folder) =>
      foldersIn('src').includes(folder),
    )
    const found = findInFiles(
      parsed.flatMap((folder) => filesIn(`src/${folder}`, /\.tsx?$/)),
      overrules,
    )
    expect(found).toEqual([])
    expect(findInCode('x.ts', 'const a = [1] as const; const b = a as unknown', overrules)).toEqual([
      'x.ts:1 a as unknown',
    ])
  })
})
