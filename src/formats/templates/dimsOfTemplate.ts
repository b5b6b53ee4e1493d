import type { Language } from '../../base/text'
import type { Dims } from '../../model/records/asked'
import type { RawTemplate } from './rawTemplate'

/** Branches and the like in the language of the board: a value is one text, which answers are told apart by. */
export function dimsOfTemplate({ dimensions }: RawTemplate, dims: Dims, language: Language): Dims {
  return Object.fromEntries(
    Object.entries(dims).map(([name, value]) => {
      const known = dimensions.find(({ id }) => id === name)?.values.find(({ en }) => en === value)
      return [name, known?.[language] ?? value]
    }),
  )
}
