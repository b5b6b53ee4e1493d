import * as v from 'valibot'
import type { BothLanguages } from '../../base/text'
import { rawTemplate } from './rawTemplate'

/** Works a template is made after, in words. Throws for a file that is not a template: they are part of the product. */
export function sourcesOfTemplate(file: unknown): readonly BothLanguages[] {
  return v.parse(rawTemplate, file).sources
}
