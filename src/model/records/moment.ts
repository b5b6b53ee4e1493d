import * as v from 'valibot'

/** ISO 8601 date and time. */
export const moment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text: string) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))),
)
