/** Around every page: the skip link, words for what failed, focus that follows a change of page, toasts and tooltips. */
import { type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, on, Suspense } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { FailurePage } from './FailurePage.tsx'
import { focusPage } from './focus.ts'
import { PageLoading } from './PageLoading.tsx'
import styles from './Shell.module.css'
import { closeTooltip } from './tooltip.ts'
import { Toasts } from './Toasts.tsx'
import { Tooltips } from './Tooltips.tsx'

export function Shell(props: RouteSectionProps) {
  const location = useLocation()
  createEffect(on(() => location.pathname, arrive, { defer: true }))
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    focusPage('main')
  }
  return (
    <>
      <a class={styles.skip} href="#main" on:click={skip}>
        {t('common.skipToContent')}
      </a>
      <ErrorBoundary fallback={(error: unknown, reset) => <FailurePage error={error} retry={reset} />}>
        <Suspense fallback={<PageLoading />}>{props.children}</Suspense>
      </ErrorBoundary>
      <Toasts />
      <Tooltips />
    </>
  )
}

function arrive() {
  closeTooltip()
  requestAnimationFrame(() => focusPage())
}
