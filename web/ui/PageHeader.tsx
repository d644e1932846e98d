/** The bar over plain pages: the mark; then language and appearance, or the account's menu for who has one. */
import { type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { Button } from './Button.tsx'
import { LanguageButton, ThemeButton } from './LookButtons.tsx'
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
