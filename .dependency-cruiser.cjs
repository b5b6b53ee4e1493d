// Who may import whom. The words behind these rules are in src/README.md.

/** Each folder imports only from those before it. */
const folders = [
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

/** Folders that the order would allow to meet, and that must not. */
const strangers = {
  model: ['scene'],
  measures: ['scene'],
  layout: ['commands'],
  storage: ['commands', 'layout', 'scene', 'lanes'],
  formats: ['commands', 'storage'],
  canvas: ['storage', 'formats'],
}

/** Packages that belong to some folders only; `main.tsx` counts as a folder here. */
const packages = {
  react: {
    names: [
      'react',
      'react-dom',
      'react-i18next',
      'i18next',
      '@base-ui/[^/]+',
      'lucide-react',
      '@tanstack/react-hotkeys',
      '@atlaskit/[^/]+',
      'virtua',
    ],
    in: ['canvas', 'ui', 'main'],
  },
  reactflow: { names: ['reactflow', '@xyflow/[^/]+'], in: ['canvas'] },
  zustand: { names: ['zustand'], in: ['editor', 'canvas', 'ui'] },
  immer: { names: ['immer'], in: ['commands'] },
  dexie: { names: ['dexie'], in: ['storage'] },
  'file-formats': {
    names: [
      'html-to-image',
      'papaparse',
      'fflate',
      'read-excel-file',
      'write-excel-file',
      'pptxgenjs',
      'exceljs',
      'harfbuzzjs',
      'bidi-js',
      'svg-pathdata',
      '@rgrove/parse-xml',
      'jsonrepair',
    ],
    in: ['formats'],
  },
}

const any = (names) => `(${names.join('|')})`
const inFolders = (names) => `^src/${any(names)}/`

const order = folders.slice(0, -1).map((folder, place) => ({
  name: `order-${folder}`,
  comment: `${folder} comes before these folders and must not know them`,
  severity: 'error',
  from: { path: inFolders([folder]) },
  to: { path: inFolders(folders.slice(place + 1)) },
}))

const apart = Object.entries(strangers).map(([folder, others]) => ({
  name: `strangers-${folder}`,
  comment: `${folder} must not know ${others.join(', ')}`,
  severity: 'error',
  from: { path: inFolders([folder]) },
  to: { path: inFolders(others) },
}))

const packaged = Object.entries(packages).map(([name, rule]) => ({
  name: `package-${name}`,
  comment: `${rule.names.join(', ')}: only in ${rule.in.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${any(rule.in)}(/|\\.tsx?$)` },
  to: { path: `(^|/)node_modules/(@types/)?${any(rule.names)}(/|$)` },
}))

module.exports = {
  forbidden: [
    ...order,
    ...apart,
    ...packaged,
    {
      name: 'no-place',
      comment: 'every file lies in a folder of the list, or is main.tsx',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${folders.join('|')})/|^src/main\\.tsx$|^src/[^/]+\\.d\\.ts$` },
      to: {},
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main\\.tsx$' },
    },
    {
      name: 'lane-types-are-strangers',
      comment: 'a lane type is one file that can be taken away',
      severity: 'error',
      from: { path: '^src/lanes/types/([^/.]+)' },
      to: { path: '^src/lanes/types/', pathNot: '^src/lanes/types/$1[./]' },
    },
    {
      name: 'lane-types-by-the-registry',
      comment: 'only the registry knows which lane types there are',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lanes/(index\\.ts$|types/)' },
      to: { path: '^src/lanes/types/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|\\.scripts)/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-packages',
      comment: 'what the product needs stands under "dependencies"; types and virtual modules are no code',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/(@types|vite)/' },
    },
    {
      name: 'no-cycles',
      comment: 'a type import counts',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'an import that leads nowhere is checked by no other rule',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
}
