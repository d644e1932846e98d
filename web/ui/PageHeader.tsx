/** The bar over plain pages: the mark; then language and appearance, or the account's menu for who has one. */
import { type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { locale, setLocale, t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { isDark, setTheme } from '#web/theme.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { Logo } from './Logo.tsx'
import styles from './PageHeader.module.css'

// only who has an account pays for the menu
const AccountMenu = lazy(async () => ({ default: (await import('./AccountMenu.tsx')).AccountMenu }))

/** @param props.children more controls, before the account; @param props.signIn offers to sign in; @param props.ruled draws a hairline under it */
export function PageHeader(props: { children?: JSX.Element; signIn?: boolean; ruled?: boolean }) {
  const user = () => (session().kind === 'user' ? session().user : undefined)
  return (
    <header class={styles.top} data-ruled={props.ruled ? '' : undefined}>
      <Logo href={user() ? '/workshops' : '/'} />
      <div class={styles.end}>
        {props.children}
        <Switch>
          <Match when={user()}>
            {(account) => (
              <Suspense>
                <AccountMenu name={account().name} />
              </Suspense>
            )}
          </Match>
          <Match when={!user()}>
            <LanguageButton />
            <span class={styles.roomy} data-crowded={props.signIn ? '' : undefined}>
              <ThemeButton />
            </span>
            <Show when={props.signIn && session().kind !== 'unknown'}>
              <Button href="/signin" size="s">
                {t('ui.signIn')}
              </Button>
            </Show>
          </Match>
        </Switch>
      </div>
    </header>
  )
}

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
