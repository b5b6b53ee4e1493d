import { BaseSequencer } from 'vitest/node'

/** The one file that is a single long test goes first: begun last, it would be waited for alone. */
const LONGEST = /\baxe\.test\.ts$/

export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }) => LONGEST.test(moduleId)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}
