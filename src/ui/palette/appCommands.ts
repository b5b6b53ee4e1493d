import { chooseDigits, digitsNow } from '../i18n/digits'
import { preferences, setPreference } from '../preferences'
import { openOverlay } from '../shortcuts/overlay'
import type { CommandSpec } from './command'

/** What can be done on every screen. Only what would change something is offered. */
export function appCommands(): readonly CommandSpec[] {
  const { language, theme } = preferences.getState()
  const digits = digitsNow()
  return [
    {
      id: 'shortcuts',
      words: 'palette.does.shortcuts',
      shortcut: 'help',
      takesKeyboard: true,
      run: () => openOverlay('shortcuts'),
    },
    {
      id: 'language',
      words: 'palette.does.language',
      run: () => setPreference('language', language === 'ar' ? 'en' : 'ar'),
    },
    {
      id: 'themeLight',
      words: 'palette.does.themeLight',
      when: theme !== 'light',
      run: () => setPreference('theme', 'light'),
    },
    {
      id: 'themeDark',
      words: 'palette.does.themeDark',
      when: theme !== 'dark',
      run: () => setPreference('theme', 'dark'),
    },
    {
      id: 'themeSystem',
      words: 'palette.does.themeSystem',
      when: theme !== 'system',
      run: () => setPreference('theme', 'system'),
    },
    {
      id: 'digitsLatn',
      words: 'palette.does.digitsLatn',
      when: digits !== 'latn',
      run: () => chooseDigits('latn'),
    },
    {
      id: 'digitsArab',
      words: 'palette.does.digitsArab',
      when: digits !== 'arab',
      run: () => chooseDigits('arab'),
    },
  ]
}
