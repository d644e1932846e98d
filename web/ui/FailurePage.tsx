/** What stands where a page failed: what happened, and a way on. Goes away with the next change of page. */
import { useLocation } from '@solidjs/router'
import { createEffect, on, Show } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import { explain, t } from '#web/i18n.tsx'
import { Button } from './Button.tsx'
import styles from './FailurePage.module.css'
import { useTitle } from './useTitle.ts'

/** a page's chunk could not be fetched: offline, or a newer version has replaced it */
const isMissingChunk = (error: unknown) => error instanceof TypeError && /import|fetch|module/i.test(error.message)

export function FailurePage(props: { error: unknown; retry: () => void }) {
  const location = useLocation()
  useTitle(() => t('ui.failedTitle'))
  createEffect(on(() => location.pathname, props.retry, { defer: true }))
  // what nobody threw on purpose is a fault of ours: let the console and its listeners hear of it
  createEffect(() => {
    if (!(props.error instanceof AppError)) reportError(props.error)
  })
  const code = () => (props.error instanceof AppError ? props.error.code : undefined)
  const words = () => explain(isMissingChunk(props.error) ? new AppError('unreachable') : props.error)
  return (
    // without the header: this has to be there when nothing more can be fetched, and every page carries it
    <main id="main" class={styles.page}>
      <div class={styles.failure} role="alert">
        <h1>{t('ui.failedTitle')}</h1>
        <p class="lead">{words()}</p>
      </div>
      <div class={styles.ways}>
        <Show
          when={code() === 'not_signed_in'}
          fallback={
            <Button variant="primary" icon="refresh-cw" onClick={() => window.location.reload()}>
              {t('ui.reload')}
            </Button>
          }
        >
          <Button variant="primary" icon="log-in" href={`/signin?next=${encodeURIComponent(location.pathname)}`}>
            {t('ui.signIn')}
          </Button>
        </Show>
        <Button href="/">{t('ui.toStart')}</Button>
      </div>
    </main>
  )
}
