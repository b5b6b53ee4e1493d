import { Menu } from '@base-ui/react/menu'
import { Check, Info, Keyboard, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../controls/Button'
import { MenuPopup } from '../controls/MenuPopup'
import menu from '../controls/menu.module.css'
import { chooseDigits, useDigits } from '../i18n/digits'
import { setPreference, usePreference } from '../preferences'
import { openOverlay } from '../shortcuts/overlay'
import { AboutDialog } from './AboutDialog'

/** Theme, digits, and what this product is. */
export function SettingsMenu() {
  const { t } = useTranslation()
  const [about, setAbout] = useState(false)
  const theme = usePreference('theme')
  const digits = useDigits()
  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t('app.settings')} />}>
          <Settings2 size={16} aria-hidden />
        </Menu.Trigger>
        <MenuPopup>
          <Choices
            value={theme}
            onChoose={(next) => setPreference('theme', next)}
            label={t('settings.theme')}
            options={[
              ['system', t('settings.themeSystem')],
              ['light', t('settings.themeLight')],
              ['dark', t('settings.themeDark')],
            ]}
          />
          <Menu.Separator className={menu.separator} />
          <Choices
            value={digits}
            onChoose={chooseDigits}
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

interface ChoicesProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly (readonly [value: V, label: string])[]
  readonly onChoose: (value: V) => void
}

function Choices<V extends string>({ label, value, options, onChoose }: ChoicesProps<V>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={menu.groupLabel}>{label}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
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
