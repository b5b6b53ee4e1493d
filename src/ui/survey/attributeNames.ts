import type { AttributeUse } from '../../formats/survey'
import { foldPhrase } from '../../formats/survey/words/foldPhrase'

const NAME_LIMIT = 300
const IMPORTANCE = /\b(?:importan\w*|matters?)\b|اهميه|الاهميه|مهم/

/** "How important is it? – Speed" asks of the same attribute as "How well do we do? – Speed". */
export function attributeNameOf(column: string): string {
  const inBrackets = /\[([^\]]+)\]\s*$/.exec(column)?.[1]
  const parts = (inBrackets ?? column).split(/\s+[–—-]\s+|:\s+/)
  return (parts.at(-1) || column).trim().slice(0, NAME_LIMIT)
}

export function saysOf(column: string): AttributeUse['says'] {
  return IMPORTANCE.test(foldPhrase(column)) ? 'importance' : 'performance'
}
