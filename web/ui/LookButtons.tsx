/** Language and appearance of the page, as buttons of a bar. */
import { locale, setLocale, t } from '#web/i18n.tsx'
import { isDark, setTheme } from '#web/theme.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './PageHeader.module.css'

/** Says the other language in that language, in two letters where there is no room. */
export function LanguageButton() {
  const other = () => (locale() === 'da' ? 'en' : 'da')
  return (
    <Button variant="quiet" size="s" icon="languages" lang={other()} aria-label={t('ui.otherLanguage')} onClick={() => void setLocale(other())}>
      <span class={styles.long}>{t('ui.otherLanguage')}</span>
      <span class={styles.short}>{other().toUpperCase()}</span>
    </Button>
  )
}

export function ThemeButton() {
  return <IconButton icon="contrast" label={t(isDark() ? 'ui.toLight' : 'ui.toDark')} onClick={() => setTheme(isDark() ? 'light' : 'dark')} />
}
