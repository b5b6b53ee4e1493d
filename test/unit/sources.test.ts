import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesIn, findInCode, findInFiles, projectRoot, readProjectFile } from '../support/sources'

const letters = /\p{L}/u

describe('the litmus test of lane types', () => {
  /** The ids that files in src/lanes/types define. */
  function laneIds(): readonly string[] {
    const ids: string[] = []
    findInFiles(filesIn('src/lanes/types', /\.ts$/), (node) => {
      if (ts.isCallExpression(node) && /^define\w*Lane$|^defineLane$/.test(node.expression.getText())) {
        ids.push(...node.arguments.flatMap(idIn))
      }
      return undefined
    })
    return ids
  }

  function idIn(argument: ts.Expression): readonly string[] {
    if (!ts.isObjectLiteralExpression(argument)) return []
    return argument.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && property.name.getText() === 'id' && ts.isStringLiteral(property.initializer)
        ? [property.initializer.text]
        : [],
    )
  }

  /** Code that tells lane types apart by name: `type: 'pain'`, `lane.type === 'pain'`, `typeOf('pain')`. */
  function names(ids: ReadonlySet<string>) {
    return (node: ts.Node): string | undefined => {
      if (!ts.isStringLiteral(node) || !ids.has(node.text)) return undefined
      const { parent } = node
      const said = parent.getText()
      if (ts.isPropertyAssignment(parent) && /^(type|laneType)$/.test(parent.name.getText())) return said
      if (ts.isBinaryExpression(parent) && /\b(laneType|[lL]ane\??\.type|type\??\.id)\b/.test(said)) return said
      if (ts.isCallExpression(parent) && /\b(typeOf|isKnown|laneTypeOf)$/.test(parent.expression.getText())) return said
      return undefined
    }
  }

  test('no file outside lanes/types names a lane type', () => {
    const ids = new Set(laneIds())
    // Templates are files that were written for these lane types.
    const others = filesIn('src', /\.tsx?$/).filter((path) => !/^src\/(lanes\/types|formats\/templates)\//.test(path))
    expect(findInFiles(others, names(ids))).toEqual([])
    expect(ids.size).toBeGreaterThan(0)
  })

  test('and the check would see it', () => {
    const code =
      "const a = { type: 'pain' }; if (lane.type === 'pain') b(typeOf('pain')); const c = 'pain'; d({ kind: 'pain' })"
    expect(findInCode('x.ts', code, names(new Set(['pain'])))).toEqual([
      "x.ts:1 type: 'pain'",
      "x.ts:1 lane.type === 'pain'",
      "x.ts:1 typeOf('pain')",
    ])
  })
})

describe('what people read stands in the catalogues', () => {
  const spoken = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/

  function saidInCode(node: ts.Node): string | undefined {
    if (isOfOneLanguage(node)) return undefined
    if (ts.isJsxText(node) && letters.test(node.text)) return node.text.trim()
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText()) && node.initializer !== undefined) {
      return textsIn(node.initializer)[0]
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return textsIn(node)[0]
    return undefined
  }

  /** What stands in an element with its own `lang` is the same in every catalogue: a language's name for itself. */
  function isOfOneLanguage(node: ts.Node): boolean {
    if (!ts.isJsxElement(node.parent)) return false
    const { properties } = node.parent.openingElement.attributes
    return properties.some((each) => ts.isJsxAttribute(each) && each.name.getText() === 'lang')
  }

  /** Literal texts that an expression may become: of itself, of a choice, of a template. */
  function textsIn(node: ts.Node | undefined): readonly string[] {
    if (node === undefined) return []
    if (ts.isStringLiteralLike(node)) return letters.test(node.text) ? [node.text] : []
    if (ts.isTemplateExpression(node)) {
      const spans = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
      return spans.filter((text) => letters.test(text))
    }
    if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return textsIn(node.expression)
    if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)]
    if (ts.isBinaryExpression(node)) {
      const isComparison = /^[=!]==?$/.test(node.operatorToken.getText())
      return isComparison ? [] : [...textsIn(node.left), ...textsIn(node.right)]
    }
    return []
  }

  test('no component says words of its own', () => {
    expect(findInFiles(filesIn('src', /\.tsx$/), saidInCode)).toEqual([])
  })

  test('and the check would see them', () => {
    const code = `
      const a = <p title="Title">Text {isOpen ? 'open' : t('closed')} {count} · {name ?? 'nobody'} {\`\${n} cards\`}</p>
      const b = <i aria-label={'Label'} className="word" role="grid" dir="rtl">{kind === 'card' && t('card')} 100 %</i>
      const c = <b lang="ar">العربية</b>`
    expect(findInCode('x.tsx', code, saidInCode)).toEqual([
      'x.tsx:2 Title',
      'x.tsx:2 Text',
      'x.tsx:2 open',
      'x.tsx:2 nobody',
      'x.tsx:2  cards',
      'x.tsx:3 Label',
    ])
  })
})

describe('nothing becomes code', () => {
  const doors = new Set([
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'srcdoc',
    'writeln',
  ])

  function opensDoor(node: ts.Node): string | undefined {
    if (ts.isPropertyAccessExpression(node) && doors.has(node.name.text)) return node.name.text
    if ((ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) && doors.has(node.name.getText())) {
      return node.name.getText()
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'eval') return 'eval'
    if (ts.isNewExpression(node) && node.expression.getText() === 'Function') return 'new Function'
    return undefined
  }

  test('no source turns text into HTML or a script', () => {
    expect(findInFiles(filesIn('src', /\.tsx?$/), opensDoor)).toEqual([])
  })

  test('and the check would see it', () => {
    const code = "a.innerHTML = 'x'; b = <p dangerouslySetInnerHTML={c} />; eval('1'); new Function('1')"
    expect(findInCode('x.tsx', code, opensDoor)).toHaveLength(4)
  })
})

describe('styles know no left and right', () => {
  /** Physical directions that have a logical twin; `left` inside a function or a keyword list is judged by its property. */
  const physical =
    /(?:^|[;{\s])((?:margin|padding|border)-(?:left|right)(?:-\w+)*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g

  function physicalIn(path: string, css: string): readonly string[] {
    const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    return [...code.matchAll(physical)].map((match) => {
      const line = code.slice(0, match.index).split('\n').length
      return `${path}:${line} ${match[0].trim().replace(/^[;{]\s*/, '')}`
    })
  }

  test('no style sheet names a physical side', () => {
    // The canvas is drawn from left to right whatever the language: its library and the scene place it in pixels.
    const sheets = filesIn('src', /\.css$/).filter((path) => !path.startsWith('src/canvas/'))
    expect(sheets.flatMap((path) => physicalIn(path, readProjectFile(path)))).toEqual([])
  })

  test('and the check would see it', () => {
    const css =
      '.a{margin-left:1px;inset-inline-start:0}\n.b{left: 0;text-align: right; border-top-left-radius:2px}/* left: */'
    expect(physicalIn('x.css', css)).toHaveLength(4)
  })
})

describe('the project stands on its own', () => {
  /** Parts are joined here so that this file does not name what it forbids. */
  const forbidden = [
    ['/work', '/'],
    ['/tmp/', 'bash'],
    ['/home', '/'],
    ['/Users', '/'],
    ['registry.', 'npmjs', '.org'],
    ['registry.', 'yarnpkg', '.com'],
    ['deb.', 'debian', '.org'],
  ].map((parts) => parts.join(''))

  function projectFiles(): readonly string[] {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: projectRoot,
      encoding: 'utf8',
    })
    return listed.split('\0').filter((path) => path !== '' && existsSync(join(projectRoot, path)))
  }

  test.skipIf(!existsSync(join(projectRoot, '.git')))('no file names a place that only one machine has', () => {
    const texts = projectFiles().filter((path) => !/\.(png|jpe?g|webp|woff2?|ico|pdf|pptx|xlsx|zip)$/.test(path))
    const found = texts.flatMap((path) => {
      const text = readProjectFile(path)
      return forbidden.filter((place) => mentions(text, place)).map((place) => `${path} mentions ${place}`)
    })
    expect(found).toEqual([])
    expect(texts.length).toBeGreaterThan(20)
  })

  /** As a place of its own: `docs/work/` or `https://host/home/` is another one. */
  function mentions(text: string, place: string): boolean {
    const at = text.indexOf(place)
    if (at === -1) return false
    const before = text[at - 1] ?? ' '
    return !/[\w.-]/.test(before) || mentions(text.slice(at + place.length), place)
  }
})
