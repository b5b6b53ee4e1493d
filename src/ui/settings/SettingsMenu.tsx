import { Menu } from '@base-ui/react/menu'
import { Check, Info, Keyboard, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/Button'
import { MenuPopup } from '../controls/MenuPopup'
import menu from '../controls/menu.module.css'
import { type Preferences, setPreference, usePreference } from '../preferences'
import { openOverlay } from '../shortcuts/overlay'
import { AboutDialog } from './AboutDialog'

/** Theme, digits, and what this product is. */
export function SettingsMenu() {
  const { t } = useTranslation()
  const [about, setAbout] = useState(false)
  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t('app.settings')} />}>
          <Settings2 size={16} aria-hidden />
        </Menu.Trigger>
        <MenuPopup>
          <Choices
            name="theme"
            label={t('settings.theme')}
            options={[
              ['system', t('settings.themeSystem')],
              ['light', t('settings.themeLight')],
              ['dark', t('settings.themeDark')],
            ]}
          />
          <Menu.Separator className={menu.separator} />
          <Choices
            name="digits"
            label={t('settings.digits')}
            options={[
              ['latn', '123'],
              ['arab', '١٢٣'],
            ]}
          />
          <Menu.Separator className={menu.separator} />
          <Menu.Item className={menu.item} onClick={() => openOverlay('shortcuts')}>
            <Keyboard size={16} aria-hidden />
            {t('shortcuts.title')}
          </Menu.Item>
          <Menu.Item className={menu.item} onClick={() => setAbout(true)}>
            <Info size={16} aria-hidden />
            {t('settings.about')}
          </Menu.Item>
        </MenuPopup>
      </Menu.Root>
      <AboutDialog open={about} onClose={() => setAbout(false)} />
    </>
  )
}

interface ChoicesProps<K extends keyof Preferences> {
  readonly name: K
  readonly label: string
  readonly options: readonly (readonly [value: Preferences[K], label: string])[]
}

function Choices<K extends keyof Preferences>({ name, label, options }: ChoicesProps<K>) {
  const value = usePreference(name)
  return (
    <Menu.Group>
      <Menu.GroupLabel className={menu.groupLabel}>{label}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={value}
        onValueChange={(next: Preferences[K]) => setPreference(name, next)}
        aria-label={label}
      >
        {options.map(([option, words]) => (
          <Menu.RadioItem key={option} value={option} className={`${menu.item} ${menu.choice}`}>
            <Menu.RadioItemIndicator className={menu.check}>
              <Check size={15} aria-hidden />
            </Menu.RadioItemIndicator>
            {words}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
