import { Menu } from '@base-ui/react/menu'
import { ArrowDownUp, Check, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuPopup } from '../controls/MenuPopup'
import menu from '../controls/menu.module.css'
import styles from './library.module.css'
import { SORTS, type SortBy } from './listing'

export function SortMenu({ value, onChange }: { readonly value: SortBy; readonly onChange: (by: SortBy) => void }) {
  const { t } = useTranslation()
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.chipButton} aria-label={`${t('library.sort')}: ${t(`library.sortBy.${value}`)}`}>
        <ArrowDownUp size={13} aria-hidden />
        {t(`library.sortBy.${value}`)}
        <ChevronDown size={13} aria-hidden />
      </Menu.Trigger>
      <MenuPopup>
        <Menu.RadioGroup value={value} onValueChange={onChange} aria-label={t('library.sort')}>
          {SORTS.map((by) => (
            <Menu.RadioItem key={by} value={by} className={`${menu.item} ${menu.choice}`} closeOnClick>
              <Menu.RadioItemIndicator className={menu.check}>
                <Check size={15} aria-hidden />
              </Menu.RadioItemIndicator>
              {t(`library.sortBy.${by}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPopup>
    </Menu.Root>
  )
}
