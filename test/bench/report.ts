import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Budget, isWithin, type Measurement, ratioOf, spreadOf, type Unit } from './measurement'

/** Under which circumstances the figures were taken. */
export interface Circumstances {
  readonly at: string
  readonly commit: string
  readonly repeats: number
  readonly processors: number
  /** Waiting processes a processor when the run began: above 1 the times mean little, the ratios still something. */
  readonly load: number
  readonly chromium: string
  readonly node: string
}

const HEADINGS = ['what', 'floor', 'product', 'spread', 'ratio', 'budget', '']

/** A table for people. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = [HEADINGS, ...measurements.map(rowOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  )
  const [heading = '', ...body] = lines
  return [heading, '-'.repeat(Math.max(...lines.map((line) => line.length))), ...body].join('\n')
}

/** The same for machines: medians and spreads first, every value after them. */
export async function writeHistory(
  path: string,
  circumstances: Circumstances,
  measurements: readonly Measurement[],
): Promise<void> {
  const results = measurements.map((measurement) => ({
    ...measurement,
    product: { ...rounded(measurement.product), values: measurement.product.map(round) },
    ...(measurement.floor && {
      floor: { ...rounded(measurement.floor), values: measurement.floor.map(round) },
      ratio: round(ratioOf(measurement) ?? Number.NaN),
    }),
    within: isWithin(measurement),
  }))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify({ ...circumstances, results }, null, 2)}\n`)
}

function rowOf(measurement: Measurement): string[] {
  const { what, unit, product, floor, budget, note } = measurement
  const { median, least, most } = spreadOf(product)
  const ratio = ratioOf(measurement)
  const within = isWithin(measurement)
  return [
    note === undefined ? what : `${what} (${note})`,
    floor === undefined ? '' : say(spreadOf(floor).median, unit),
    say(median, unit),
    product.length > 1 ? `${digits(least)}–${digits(most)}` : '',
    ratio === undefined ? '' : `${digits(ratio)}×`,
    budget === undefined ? '' : sayBudget(budget, unit),
    within === undefined ? '' : within ? 'within' : 'OVER',
  ]
}

function sayBudget({ kind, limit }: Budget, unit: Unit): string {
  switch (kind) {
    case 'timesFloor':
      return `≤ ${limit}× floor`
    case 'aboveFloor':
      return `≤ floor + ${say(limit, unit)}`
    case 'fasterThanFloor':
      return `≥ ${limit}× faster`
    case 'atMost':
      return `≤ ${say(limit, unit)}`
  }
}

function say(value: number, unit: Unit): string {
  return `${digits(value)} ${unit}`
}

function digits(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function rounded(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(Object.entries(spreadOf(values)).map(([name, value]) => [name, round(value)]))
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
