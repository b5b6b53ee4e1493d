/** Every colour a drawing may use, by what it means. */
export const PAINTS = [
  'ink900', 'ink700', 'ink500', 'ink400', 'line300', 'line200', 'line100', 'surface', 'surface2', 'canvas', 'zoneHidden',
  'accent800', 'accent700', 'accent600', 'accent100', 'accent50', 'onAccent', 'stageBg', 'onStage', 'pillBg', 'onPill',
  'actBg', 'actBd', 'actInk', 'froBg', 'froBd', 'froInk', 'bacBg', 'bacBd', 'bacInk', 'supBg', 'supBd', 'supInk',
  'paiBg', 'paiBd', 'paiInk', 'oppBg', 'oppBd', 'oppInk', 'neuBg', 'neuBd', 'neuInk',
  'mood-2', 'mood-1', 'mood0', 'mood1', 'mood2', 'moodText-2', 'moodText-1', 'moodText0', 'moodText1', 'moodText2',
  'good', 'bad', 'unsure', 'track',
] as const

export type Paint = (typeof PAINTS)[number]

/** A value for every paint: what a drawing looks like in one theme. */
export type Palette = Readonly<Record<Paint, string>>

export const lightPalette: Palette = {
  ink900: '#15202E', ink700: '#33435A', ink500: '#56667C', ink400: '#8290A3',
  line300: '#C9D2DD', line200: '#DDE3EB', line100: '#EAEEF3',
  surface: '#FFFFFF', surface2: '#F8F9FB', canvas: '#F3F5F8', zoneHidden: '#EEF0F5',
  accent800: '#06484D', accent700: '#0A5D62', accent600: '#0B7076', accent100: '#D3ECEB', accent50: '#EAF6F5', onAccent: '#FFFFFF',
  stageBg: '#0A5D62', onStage: '#FFFFFF', pillBg: '#33435A', onPill: '#FFFFFF',
  actBg: '#EDF3FD', actBd: '#BFD4F3', actInk: '#1B4A86',
  froBg: '#E7F5F2', froBd: '#AEDCD2', froInk: '#0A5B51',
  bacBg: '#F2EFFB', bacBd: '#D2C8EF', bacInk: '#4C3694',
  supBg: '#F1F4F8', supBd: '#CFD8E3', supInk: '#3A495D',
  paiBg: '#FDF0EA', paiBd: '#F2C6B0', paiInk: '#96330F',
  oppBg: '#FFF6DD', oppBd: '#EBD289', oppInk: '#6F4B00',
  neuBg: '#FFFFFF', neuBd: '#C9D2DD', neuInk: '#33435A',
  'mood-2': '#B4381A', 'mood-1': '#C8651F', mood0: '#66758A', mood1: '#2C897F', mood2: '#0A655A',
  'moodText-2': '#A32F13', 'moodText-1': '#94480F', moodText0: '#56667C', moodText1: '#1A6C63', moodText2: '#085A50',
  good: '#0A655A', bad: '#A32F13', unsure: '#56667C', track: '#EAEEF3',
}

export const darkPalette: Palette = {
  ...lightPalette,
  ink900: '#E8EDF4', ink700: '#C6D0DC', ink500: '#9DABBD', ink400: '#7C8BA0',
  line300: '#3C4858', line200: '#2D3846', line100: '#232D3A',
  surface: '#161D27', surface2: '#1B2430', canvas: '#10161E', zoneHidden: '#121923',
  accent800: '#8FDEDB', accent700: '#5CC4C0', accent600: '#5CC4C0', accent100: '#1E4345', accent50: '#16302F', onAccent: '#0B1B1C',
  stageBg: '#0E4D51', onStage: '#F2FBFA', pillBg: '#C6D0DC', onPill: '#15202E',
  actBg: '#1C2B42', actBd: '#33496B', actInk: '#CFE0FA',
  froBg: '#15302C', froBd: '#2A524B', froInk: '#C4EBE2',
  bacBg: '#2A2342', bacBd: '#473C6B', bacInk: '#DDD3F8',
  supBg: '#202937', supBd: '#37445A', supInk: '#CBD5E2',
  paiBg: '#3B2015', paiBd: '#663A28', paiInk: '#F7CDB9',
  oppBg: '#352A10', oppBd: '#5E4C20', oppInk: '#F3DFA2',
  neuBg: '#1B2430', neuBd: '#3C4858', neuInk: '#C6D0DC',
  'mood-2': '#F08A6C', 'mood-1': '#E9A46B', mood0: '#9DABBD', mood1: '#63C2B5', mood2: '#7AD7C6',
  'moodText-2': '#F08A6C', 'moodText-1': '#E9A46B', moodText0: '#9DABBD', moodText1: '#63C2B5', moodText2: '#7AD7C6',
  good: '#7AD7C6', bad: '#F08A6C', unsure: '#9DABBD', track: '#2D3846',
}

/** On paper: white ground, card borders one step darker. */
export const printPalette: Palette = {
  ...lightPalette,
  canvas: '#FFFFFF', surface2: '#FFFFFF', zoneHidden: '#F5F6F9',
  actBd: '#8FB0E0', froBd: '#7FC2B3', bacBd: '#B3A3E0', supBd: '#A9B7C8', paiBd: '#DE9C7C', oppBd: '#D3B456', neuBd: '#A9B7C8',
}
