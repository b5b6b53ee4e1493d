import { sayDimValue } from '../../lanes/measuredWords'
import type { Dims } from '../../model/records/asked'
import { useSpeech } from '../table/useSpeech'

/** Says who answered: "Muscat · new customers"; '' where nobody is told apart. */
export function useSayDims(): (dims: Dims) => string {
  const speech = useSpeech()
  return (dims) =>
    Object.keys(dims)
      .sort()
      .map((name) => sayDimValue(name, dims[name] ?? '', speech))
      .join(' · ')
}
