/** Scales that are offered by name. */
export const SCALES = ['1:5', '0:10', '1:10', '1:7', '1:4', '1:3', '0:1'] as const
