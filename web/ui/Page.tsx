/** A plain page (not a face of the board): header, `main`, and the title in the window. */
import type { JSX } from 'solid-js'
import styles from './Page.module.css'
import { PageHeader } from './PageHeader.tsx'
import { useTitle } from './useTitle.ts'

export interface PageProps {
  /** for the window; the page writes its own h1 */
  title: string
  /** normal 1200 px, narrow 680 px, full edge to edge without padding */
  width?: 'normal' | 'narrow' | 'full'
  /** more controls in the header */
  tools?: JSX.Element
  /** a way to sign in, in the header, for who has not */
  signIn?: boolean
  children: JSX.Element
}

export function Page(props: PageProps) {
  useTitle(() => props.title)
  return (
    <div class={styles.page}>
      <PageHeader signIn={props.signIn} ruled>
        {props.tools}
      </PageHeader>
      <main id="main" class={styles.main} data-width={props.width ?? 'normal'}>
        {props.children}
      </main>
    </div>
  )
}
