import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { Language } from '../../src/base/text'
import { productUrl } from './browser'
import { say, sayLike } from './say'

/** A page of the product, and its words. */
export interface At {
  readonly page: Page
  readonly lang: Language
  readonly w: (key: string) => string
  readonly press: (key: string, within?: Page | Locator) => Promise<void>
  readonly item: (key: string) => Promise<void>
}

/** Something that can be on the screen, and the way there from where the one before it in the list was closed. */
export interface Surface {
  readonly name: string
  /** Files in src/ whose dialogs, menus and panels this shows. */
  readonly of: readonly string[]
  /** Looked at in every language and theme. */
  readonly isScreen?: true
  /** Gives what came, a locator or another page; the whole page where it gives anything else. */
  readonly open: (at: At) => Promise<unknown>
  /** The way back, where Escape is not it. */
  readonly close?: (at: At) => Promise<void>
}

export function atPage(page: Page, lang: Language): At {
  const w = (key: string) => say(lang, key)
  return {
    page,
    lang,
    w,
    press: (key, within = page) =>
      within
        .getByRole('button', { name: sayLike(lang, key) })
        .first()
        .click(),
    item: (key) =>
      page
        .getByRole('menuitem', { name: new RegExp(`^${w(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
        .first()
        .press('Enter'),
  }
}

const menu = ({ page }: At) => page.getByRole('menu').last()
const dialog = ({ page }: At) => page.getByRole('dialog').last()
const card = ({ page }: At, text: string | RegExp = /./) =>
  page.locator('[data-card]').filter({ hasText: text }).first()
const feeling = ({ page }: At) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /Feelings|المشاعر/ }) })
    .locator('[data-card]')
    .first()
const details = (at: At) => at.page.getByRole('complementary', { name: at.w('inspector.inspector') })
const head = ({ page }: At, kind: string) => page.locator(`[data-head^="${kind} "]`).first()

async function rightClick(at: At, target: Locator): Promise<Locator> {
  await target.click({ button: 'right', force: true })
  return menu(at)
}

/** The submenu of an item of the menu that is open. */
async function submenu(at: At, key: string): Promise<Locator> {
  const trigger = at.page.getByRole('menuitem', { name: at.w(key), exact: true })
  await trigger.focus()
  await trigger.press('Enter')
  await at.page.getByRole('menu').nth(1).waitFor()
  return menu(at)
}

async function drawer(at: At, title: string): Promise<Locator> {
  await at.press(title)
  return at.page.getByRole('region', { name: at.w(title), exact: true })
}

async function view(at: At, tab: 'map' | 'table' | 'insights', ready: string): Promise<void> {
  await at.page.locator(`#tab-${tab}`).click()
  await at.page.locator(ready).first().waitFor()
}

async function choose(at: At, list: string, option: string): Promise<void> {
  await details(at)
    .getByRole('combobox', { name: at.w(list), exact: true })
    .click()
  await at.page.getByRole('option', { name: at.w(option), exact: true }).click()
}

async function files(at: At, ...all: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]) {
  await at.page.getByLabel(at.w('library.importFile')).and(at.page.locator('input')).setInputFiles(all)
}

const select = (target: Locator) => target.click({ force: true })

const goToLibrary = async (at: At) => {
  await at.page
    .getByRole('link', { name: at.w('app.library') })
    .first()
    .click()
  await at.page.getByRole('heading', { name: at.w('library.title') }).waitFor()
}

const TEMPLATE = { en: 'Telecom complaint: slow home internet', ar: 'شكوى اتصالات: بطء الإنترنت المنزلي' }

const FIRST: readonly Surface[] = [
  { name: 'the library without boards', of: [], open: async () => undefined },
  {
    name: 'new board',
    of: ['ui/library/NewBoardDialog.tsx', 'ui/controls/DialogFrame.tsx'],
    open: async (at) => {
      await at.press('library.newBoard')
      return dialog(at)
    },
    close: async (at) => {
      await dialog(at).getByRole('radio', { name: TEMPLATE[at.lang], exact: true }).click()
      await at.press('library.new.create', dialog(at))
      await at.page.getByRole('grid').waitFor()
    },
  },
]

const MAP: readonly Surface[] = [
  {
    name: 'the map',
    isScreen: true,
    of: ['ui/editor/EditorFrame.tsx', 'ui/editor/controls/ToolButton.tsx'],
    open: async () => undefined,
  },
  {
    name: 'add',
    of: ['ui/editor/AddMenu.tsx', 'ui/editor/controls/Menu.tsx'],
    open: async (at) => {
      await at.press('editor.addSomething')
      return submenu(at, 'editor.lane')
    },
  },
  ...(['lanes', 'personas', 'peopleAndChannels', 'outline'] as const).map(
    (name): Surface => ({
      name: `drawer ${name}`,
      of: ['ui/editor/drawers/Drawer.tsx'],
      open: (at) => drawer(at, `editor.${name}`),
    }),
  ),
  {
    name: 'menu of a lane in the drawer',
    of: ['ui/editor/drawers/RowItem.tsx'],
    open: async (at) => {
      await at.press('editor.more', await drawer(at, 'editor.lanes'))
      return menu(at)
    },
    close: async ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'add a lane from the drawer',
    of: ['ui/editor/drawers/LanesDrawer.tsx'],
    open: async (at) => {
      await at.press('editor.addLane', at.page.getByRole('region', { name: at.w('editor.lanes'), exact: true }))
      return menu(at)
    },
  },
  {
    name: 'menu of a persona',
    of: ['ui/editor/drawers/PersonaEntry.tsx'],
    open: async (at) => {
      await at.press('personas.more', await drawer(at, 'editor.personas'))
      return menu(at)
    },
    close: async (at) => {
      await at.item('personas.keep')
      await at.press('editor.personas')
    },
  },
  {
    name: 'take a persona',
    of: ['ui/personas/TakePersonaDialog.tsx'],
    open: async (at) => {
      await at.press('personas.take', await drawer(at, 'editor.personas'))
      return dialog(at)
    },
  },
  {
    name: 'settings',
    of: ['ui/settings/SettingsMenu.tsx'],
    open: async (at) => {
      await at.press('app.settings')
      return menu(at)
    },
  },
  {
    name: 'about',
    of: ['ui/settings/AboutDialog.tsx'],
    open: async (at) => {
      await at.press('app.settings')
      await at.item('settings.about')
      return dialog(at)
    },
  },
  {
    name: 'shortcuts',
    of: ['ui/shortcuts/ShortcutSheet.tsx'],
    open: async (at) => {
      await at.press('shortcuts.title')
      return dialog(at)
    },
  },
  {
    name: 'palette',
    of: ['ui/palette/Palette.tsx'],
    open: async (at) => {
      await at.page.keyboard.press('Control+k')
      await at.page.getByRole('option').first().waitFor()
      return dialog(at)
    },
  },
  {
    name: 'export',
    of: ['ui/export/ExportDialog.tsx'],
    open: async (at) => {
      await at.press('editor.export')
      return dialog(at)
    },
  },
  {
    name: 'filter',
    of: ['ui/filter/FilterButton.tsx'],
    open: async (at) => {
      await at.press('filter.filter')
      await dialog(at).getByRole('button').first().waitFor()
      return dialog(at)
    },
  },
  {
    name: 'whose numbers',
    of: ['ui/measured/MeasuredButton.tsx'],
    open: async (at) => {
      await at.page
        .locator('button')
        .filter({ hasText: at.w('measured.all') })
        .click()
      await dialog(at).getByRole('combobox').first().waitFor()
      return dialog(at)
    },
  },
  {
    name: 'views',
    of: ['ui/views/ViewsMenu.tsx'],
    open: async (at) => {
      await at.press('views.views')
      return menu(at)
    },
  },
  {
    name: 'name of a view',
    of: ['ui/views/ViewDialog.tsx'],
    open: async (at) => {
      await at.press('views.views')
      await at.item('views.save')
      return dialog(at)
    },
  },
  {
    name: 'state of the board',
    of: ['ui/fields/Choice.tsx'],
    open: async (at) => {
      await at.page
        .getByRole('combobox', { name: at.w('editor.state') })
        .first()
        .click()
      return at.page.getByRole('listbox')
    },
  },
  ...(['stage', 'step', 'lane', 'line'] as const).map(
    (kind): Surface => ({
      name: `menu of a ${kind}`,
      of: [
        'canvas/menu/MapMenu.tsx',
        kind === 'lane' || kind === 'line' ? 'canvas/menu/RowItems.tsx' : 'canvas/menu/TrackItems.tsx',
      ],
      open: (at) => rightClick(at, head(at, kind)),
    }),
  ),
  {
    name: 'menu of a cell',
    of: ['canvas/menu/MapMenu.tsx', 'canvas/menu/CardItems.tsx'],
    open: (at) => rightClick(at, at.page.locator('[data-place^="cell "]').first()),
  },
  {
    name: 'menu of the board',
    of: ['canvas/menu/BoardItems.tsx'],
    open: async (at) => {
      const box = await at.page.locator('[data-map]').boundingBox()
      await at.page.keyboard.press('Shift+1')
      await at.page.waitForTimeout(250)
      const x = (box?.x ?? 0) + (at.lang === 'ar' ? 24 : (box?.width ?? 0) - 24)
      await at.page.mouse.click(x, (box?.y ?? 0) + (box?.height ?? 0) - 60, { button: 'right' })
      return menu(at)
    },
    close: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+0')
    },
  },
  {
    name: 'add a lane on the map',
    of: ['canvas/menu/AddLaneItems.tsx'],
    open: async (at) => {
      await at.press('canvas.addLane', at.page.locator('[data-map]'))
      return menu(at)
    },
  },
  ...(
    [
      ['canvas.mood', 'canvas/menu/CardItems.tsx'],
      ['canvas.flags', 'canvas/menu/CardItems.tsx'],
      ['inspector.tags', 'canvas/menu/FieldItems.tsx'],
      ['inspector.owner', 'canvas/menu/FieldItems.tsx'],
      ['inspector.evidence', 'canvas/menu/FieldItems.tsx'],
      ['canvas.direction', 'canvas/menu/CardItems.tsx'],
    ] as const
  ).map(
    ([key, file]): Surface => ({
      name: `menu of a card: ${key}`,
      of: [file, 'canvas/menu/Item.tsx'],
      open: async (at) => {
        if (key === 'canvas.mood') {
          await at.page.keyboard.press('Shift+1')
          // The map glides there.
          await at.page.waitForTimeout(250)
        }
        await rightClick(at, key === 'canvas.mood' ? feeling(at) : card(at, '%'))
        return submenu(at, key)
      },
    }),
  ),
  {
    name: 'a card is selected',
    of: ['canvas/FloatingBar.tsx'],
    open: (at) => select(card(at)),
  },
  {
    name: 'a card is written',
    of: ['canvas/CardEditor.tsx'],
    open: async (at) => {
      await select(card(at))
      await at.page.keyboard.press('F2')
      await at.page.locator('textarea').first().waitFor()
    },
    close: ({ page }) => page.keyboard.press('Control+Enter'),
  },
  {
    name: 'more of a selected card',
    of: ['ui/inspector/PanelHead.tsx'],
    open: async (at) => {
      await select(card(at))
      await at.press('inspector.more', details(at))
      return menu(at)
    },
  },
  {
    name: 'owner of a card',
    of: ['ui/fields/Picker.tsx'],
    open: async (at) => {
      await select(card(at))
      await details(at)
        .getByRole('combobox', { name: at.w('inspector.owner') })
        .first()
        .click()
      await at.page.getByRole('option').first().waitFor()
      return at.page.getByRole('listbox')
    },
  },
  ...(
    [
      ['move cards', 'canvas.moveTo'],
      ['link to', 'canvas.linkTo'],
    ] as const
  ).map(
    ([name, key]): Surface => ({
      name,
      of: ['canvas/questions/Questions.tsx'],
      open: async (at) => {
        await rightClick(at, card(at))
        if (key === 'canvas.moveTo') await submenu(at, 'hands.move')
        await at.item(key)
        return dialog(at)
      },
    }),
  ),
  ...(
    [
      ['stage', 'canvas.moveTo'],
      ['step', 'canvas.moveTo'],
      ['lane', 'canvas.moveTo'],
      ['step', 'canvas.removeStep'],
      ['stage', 'canvas.removeStage'],
    ] as const
  ).map(
    ([kind, key]): Surface => ({
      name: `${key} of a ${kind}`,
      of: ['canvas/questions/Questions.tsx', 'canvas/questions/Select.tsx'],
      open: async (at) => {
        await rightClick(at, head(at, kind))
        await at.item(key)
        return dialog(at)
      },
    }),
  ),
  {
    name: 'menu of a link',
    of: ['canvas/menu/LinkItems.tsx'],
    open: async (at) => {
      await linkMenu(at)
      return menu(at)
    },
  },
  {
    name: 'another end of a link',
    of: ['canvas/questions/Questions.tsx'],
    open: async (at) => {
      await linkMenu(at)
      await at.item('hands.changeEnd')
      return dialog(at)
    },
  },
  {
    name: 'menu of the overview',
    of: ['canvas/menu/OverviewMenu.tsx'],
    open: (at) => rightClick(at, details(at).locator('svg[role=img], [data-overview], canvas').first()),
  },
  {
    name: 'details of a step',
    of: [],
    open: async (at) => {
      await select(head(at, 'step'))
      return details(at)
    },
  },
  {
    name: 'remove a step with its cards',
    of: ['ui/inspector/RemoveColumns.tsx'],
    open: async (at) => {
      await select(head(at, 'step'))
      await at.press('inspector.more', details(at))
      await at.item('inspector.delete')
      return dialog(at)
    },
  },
]

async function linkMenu(at: At): Promise<void> {
  await select(card(at, '%'))
  await at.page.keyboard.press('Control+ArrowDown')
  await at.page.locator('g[data-link][data-selected]').first().waitFor({ state: 'attached' })
  await at.page.keyboard.press('Shift+F10')
}

const NUMBERS: readonly Surface[] = [
  {
    name: 'evidence of a card',
    of: [],
    open: async (at) => {
      await select(card(at, '%'))
      await at.page.getByRole('tab', { name: at.w('inspector.evidence') }).click()
      return details(at)
    },
  },
  {
    name: 'satisfaction of a card',
    of: [],
    open: async (at) => {
      await select(card(at, '%'))
      await at.page.getByRole('tab', { name: at.w('inspector.csat') }).click()
      await details(at).getByText(at.w('inspector.answers'), { exact: true }).first().waitFor()
      return details(at)
    },
  },
  {
    name: 'another question',
    of: ['ui/inspector/csat/MeasureDialog.tsx'],
    open: async (at) => {
      await at.press('inspector.change', details(at))
      return dialog(at)
    },
  },
  {
    name: 'another group',
    of: ['ui/inspector/csat/NewGroup.tsx'],
    open: async (at) => {
      await choose(at, 'inspector.group', 'measured.newGroup')
      return dialog(at)
    },
  },
  {
    name: 'another period',
    of: ['ui/inspector/csat/PeriodSelect.tsx'],
    open: async (at) => {
      await choose(at, 'inspector.period', 'inspector.newPeriod')
      return dialog(at)
    },
  },
  {
    name: 'paste a column',
    of: ['ui/inspector/csat/PasteColumn.tsx'],
    open: async (at) => {
      await at.press('inspector.pasteColumn', details(at))
      return dialog(at)
    },
  },
  {
    name: 'a mystery visit',
    of: ['ui/inspector/visits/VisitDialog.tsx', 'ui/inspector/RecordDialog.tsx'],
    open: async (at) => {
      await at.press('measured.addVisit', details(at))
      return dialog(at)
    },
  },
  ...(
    [
      ['measured.addTimes', 'ui/inspector/step/TimesDialog.tsx'],
      ['measured.addReason', 'ui/inspector/step/TicketsDialog.tsx'],
      ['measured.pasteReasons', 'ui/inspector/step/PasteTickets.tsx'],
    ] as const
  ).map(
    ([key, file]): Surface => ({
      name: key,
      of: [file],
      open: async (at) => {
        await select(head(at, 'step'))
        await at.press(key, details(at))
        return dialog(at)
      },
    }),
  ),
  {
    name: 'survey import',
    of: ['ui/survey/SurveyWizard.tsx'],
    open: async (at) => {
      await at.page.keyboard.press('Control+k')
      await at.page.getByRole('dialog').getByRole('combobox').fill(at.w('survey.title'))
      await at.page.getByRole('option').first().click()
      const input = dialog(at).locator('input[type=file]')
      await input.waitFor({ state: 'attached' })
      await input.setInputFiles({
        name: 'a.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Date,Score\n2026-01-02,4\n2026-01-03,5\n'),
      })
      await at.page.getByRole('dialog').getByRole('table').first().waitFor()
      return dialog(at)
    },
  },
]

/** The workbook of the open board, by the dialog of exports. */
async function exportWorkbook(at: At): Promise<Buffer> {
  await at.press('editor.export')
  const exporting = dialog(at)
  await exporting.getByRole('radio', { name: /^Excel/ }).click()
  const button = exporting.getByRole('button', { name: /Excel$/ })
  const [download] = await Promise.all([at.page.waitForEvent('download'), button.click()])
  const bytes = await readFile(await download.path())
  if (await exporting.isVisible()) await at.page.keyboard.press('Escape')
  await exporting.waitFor({ state: 'hidden' })
  return bytes
}

const BOOK = { name: 'board.xlsx', mimeType: '' }
const books = new Map<Language, Buffer>()

const BOOKS: readonly Surface[] = [
  {
    name: 'changes from a workbook',
    of: ['ui/workbook/WorkbookDialog.tsx'],
    open: async (at) => {
      const buffer = await exportWorkbook(at)
      books.set(at.lang, buffer)
      await at.page.keyboard.press('Control+k')
      await at.page.getByRole('dialog').getByRole('combobox').fill(at.w('office.takeBack'))
      await at.page.getByRole('option').first().click()
      const input = dialog(at).locator('input[type=file]')
      await input.waitFor({ state: 'attached' })
      await input.setInputFiles({ ...BOOK, buffer })
      await dialog(at).getByRole('button').nth(2).waitFor()
      return dialog(at)
    },
  },
]

const WORKSHOP: readonly Surface[] = [
  ...(['agenda', 'tray', 'votes', 'parked'] as const).map(
    (tab): Surface => ({
      name: `workshop ${tab}`,
      of: ['ui/editor/drawers/Drawer.tsx'],
      open: async (at) => {
        const panel = await drawer(at, 'workshop.title')
        await panel.getByRole('tab', { name: new RegExp(`^${at.w(`workshop.tabs.${tab}`)}`) }).click()
        return panel
      },
    }),
  ),
  {
    name: 'timer as large as the window',
    of: ['ui/workshop/FullTimer.tsx'],
    open: async (at) => {
      await at.press('workshop.timer.full', await drawer(at, 'workshop.title'))
      return dialog(at)
    },
  },
  ...(['map', 'timer', 'tray', 'votes'] as const).map(
    (part): Surface => ({
      name: `projector: ${part}`,
      ...(part === 'map' ? { isScreen: true as const } : {}),
      of: [],
      open: async (at) => {
        const panel = await drawer(at, 'workshop.title')
        await panel.getByRole('radio', { name: at.w(`workshop.screen.parts.${part}`), exact: true }).click()
        const screen = await at.page.context().newPage()
        await screen.goto(`${productUrl}${new URL(at.page.url()).hash.replace(/(#\/board\/[^/]+).*/, '$1/screen')}`)
        await screen.locator(`main[data-show="${part}"]`).waitFor()
        if (part === 'map') await screen.locator('[data-card]').first().waitFor()
        return screen
      },
    }),
  ),
]

const TABLE: readonly Surface[] = [
  {
    name: 'the table',
    isScreen: true,
    of: [],
    open: (at) => view(at, 'table', '#view-table [role=grid], #view-table table'),
  },
  {
    name: 'links of a card in the table',
    of: ['ui/table/LinksDialog.tsx'],
    open: async (at) => {
      await at.page.locator('#view-table [data-place^="card "]').first().click()
      await at.press('table.leadsToDots')
      return dialog(at)
    },
  },
  {
    name: 'menu of the table',
    of: [],
    open: async (at) => {
      await at.page.locator('#view-table [data-place^="card "]').first().click()
      await at.press('table.options')
      return menu(at)
    },
  },
  {
    name: 'the list',
    of: [],
    open: async (at) => {
      await at.page.getByRole('radio', { name: at.w('table.asList'), exact: true }).click()
    },
  },
  {
    name: 'columns of the list',
    of: ['ui/table/ListShape.tsx'],
    open: async (at) => {
      await at.page
        .getByRole('group', { name: at.w('table.listShape') })
        .getByRole('button')
        .click()
      return menu(at)
    },
  },
  { name: 'insights', isScreen: true, of: [], open: (at) => view(at, 'insights', '#view-insights h2') },
  {
    name: 'picture of a chart',
    of: ['ui/insights/chart/ChartCard.tsx'],
    open: async (at) => {
      await at.press('insights.picture')
      return menu(at)
    },
  },
  {
    name: 'what lies behind a number',
    of: ['ui/insights/BehindPanel.tsx'],
    open: async (at) => {
      await at.page
        .getByRole('button', { name: sayLike(at.lang, 'insights.behind') })
        .first()
        .press('Enter')
      return dialog(at)
    },
  },
  {
    name: 'attributes',
    of: ['ui/insights/attributes/AttributesDialog.tsx'],
    open: async (at) => {
      await at.press('insights.attributes.edit')
      return dialog(at)
    },
  },
]

const PRESENT: readonly Surface[] = [
  {
    name: 'presentation',
    isScreen: true,
    of: [],
    open: async (at) => {
      await at.press('present.button')
      await at.page.getByRole('toolbar', { name: at.w('present.tools') }).waitFor({ state: 'attached' })
    },
    close: async () => undefined,
  },
  {
    name: 'keys of the presentation',
    of: ['ui/present/PresentHelp.tsx'],
    open: async (at) => {
      await at.page.keyboard.press('Shift+?')
      return dialog(at)
    },
    close: async ({ page }) => {
      await page.keyboard.press('Escape')
      await page
        .getByRole('dialog', { name: say('en', 'present.help') })
        .or(page.getByRole('dialog', { name: say('ar', 'present.help') }))
        .waitFor({ state: 'hidden' })
    },
  },
  {
    name: 'overview of the presentation',
    of: [],
    open: async ({ page }) => page.keyboard.press('o'),
    close: async ({ page }) => page.keyboard.press('o'),
  },
  {
    name: 'presentation by step',
    of: [],
    open: (at) => at.press('present.byStep'),
    close: async (at) => {
      await at.press('present.leave')
      await at.page.locator('#view-insights h2').first().waitFor()
    },
  },
]

const LIBRARY: readonly Surface[] = [
  { name: 'the library', isScreen: true, of: [], open: goToLibrary },
  {
    name: 'menu of a board',
    of: ['ui/library/BoardMenu.tsx', 'ui/controls/MenuPopup.tsx'],
    open: async (at) => {
      await at.press('library.actionsFor')
      return menu(at)
    },
  },
  {
    name: 'rename a board',
    of: ['ui/library/RenameDialog.tsx'],
    open: async (at) => {
      await at.press('library.actionsFor')
      await at.item('library.rename')
      return dialog(at)
    },
  },
  {
    name: 'order of the boards',
    of: ['ui/library/SortMenu.tsx'],
    open: async (at) => {
      await at.page.getByRole('button', { name: new RegExp(`^${at.w('library.sort')}: `) }).click()
      return menu(at)
    },
  },
  ...(['doors.files', 'doors.assistant'] as const).map(
    (way): Surface => ({
      name: `import: ${way}`,
      of: ['ui/import/ImportDialog.tsx'],
      open: async (at) => {
        await at.press('library.import')
        await dialog(at)
          .getByRole('radio', { name: at.w(way), exact: true })
          .click()
        return dialog(at)
      },
    }),
  ),
  {
    name: 'a workbook in the library',
    of: ['ui/workbook/WorkbookImport.tsx'],
    open: async (at) => {
      await files(at, { ...BOOK, buffer: books.get(at.lang) ?? Buffer.alloc(0) })
      await dialog(at).getByRole('button').nth(2).waitFor()
      return dialog(at)
    },
  },
  {
    name: 'report of an import',
    of: ['ui/import/ImportReport.tsx'],
    open: async (at) => {
      await files(at, { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"board":') })
      await dialog(at).getByRole('alert').waitFor()
      return dialog(at)
    },
  },
  {
    name: 'preview of a text file',
    of: ['ui/texts/TextPreview.tsx'],
    open: async (at) => {
      const text = 'journey\n  title A day\n  section Morning\n    Wakes up: 3: Me\n'
      await files(at, { name: 'day.mmd', mimeType: 'text/plain', buffer: Buffer.from(text) })
      await dialog(at).getByRole('button').nth(1).waitFor()
      return dialog(at)
    },
  },
  {
    name: 'restore from a backup',
    of: ['ui/backup/RestoreDialog.tsx'],
    open: async (at) => {
      const [download] = await Promise.all([at.page.waitForEvent('download'), at.press('backup.backUp')])
      const buffer = await readFile(await download.path())
      await files(at, { name: download.suggestedFilename(), mimeType: 'application/zip', buffer })
      await dialog(at).getByRole('list').waitFor()
      return dialog(at)
    },
  },
  {
    name: 'templates',
    of: [],
    open: async (at) => {
      await at.page
        .getByRole('link', { name: new RegExp(`^${at.w('library.templates')}`) })
        .first()
        .click()
      await at.page
        .getByRole('heading', { name: at.w('library.templates') })
        .first()
        .waitFor()
    },
  },
  {
    name: 'personas',
    of: [],
    open: async (at) => {
      await at.page
        .getByRole('link', { name: new RegExp(`^${at.w('library.personas')}`) })
        .first()
        .click()
      await at.page.locator('#personas').waitFor()
    },
  },
  {
    name: 'a persona',
    of: ['ui/personas/PersonaDialog.tsx'],
    open: async (at) => {
      await at.press('editor.newPersona')
      return dialog(at)
    },
  },
  {
    name: 'delete for ever',
    of: ['ui/library/TrashPage.tsx'],
    open: async (at) => {
      await goToLibrary(at)
      await at.press('library.actionsFor')
      await at.item('library.moveToTrash')
      await at.page
        .getByRole('link', { name: new RegExp(`^${at.w('library.trash')}`) })
        .first()
        .click()
      await at.press('library.deleteForever')
      return at.page.getByRole('alertdialog')
    },
  },
  { name: 'the trash', of: [], open: async () => undefined },
]

/** Every screen, menu, dialog and panel, in an order in which each is near the one before it. */
export const SURFACES: readonly Surface[] = [
  ...FIRST,
  ...MAP,
  ...NUMBERS,
  ...BOOKS,
  ...WORKSHOP,
  ...TABLE,
  ...PRESENT,
  ...LIBRARY,
]
