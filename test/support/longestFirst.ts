import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The one file that is a single long test goes first: begun last, it would be waited for alone. */
const LONGEST = /\baxe\.test\.ts$/

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}
