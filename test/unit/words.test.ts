import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { filesIn, findInFiles, readProjectFile } from '../support/sources'

const forms = { en: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] } as const
const ending = /_(zero|one|two|few|many|other)$/

type Catalogue = ReadonlyMap<string, string>

/** A catalogue as dotted keys with their texts. */
function flatten(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`)
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}

function readCatalogue(language: 'en' | 'ar'): Catalogue {
  // Words of screens that are fetched later come with them.
  const late = filesIn('src/ui/i18n/late', /\.json$/).filter((path) => path.endsWith(`.${language}.json`))
  const paths = [`src/ui/i18n/${language}.json`, ...late]
  return new Map(paths.flatMap((path) => flatten(JSON.parse(readProjectFile(path)))))
}

/** The keys as code asks for them: plural forms count as one key. */
function askedKeys(catalogue: Catalogue): readonly string[] {
  return [...new Set([...catalogue.keys()].map((key) => key.replace(ending, '')))].sort()
}

function pluralKeys(catalogue: Catalogue): readonly string[] {
  return [...new Set([...catalogue.keys()].filter((key) => ending.test(key)).map((key) => key.replace(ending, '')))]
}

/** Keys that a catalogue should have and has not, by the plural rules of its language. */
function missingForms(catalogue: Catalogue, plurals: readonly string[], language: 'en' | 'ar'): readonly string[] {
  return plurals.flatMap((key) => forms[language].map((form) => `${key}_${form}`)).filter((key) => !catalogue.has(key))
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name ?? '').sort()
}

describe('the two catalogues of words', () => {
  const en = readCatalogue('en')
  const ar = readCatalogue('ar')

  test('ask for the same keys', () => {
    expect(askedKeys(ar)).toEqual(askedKeys(en))
    expect(en.size).toBeGreaterThan(0)
  })

  test('have every plural form of their language for each counted text, and no other', () => {
    const plurals = [...new Set([...pluralKeys(en), ...pluralKeys(ar)])]
    expect({ en: missingForms(en, plurals, 'en'), ar: missingForms(ar, plurals, 'ar') }).toEqual({ en: [], ar: [] })
    expect(plurals.length).toBeGreaterThan(0)
    // English may say none in words of its own: "No board matches".
    const allowed = new Set(plurals.flatMap((key) => ['zero', ...forms.en].map((form) => `${key}_${form}`)))
    expect([...en.keys()].filter((key) => ending.test(key) && !allowed.has(key))).toEqual([])
  })

  test('leave no text empty', () => {
    const empty = [...en, ...ar].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  test('fill in the same things', () => {
    // A counted text may leave out its number where the word says it: "one card", «بطاقتان».
    const named = (text: string) => placeholders(text).filter((name) => name !== 'count')
    const different = [...en]
      .filter(([key]) => !ending.test(key))
      .filter(([key, text]) => placeholders(text).join() !== placeholders(ar.get(key) ?? '').join())
      .map(([key]) => key)
    const counted = pluralKeys(en).filter((key) => {
      const ofKey = (catalogue: Catalogue) =>
        [...catalogue].filter(([each]) => each.replace(ending, '') === key).map(([, text]) => named(text).join())
      return new Set([...ofKey(en), ...ofKey(ar)]).size > 1
    })
    expect([...different, ...counted]).toEqual([])
  })

  test('spell every Arabic word in one way, and call a thing by one name', () => {
    const words = filesIn('src', /\.(ts|tsx|json)$/).filter(
      // What people answer in surveys, and what the examples say, is written as people write.
      (path) => !/formats\/survey\/|templates\/data\//.test(path),
    )
    const wrong: readonly (readonly [RegExp, string])[] = [
      [/\u064B\u0627(?![\u0621-\u0652])/, 'اً'],
      [/تعذر/, 'تعذّر'],
      [/أجند/, 'جدول الأعمال'],
      [/التقاط/, 'تدوين'],
      [/الدرج(?!ات|ة)/, 'الأفكار'],
      [/ألصق/, 'الصق'],
      [/العروض|طرق العرض|طريقة العرض|إنهاء العرض|نافذة العرض/, 'المناظير، طريقة القراءة، التقديم، جهاز العرض'],
      [/مسئول/, 'مسؤول'],
    ]
    const found = words.flatMap((path) =>
      wrong.flatMap(([spelling, right]) => (spelling.test(readProjectFile(path)) ? [`${path}: ${right}`] : [])),
    )
    expect(found).toEqual([])
  })

  test('have the Arabic in Arabic letters', () => {
    // Keys are called what stands on them.
    const names =
      /Ctrl|https|Rihla|PowerPoint|Excel|Markdown|Mermaid|Chromium|Chrome|Firefox|Safari|JSON Canvas|draw\.io|\{\{.*?\}\}/g
    const words = (text: string) => text.replace(names, '')
    const untranslated = [...ar].filter(([, text]) => /[a-z]{3,}/.test(words(text)) && !/\p{Script=Arabic}/u.test(text))
    expect(untranslated).toEqual([])
  })

  test('have no Arabic number that would keep its digits when the screen changes them', () => {
    // Names, what a person is asked to type as it stands, and a figure that is a code.
    const fixed =
      /\{\{.*?\}\}|I \+ max\(I − S, 0\)|UTF-\d+|ويندوز \d+|License 1\.1|\bA3\b|الأرقام (123|١٢٣)|22\/11\/2026|2026-11-28|2026-Q4|2026-11|تقرير القطاع 2025|مثلاً 1\.3/g
    const kept = [...ar].filter(([, text]) => /[0-9]/.test(text.replace(fixed, '')))
    expect(kept).toEqual([])
  })

  test('hold every key that the code asks for by name', () => {
    const known = new Set([...askedKeys(en), ...en.keys()])
    const asked: string[] = []
    const unknown = findInFiles(filesIn('src', /\.tsx?$/), (node) => {
      const key = keyAskedBy(node)
      if (key === undefined) return undefined
      asked.push(key)
      return known.has(key) ? undefined : key
    })
    expect(unknown).toEqual([])
    expect(asked.length).toBeGreaterThan(0)
  })
})

/** The key of a call `t('key')` or `i18n.t('key')`. */
function keyAskedBy(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  const isT =
    (ts.isIdentifier(expression) && expression.text === 't') ||
    (ts.isPropertyAccessExpression(expression) && expression.name.text === 't')
  const [first] = node.arguments
  return isT && first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined
}

test('the check of plural forms sees what is missing', () => {
  const catalogue = new Map(flatten({ cards: { count_one: 'a card', count_other: '{{count}} cards' } }))
  expect(pluralKeys(catalogue)).toEqual(['cards.count'])
  expect(missingForms(catalogue, ['cards.count'], 'en')).toEqual([])
  expect(missingForms(catalogue, ['cards.count'], 'ar')).toEqual([
    'cards.count_zero',
    'cards.count_two',
    'cards.count_few',
    'cards.count_many',
  ])
})
