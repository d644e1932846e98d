/** The hall: one thing to say, one thing to do, and the long shelf of books below. */
import type { JSX } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Books } from '#web/ui/Books.tsx'
import { PageHeader } from '#web/ui/PageHeader.tsx'
import styles from './Hall.module.css'

/** @param props.centred for pages that only say something; @param props.signIn offers to log in, in the header */
export function Hall(props: { centred?: boolean; signIn?: boolean; children: JSX.Element }) {
  return (
    <div class={styles.hall}>
      <PageHeader signIn={props.signIn ?? false} />
      <main id="main" class={styles.main} data-centred={props.centred ? '' : undefined} tabindex="-1">
        {props.children}
      </main>
      <div class={styles.art}>
        <Books width={1440} scale={1.35} />
      </div>
      <footer class={styles.foot}>{t('accounts.landingFoot')}</footer>
    </div>
  )
}
