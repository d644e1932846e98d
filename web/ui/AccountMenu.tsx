/** The signed-in person's menu: where to go, language, appearance, and out. */
import { useNavigate } from '@solidjs/router'
import { explain, locale, setLocale, t } from '#web/i18n.tsx'
import { signOut } from '#web/session.ts'
import { setTheme, THEMES, type Theme, theme } from '#web/theme.ts'
import styles from './AccountMenu.module.css'
import { Avatar } from './Avatar.tsx'
import { Menu, type MenuItem } from './Menu.tsx'
import { toast } from './toast.ts'

const THEME_KEYS = { light: 'common.themeLight', dark: 'common.themeDark', system: 'common.themeSystem' } as const satisfies Record<Theme, string>

export function AccountMenu(props: { name: string }) {
  const navigate = useNavigate()
  const leave = () =>
    signOut().then(
      () => navigate('/'),
      (error: unknown) => toast(explain(error), { kind: 'error' }),
    )
  const items = (): MenuItem[] => [
    { label: t('ui.workshops'), icon: 'layout-dashboard', onSelect: () => navigate('/workshops') },
    { label: t('ui.account'), icon: 'key-round', onSelect: () => navigate('/account') },
    'separator',
    { heading: t('common.language') },
    { label: t('common.danish'), lang: 'da', checked: locale() === 'da', onSelect: () => void setLocale('da') },
    { label: t('common.english'), lang: 'en', checked: locale() === 'en', onSelect: () => void setLocale('en') },
    'separator',
    { heading: t('common.theme') },
    ...THEMES.map((choice) => ({ label: t(THEME_KEYS[choice]), checked: theme() === choice, onSelect: () => setTheme(choice) })),
    'separator',
    { label: t('ui.signOut'), icon: 'door-open', onSelect: () => void leave() },
  ]
  return (
    <Menu
      label={t('ui.accountMenu', { name: props.name })}
      items={items()}
      trigger={
        <>
          <Avatar name={props.name} color="blue" size="s" />
          <span class={styles.name}>{props.name}</span>
        </>
      }
    />
  )
}
