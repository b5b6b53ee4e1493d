import type { Box, Point } from '../../base/box'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { Scene } from '../../scene'
import { escapeText, tag } from '../svg/xml'
import { type Flow, type Pool, type ProcessPlan, planProcess, type Task } from './process'

const NAMESPACES = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
}

/** The board as BPMN 2.0 with its diagram: two pools, tasks in the lanes of the service, messages across the line of interaction. */
export function printBpmn(board: Board, scene: Scene, lanes: LaneRegistry): string {
  const plan = planProcess(board, scene, lanes)
  const parts = [categories(plan), collaboration(plan), ...plan.pools.map(process), diagram(plan)]
  const inner = parts.filter((part) => part !== '').join('\n')
  const attributes = { ...NAMESPACES, id: 'definitions', targetNamespace: 'urn:rihla:board', exporter: 'Rihla' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('bpmn:definitions', attributes, `\n${inner}\n`)}\n`
}

/** Names in this format begin with a letter and hold few signs. */
function idOf(kind: string, id: string): string {
  return `${kind}_${id.replace(/[^\w.-]/g, '_')}`
}

function element(name: string, attributes: Parameters<typeof tag>[1], parts: readonly string[]): string {
  const inner = parts.filter((part) => part !== '').join('\n')
  return tag(`bpmn:${name}`, attributes, inner === '' ? '' : `\n${inner}\n`)
}

function categories({ stages }: ProcessPlan): string {
  if (stages.length === 0) return ''
  const values = stages.map(({ id, name }) => tag('bpmn:categoryValue', { id: idOf('stage', id), value: name }))
  return element('category', { id: 'stages' }, values)
}

function collaboration({ pools, messages, stages, visibility }: ProcessPlan): string {
  return element('collaboration', { id: 'collaboration' }, [
    ...pools.map(({ kind, name }) =>
      tag('bpmn:participant', { id: `pool_${kind}`, name, processRef: `process_${kind}` }),
    ),
    ...messages.map((flow) => flowElement('messageFlow', flow)),
    ...stages.map(({ id }) => tag('bpmn:group', { id: idOf('group', id), categoryValueRef: idOf('stage', id) })),
    visibility
      ? element('textAnnotation', { id: 'visibility' }, [tag('bpmn:text', {}, escapeText(visibility.name))])
      : '',
  ])
}

function flowElement(name: 'messageFlow' | 'sequenceFlow', { id, name: said, from, to }: Flow): string {
  const ends = { sourceRef: idOf('task', from.id), targetRef: idOf('task', to.id) }
  return tag(`bpmn:${name}`, { id: idOf('flow', id), name: said || undefined, ...ends })
}

function process({ kind, lanes, tasks, flows }: Pool): string {
  const laneSet = element(
    'laneSet',
    { id: `lanes_${kind}` },
    lanes.map((lane) =>
      element(
        'lane',
        { id: idOf('lane', lane.id), name: lane.name },
        lane.tasks.map((task) => tag('bpmn:flowNodeRef', {}, idOf('task', task.id))),
      ),
    ),
  )
  return element('process', { id: `process_${kind}`, isExecutable: 'false' }, [
    laneSet,
    ...tasks.map((task) => taskElement(task, flows)),
    ...flows.map((flow) => flowElement('sequenceFlow', flow)),
  ])
}

function taskElement({ id, name, element: kind, note }: Task, flows: readonly Flow[]): string {
  const of = (end: 'from' | 'to') => flows.filter((flow) => flow[end].id === id).map((flow) => idOf('flow', flow.id))
  return element(kind, { id: idOf('task', id), name }, [
    note === '' ? '' : tag('bpmn:documentation', {}, escapeText(note)),
    ...of('to').map((flow) => tag('bpmn:incoming', {}, flow)),
    ...of('from').map((flow) => tag('bpmn:outgoing', {}, flow)),
  ])
}

function diagram({ pools, messages, stages, visibility }: ProcessPlan): string {
  const shapes = [
    ...pools.map(({ kind, box }) => shape(`pool_${kind}`, box, { isHorizontal: 'true' })),
    ...pools.flatMap(({ lanes }) => lanes.map(({ id, box }) => shape(idOf('lane', id), box, { isHorizontal: 'true' }))),
    ...pools.flatMap(({ tasks }) => tasks.map(({ id, box }) => shape(idOf('task', id), box))),
    ...stages.map(({ id, box }) => shape(idOf('group', id), box)),
    ...(visibility ? [shape('visibility', visibility.box)] : []),
    ...pools.flatMap(({ flows, tasks }) => flows.map((flow) => edge(flow, along(flow, tasks)))),
    ...messages.map((flow) => edge(flow, upright(flow))),
  ]
  const plane = tag('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' }, `\n${shapes.join('\n')}\n`)
  return tag('bpmndi:BPMNDiagram', { id: 'diagram' }, plane)
}

function shape(id: string, { x, y, width, height }: Box, more: Parameters<typeof tag>[1] = {}): string {
  const bounds = tag('dc:Bounds', { x: round(x), y: round(y), width: round(width), height: round(height) })
  return tag('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: id, ...more }, bounds)
}

function edge({ id }: Flow, points: readonly Point[]): string {
  const way = points.map(({ x, y }) => tag('di:waypoint', { x: round(x), y: round(y) })).join('')
  return tag('bpmndi:BPMNEdge', { id: `${idOf('flow', id)}_di`, bpmnElement: idOf('flow', id) }, way)
}

function round(value: number): number {
  return Math.round(value)
}

/** From the side of one task to the side of the next, with a bend half way; one above the other from below to above. */
function along(flow: Flow, tasks: readonly Task[]): Point[] {
  const [a, b] = [flow.from.box, flow.to.box]
  const overlaps = a.x < b.x + b.width && b.x < a.x + a.width
  if (overlaps) return tasks.some(({ box }) => liesBetween(box, a, b)) ? around(flow) : upright(flow)
  const [start, end] = a.x < b.x ? [a.x + a.width, b.x] : [a.x, b.x + b.width]
  const [y1, y2] = [a.y + a.height / 2, b.y + b.height / 2]
  const bend = (start + end) / 2
  if (Math.abs(y1 - y2) < 1)
    return [
      { x: start, y: y1 },
      { x: end, y: y2 },
    ]
  return [
    { x: start, y: y1 },
    { x: bend, y: y1 },
    { x: bend, y: y2 },
    { x: end, y: y2 },
  ]
}

/** In the way of a line from one to the other below it. */
function liesBetween(box: Box, a: Box, b: Box): boolean {
  const isBeside = box.x + box.width <= Math.max(a.x, b.x) || box.x >= Math.min(a.x + a.width, b.x + b.width)
  const [top, bottom] = a.y < b.y ? [a.y + a.height, b.y] : [b.y + b.height, a.y]
  return !isBeside && box.y >= top && box.y + box.height <= bottom
}

/** Past what lies between, through the gap between two columns. */
function around({ from: { box: a }, to: { box: b } }: Flow): Point[] {
  const [start, end] = [a.x + a.width, b.x + b.width]
  const side = Math.max(start, end) + 7
  const [y1, y2] = [a.y + a.height / 2, b.y + b.height / 2]
  return [
    { x: start, y: y1 },
    { x: side, y: y1 },
    { x: side, y: y2 },
    { x: end, y: y2 },
  ]
}

function upright({ from: { box: a }, to: { box: b } }: Flow): Point[] {
  const [start, end] = a.y < b.y ? [a.y + a.height, b.y] : [a.y, b.y + b.height]
  const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2]
  const bend = (start + end) / 2
  if (Math.abs(x1 - x2) < 1)
    return [
      { x: x1, y: start },
      { x: x2, y: end },
    ]
  return [
    { x: x1, y: start },
    { x: x1, y: bend },
    { x: x2, y: bend },
    { x: x2, y: end },
  ]
}

/** Tasks and links of the board in a finished file. */
export function countBpmn(text: string): { readonly tasks: number; readonly links: ReadonlySet<string> } {
  const tasks = [...text.matchAll(/<bpmn:(?:task|userTask|manualTask|serviceTask)\s/g)].length
  const links = [...text.matchAll(/<bpmn:(?:messageFlow|sequenceFlow) id="([^"]+)"/g)].map(([, id = '']) => id)
  return { tasks, links: new Set(links.filter((id) => !id.startsWith('flow_order_'))) }
}
