import { deflateRawSync } from 'node:zlib'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { Language } from '../../../src/base/text'
import { countBpmn, printBpmn, workBoard } from '../../../src/formats/bpmn'
import { printCjml, readCjml, touchpointsOf } from '../../../src/formats/cjml'
import { boardOfDraft, type DraftReading } from '../../../src/formats/draft'
import { printDrawio, readDrawio } from '../../../src/formats/drawio'
import { printCanvas, readCanvas } from '../../../src/formats/jsoncanvas'
import { printMarkdown } from '../../../src/formats/markdown'
import { wholeBoard } from '../../../src/formats/shapes/placeBoard'
import { createFromTemplate, templateIndex } from '../../../src/formats/templates'
import { laneRegistry } from '../../../src/lanes'
import { createLayout } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import { checkBoard } from '../../../src/model/checks'
import { countedMetrics } from '../../support/metrics'
import { countedIds } from '../../support/ports'

const LENSES = { csat: false, pain: false, time: false, evidence: false, owner: false }

function sceneOf(board: Board, language: Language) {
  return createLayout({ lanes: laneRegistry, metrics: countedMetrics })(board, { language, lenses: LENSES })
}

function boardOf({ draft }: DraftReading): Board {
  return boardOfDraft(draft, { newId: countedIds(), createdAt: '2026-01-01T00:00:00.000Z', lanes: laneRegistry })
}

function answered<T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** All that an outline says of a board, lines and lanes that hold no cards aside. */
function said(board: Board, language: Language): string {
  return printMarkdown({ ...wholeBoard(board, laneRegistry), answers: {} }, { language, lanes: laneRegistry })
}

const cases = templateIndex.flatMap(({ id }) => (['en', 'ar'] as const).map((language) => [id, language] as const))

async function template(id: (typeof templateIndex)[number]['id'], language: Language) {
  return createFromTemplate(id, {
    id: brandId('board', 'board_1'),
    createdAt: '2026-01-01T00:00:00.000Z',
    baseLanguage: language,
  })
}

describe.each([
  ['JSON Canvas', printCanvas, readCanvas],
  ['draw.io', printDrawio, readDrawio],
] as const)('%s', (_, print, read) => {
  test.each(cases)(
    'gives the map of %s in %s back: stages, steps, lanes, lines, cards with their facts, links',
    async (id, language) => {
      const board = await template(id, language)
      const whole = wholeBoard(board, laneRegistry)
      const reading = answered(read(print(board, sceneOf(whole, language), laneRegistry), laneRegistry))
      expect(reading.notes).toEqual([])
      const again = boardOf(reading)
      expect(checkBoard(again)).toEqual([])
      expect(said(again, language)).toBe(said(board, language))
      expect(Object.values(again.lanes).map(({ type }) => type)).toEqual(
        Object.values(whole.lanes)
          .sort((a, b) => (a.order < b.order ? -1 : 1))
          .map(({ type }) => type),
      )
      expect(Object.keys(again.lines)).toHaveLength(Object.keys(board.lines).length)
      expect(Object.keys(again.links)).toHaveLength(Object.keys(board.links).length)
    },
  )
})

const cellXml = (
  id: string,
  value: string,
  style: string,
  box: readonly [number, number, number, number],
  parent = '1',
) =>
  `<mxCell id="${id}" value="${value}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" as="geometry"/></mxCell>`

/** As people draw it: two lanes in a pool, columns named above, one line with words on it. */
const DRAWN = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
${cellXml('p', 'Claims', 'swimlane;html=1;', [0, 80, 800, 300])}
${cellXml('a', 'Customer', 'swimlane;horizontal=0;startSize=40;', [0, 40, 800, 120], 'p')}
${cellXml('b', 'Back &amp;lt;office&amp;gt;', 'swimlane;html=1;horizontal=0;startSize=40;', [0, 160, 800, 120], 'p')}
${cellXml('h1', 'Before', 'rounded=0;html=1;', [100, 0, 500, 20])}
${cellXml('s1', 'Report', 'rounded=0;html=1;', [100, 40, 160, 20])}
${cellXml('s2', 'Wait', 'rounded=0;html=1;', [400, 40, 160, 20])}
${cellXml('c1', '&lt;b&gt;Calls&lt;/b&gt;&lt;br&gt;the hotline', 'rounded=1;html=1;', [120, 30, 120, 60], 'a')}
${cellXml('c2', 'Checks papers', 'rounded=1;html=1;', [420, 30, 120, 60], 'b')}
<mxCell id="e" style="html=1;" edge="1" parent="1" source="c1" target="c2"><mxGeometry relative="1" as="geometry"/></mxCell>
${cellXml('el', 'claim form', 'edgeLabel;html=1;', [0, 0, 0, 0], 'e')}
<mxCell id="loose" edge="1" parent="1" source="c1"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel>`

describe('a drawing from draw.io', () => {
  const expected = {
    title: 'Claims',
    stages: [{ name: 'Before', steps: [{ name: 'Report' }, { name: 'Wait' }] }],
    lanes: [{ name: 'Customer', type: 'customer' }, { name: 'Back <office>' }],
    cards: [
      { lane: 0, step: 0, text: 'Calls\nthe hotline' },
      { lane: 1, step: 1, text: 'Checks papers' },
    ],
    links: [{ from: 0, to: 1, kind: 'flow', label: 'claim form' }],
  }

  test('with swimlanes and names above them becomes lanes, steps and cards; a line that joins nothing is named', () => {
    const { draft, notes } = answered(readDrawio(DRAWN, laneRegistry))
    expect(draft).toMatchObject(expected)
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['laneTypeGuessed', 'b'],
      ['edgeLeftOut', 'loose'],
    ])
  })

  test('is read packed as it is plain, and the page with the most shapes is taken', () => {
    const packed = deflateRawSync(encodeURIComponent(DRAWN)).toString('base64')
    const file = `<mxfile><diagram name="Notes"><mxGraphModel><root><mxCell id="0"/>${cellXml('x', 'x', '', [0, 0, 1, 1])}</root></mxGraphModel></diagram><diagram name="Page-1">${packed}</diagram></mxfile>`
    const { draft, notes } = answered(readDrawio(file, laneRegistry))
    expect(draft).toMatchObject(expected)
    expect(notes.map(({ code, words }) => [code, words])).toContainEqual(['pagesLeftOut', 'Notes'])
  })

  test('with a table has its first row as steps and its first column as lanes', () => {
    const row = (id: string, y: number, cells: readonly string[]) =>
      `${cellXml(id, '', 'shape=tableRow;horizontal=0;startSize=0;', [0, y, 300, 40], 't')}${cells
        .map((words, at) => cellXml(`${id}${at}`, words, 'shape=partialRectangle;html=1;', [at * 100, 0, 100, 40], id))
        .join('')}`
    const table = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cellXml('t', 'Loan', 'shape=table;startSize=0;', [0, 0, 300, 120])}${row('r', 0, ['', 'Apply', 'Wait'])}${row('q', 40, ['Pain points', 'Long form', ''])}${row('w', 80, ['Emotions', '1 Hopeful', '-2 Angry'])}</root></mxGraphModel>`
    const { draft } = answered(readDrawio(table, laneRegistry))
    expect(draft.stages.flatMap(({ steps }) => steps.map(({ name }) => name))).toEqual(['Apply', 'Wait'])
    expect(draft.lanes.map(({ type }) => type)).toEqual(['pain', 'emotion'])
    expect(draft.cards).toEqual([
      { lane: 0, step: 0, text: 'Long form' },
      { lane: 1, step: 0, text: 'Hopeful', data: { value: 1 } },
      { lane: 1, step: 1, text: 'Angry', data: { value: -2 } },
    ])
  })

  test.each<[string, string, object]>([
    [
      'a document type',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><mxfile>&a;</mxfile>',
      { kind: 'documentType' },
    ],
    ['XML that ends too early', DRAWN.slice(0, 700), { kind: 'badXml', format: 'drawio' }],
    [
      'a page that is not packed as it should be',
      '<mxfile><diagram name="P">@@@@</diagram></mxfile>',
      { kind: 'badPacking', words: 'P' },
    ],
    [
      'a page that grows without end',
      `<mxfile><diagram name="P">${deflateRawSync(Buffer.alloc(60_000_000, 65)).toString('base64')}</diagram></mxfile>`,
      { kind: 'badPacking', words: 'P' },
    ],
    ['nothing but a frame', '<mxfile></mxfile>', { kind: 'noJourney' }],
    [
      'elements in elements without end',
      `<mxfile>${'<a>'.repeat(9000)}${'</a>'.repeat(9000)}</mxfile>`,
      { kind: 'tooDeep' },
    ],
  ])('with %s is refused with its reason', (_, text, problem) => {
    expect(readDrawio(text, laneRegistry)).toMatchObject({ ok: false, error: problem })
  })
})

describe('a canvas of somebody else', () => {
  const note = (id: string, text: string, x: number, y: number) => ({
    id,
    type: 'text',
    text,
    x,
    y,
    width: 200,
    height: 60,
    colour: 1,
  })
  const group = (id: string, label: string, box: readonly [number, number, number, number]) => ({
    ...{ id, type: 'group', label, x: box[0], y: box[1], width: box[2], height: box[3] },
  })

  test('with groups beside each other has them as stages, and what lies below each other in them as cards of one step', () => {
    const nodes = [
      group('g1', 'Discover', [0, 0, 240, 400]),
      group('g2', 'Buy', [300, 0, 240, 400]),
      note('a', '# Sees an ad\nin the bus', 20, 40),
      note('b', '- [ ] Asks **friends**', 20, 140),
      note('c', 'Pays', 320, 40),
      { id: 'd', type: 'link', url: 'https://shop.example/pay', x: 320, y: 140, width: 200, height: 60 },
    ]
    const edges = [
      { id: 'e', fromNode: 'a', toNode: 'c', label: 'then' },
      { id: 'f', fromNode: 'a', toNode: 'gone' },
    ]
    const { draft, notes } = answered(
      readCanvas(JSON.stringify({ nodes, edges, metadata: { version: '1.0' } }), laneRegistry),
    )
    expect(draft.stages).toEqual([
      { name: 'Discover', steps: [{ name: 'Discover' }] },
      { name: 'Buy', steps: [{ name: 'Buy' }] },
    ])
    expect(draft.cards.map(({ text, step }) => [text, step])).toEqual([
      ['Sees an ad\nin the bus', 0],
      ['Asks friends', 0],
      ['Pays', 1],
      ['pay', 1],
    ])
    expect(draft.cards[3]?.linkUrl).toBe('https://shop.example/pay')
    expect(draft.links).toEqual([{ from: 0, to: 2, kind: 'flow', label: 'then' }])
    expect(notes.map(({ code, path }) => [code, path])).toContainEqual(['edgeLeftOut', 'edges[1]'])
    expect(notes.map(({ code }) => code)).toContain('pictureLeftOut')
  })

  test('in Arabic is read from right to left, and says so', () => {
    const nodes = [
      group('g1', 'الشراء', [0, 0, 240, 200]),
      group('g2', 'الاكتشاف', [300, 0, 240, 200]),
      note('a', 'يدفع', 20, 40),
      note('b', 'يرى إعلاناً', 320, 40),
    ]
    const { draft, notes } = answered(readCanvas(JSON.stringify({ nodes }), laneRegistry))
    expect(draft.stages.map(({ name }) => name)).toEqual(['الاكتشاف', 'الشراء'])
    expect(notes.map(({ code }) => code)).toContain('readRightToLeft')
  })

  test('that is none is refused with each place that is wrong', () => {
    const error = readCanvas('{"nodes":[{"id":1,"type":"text","x":"0","y":0,"width":1,"height":1}]}', laneRegistry)
    expect(error).toMatchObject({
      ok: false,
      error: { kind: 'badShape', faults: [{ path: 'nodes.0.id' }, { path: 'nodes.0.x' }] },
    })
    expect(readCanvas('{"nodes":[', laneRegistry)).toMatchObject({ ok: false, error: { kind: 'badJson', line: 1 } })
  })

  test('that moved one of our cards to another step has it there', async () => {
    const board = await template('corner-shoeshine', 'en')
    const file = JSON.parse(printCanvas(board, sceneOf(wholeBoard(board, laneRegistry), 'en'), laneRegistry))
    const steps = file.nodes.filter((node: { rihla: { kind: string } }) => node.rihla.kind === 'step')
    const card = file.nodes.find((node: { rihla: { kind: string } }) => node.rihla.kind === 'card')
    card.x = steps.at(-1).x + 10
    const { draft } = answered(readCanvas(JSON.stringify(file), laneRegistry))
    expect(draft.cards.find(({ text }) => card.text.startsWith(text))?.step).toBe(steps.length - 1)
  })
})

/** As other writers leave it: no XML header, a bare &, an actor nobody declared, a second journey. */
const CJML = `<!-- Produced by hand -->
<CJML version="2.0">
<actualJourney>
<journeyID>AJ1</journeyID><journeyTitle>Broadband & more</journeyTitle><plannedReference>PJ1</plannedReference>
<journeyPhases><journeyPhase phaseID="Order"><phaseName> Order</phaseName></journeyPhase><journeyPhase phaseID="Use"><phaseName>Use</phaseName></journeyPhase></journeyPhases>
<actors><endUser actorID="EU1"><actorName>Sara</actorName></endUser><serviceProvider actorID="SP1"><companyName>Telco</companyName></serviceProvider></actors>
<touchpoints>
<actualCommunicationPoint><touchpointID>T1</touchpointID><belongsTo phaseIDref="Order"></belongsTo><compliance>completed</compliance>
<receiver><refersTo actorIDref="SP1"/><receiverLabel>Receives the order</receiverLabel></receiver>
<initiator><refersTo actorIDref="EU1"/><initiatorLabel>Orders</initiatorLabel></initiator>
<channel><channelName>Web</channelName></channel><timestamps><timeStarted>2026-01-02</timeStarted></timestamps>
<touchpointExperience><experienceDescription>Easy</experienceDescription><experienceRating>5</experienceRating></touchpointExperience></actualCommunicationPoint>
<actualAction><touchpointID>D1</touchpointID><belongsTo phaseIDref="Use"/><compliance>missing</compliance><initiator><refersTo actorIDref="Montage"/><initiatorLabel>Comes a day late</initiatorLabel></initiator>
<touchpointExperience><experienceDescription/><experienceRating>:-(</experienceRating></touchpointExperience></actualAction>
</touchpoints></actualJourney>
<plannedJourney><journeyID>PJ1</journeyID><touchpoints/></plannedJourney>
</CJML>`

describe('CJML', () => {
  test('of somebody else becomes stages, a step for each touchpoint, who did it over which channel, and how it felt', () => {
    const { draft, notes } = answered(readCjml(CJML, laneRegistry))
    expect(draft).toMatchObject({
      ...{ title: 'Broadband & more', state: 'current' },
      stages: [
        { name: 'Order', steps: [{ name: 'Orders' }] },
        { name: 'Use', steps: [{ name: 'Comes a day late' }] },
      ],
      lanes: [{ type: 'customer' }, { type: 'frontstage' }, { type: 'emotion' }],
      cards: [
        { lane: 0, step: 0, text: 'Orders', persona: 'Sara', channels: ['Web'], note: 'timeStarted: 2026-01-02' },
        { lane: 1, step: 0, text: 'Receives the order', owner: 'Telco' },
        { lane: 2, step: 0, text: 'Easy', data: { value: 2 } },
        { lane: 1, step: 1, text: 'Comes a day late', owner: 'Montage', flags: ['fail'], note: 'missing' },
        { lane: 2, step: 1, note: ':-(' },
      ],
      links: [{ from: 0, to: 1, kind: 'flow' }],
    })
    expect(notes.map(({ code, line, path }) => [code, line ?? path])).toEqual([
      ['xmlMended', 4],
      ['journeysLeftOut', undefined],
      ['timesKept', 'T1'],
      ['deviation', 'D1'],
      ['actorUndeclared', 'D1'],
      ['ratingKept', 'D1'],
    ])
    expect(checkBoard(boardOf({ draft, notes }))).toEqual([])
  })

  test.each(cases)('gives the touchpoints of %s in %s back', async (id, language) => {
    const speech = { language, lanes: laneRegistry }
    const board = await template(id, language)
    const points = (each: Board) =>
      touchpointsOf(each, language, laneRegistry).map(({ from, to, channel, step, note, isDeviation, experience }) => ({
        ...{ from, to, channel, step, note, isDeviation },
        experience: board.state === 'current' ? experience : undefined,
      }))
    const wanted = points(board)
    const read = readCjml(printCjml(board, speech), laneRegistry)
    if (wanted.length === 0) expect(read.ok).toBe(false)
    else {
      const again = boardOf(answered(read))
      expect(checkBoard(again)).toEqual([])
      expect(points(again)).toEqual(
        board.state === 'current' ? wanted : wanted.map((point) => ({ ...point, isDeviation: false })),
      )
    }
  })

  test('is a planned journey without experience for a map of what is to come', async () => {
    const board = { ...(await template('hotel-overnight-stay', 'en')), state: 'future' as const }
    const text = printCjml(board, { language: 'en', lanes: laneRegistry })
    expect(text).toContain('<plannedJourney>')
    expect(text).not.toContain('Experience')
  })
})

describe('BPMN', () => {
  test.each(cases)(
    'of %s in %s is what BPMN tools read: tasks, sequences in a pool, messages between the pools, a shape for each',
    async (id, language) => {
      const board = await template(id, language)
      const work = workBoard(board, laneRegistry)
      const text = printBpmn(board, sceneOf(work, language), laneRegistry)
      const { rootElement, warnings, elementsById } = await new BpmnModdle().fromXML(text)
      expect(warnings).toEqual([])
      const tasks = Object.values(board.cards).filter(({ lane }) => lane in work.lanes)
      expect(countBpmn(text).tasks).toBe(tasks.length)
      const things = Object.values(elementsById)
      const drawn = new Set(
        things.flatMap((thing) => (/^bpmndi:BPMN(?:Shape|Edge)$/.test(thing.$type) ? [thing.bpmnElement?.id] : [])),
      )
      const wanted =
        /^bpmn:(?:Participant|Lane|Task|UserTask|ManualTask|ServiceTask|SequenceFlow|MessageFlow|Group|TextAnnotation)$/
      expect(things.filter(({ $type, id: each }) => wanted.test($type) && !drawn.has(each))).toEqual([])
      const poolOf = (task: string) =>
        things.find((thing) => thing.$type === 'bpmn:Process' && thing.flowElements?.some((each) => each.id === task))
          ?.id
      for (const flow of things.filter(({ $type }) => /^bpmn:(?:Sequence|Message)Flow$/.test($type))) {
        const isOne = poolOf(flow.sourceRef?.id ?? '') === poolOf(flow.targetRef?.id ?? '')
        expect([flow.$type, isOne]).toEqual([flow.$type, flow.$type === 'bpmn:SequenceFlow'])
      }
      expect(rootElement.$type).toBe('bpmn:Definitions')
    },
  )
})
