import { holds } from '../../base/json'
import type { Text } from '../../base/text'
import type { AttributeLine } from '../../commands'
import type { ColumnProfile, CountedAttribute } from '../../formats/survey'
import { isSameScale, type QuestionDraft } from '../../formats/survey/guess/suggest'
import { textOfName } from '../../formats/survey/readAttributes'
import { foldPhrase } from '../../formats/survey/words/foldPhrase'
import type { Scale } from '../../measures/counts'
import type { Board } from '../../model/board'
import { attributeNameOf } from './attributeNames'
import { type AnswerUse, takenAsAttribute, type Uses } from './uses'

/** Fewer columns than this draw no grid. */
const LEAST = 3
const WHOLE = /\b(?:overall|in general|all in all|as a whole)\b|عموما|بشكل عام|اجمال|بصفه عامه/

/** Columns that look like attributes of one service, with the one that judges the whole. */
export interface AttributeOffer {
  readonly scale: Scale
  readonly columns: readonly ColumnProfile[]
  readonly overall?: number
}

interface Asked {
  readonly column: ColumnProfile
  readonly use: AnswerUse
  readonly question: QuestionDraft
}

/** Several ratings on one scale, none of which is about a place of the board: they may be attributes. */
export function attributeOffer(
  columns: readonly ColumnProfile[],
  uses: Uses,
  questions: readonly QuestionDraft[],
): AttributeOffer | undefined {
  const asked = columns.flatMap((column): Asked[] => {
    const use = uses[column.index]
    const question = use?.kind === 'answer' ? questions.find(({ key }) => key === use.question) : undefined
    return use?.kind === 'answer' && use.target.kind === 'journey' && question ? [{ column, use, question }] : []
  })
  const whole = asked.find(({ column }) => WHOLE.test(foldPhrase(column.name)))
  const rest = asked.filter((each) => each !== whole && each.question.family !== 'nps')
  const groups = rest.map(({ question }) => rest.filter((each) => isSameScale(each.question.scale, question.scale)))
  const [largest] = groups.sort((a, b) => b.length - a.length)
  const scale = largest?.[0]?.question.scale
  if (!largest || !scale || largest.length < LEAST) return undefined
  const overall = whole ?? asked.find((each) => !largest.includes(each))
  return { scale, columns: largest.map(({ column }) => column), ...(overall ? { overall: overall.column.index } : {}) }
}

/** The columns of an offer, taken for attributes. */
export function takenAsAttributes(uses: Uses, { columns, scale }: AttributeOffer, delimiter: string): Uses {
  const taken = columns.map((column) => [column.index, { ...takenAsAttribute(column, delimiter), scale }] as const)
  return { ...uses, ...Object.fromEntries(taken) }
}

/** What the file says of attributes, as lines for the board: one of the same name is written again, and keeps what is not said. */
export function attributeLines(
  { attributes }: Pick<Board, 'attributes'>,
  counted: readonly CountedAttribute[],
  columns: readonly Pick<ColumnProfile, 'index' | 'name'>[],
): readonly AttributeLine[] {
  const lines = new Map<string, AttributeLine>()
  for (const { column, says, scale, mean, n, derived } of counted) {
    const name = attributeNameOf(columns.find(({ index }) => index === column)?.name ?? '')
    const key = foldPhrase(name)
    const line = lines.get(key) ?? lineFor(attributes, name, scale)
    const people = says === 'performance' || line.n === undefined ? { n } : {}
    lines.set(key, { ...line, [says]: mean, ...people, ...(derived ? { derived } : {}) })
  }
  return [...lines.values()]
}

/** A line of an attribute as it is known; on another scale than before, its numbers say nothing any more. */
function lineFor(attributes: Board['attributes'], name: string, scale: Scale): AttributeLine {
  const folded = foldPhrase(name)
  const known = Object.values(attributes).find((each) => namesOf(each.name).some((own) => foldPhrase(own) === folded))
  if (!known || !holds(attributes, known.id)) return { name: textOfName(name), scale }
  const { order: _order, n: _n, ...rest } = known
  return isSameScale(known.scale, scale) ? rest : { id: known.id, name: known.name, scale }
}

function namesOf({ en, ar }: Text): readonly string[] {
  return [en, ar].flatMap((name) => (name ? [name] : []))
}
