/** The application draft, first cut: the form's sections with what the room said under each, to read, copy and download. */
import { useParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { Draft } from '#shared/drafts.ts'
import { api, call } from '#web/api.ts'
import { explain, locale, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { DraftBar } from './DraftBar.tsx'
import { DraftFacts } from './DraftFacts.tsx'
import { DraftHead } from './DraftHead.tsx'
import { DraftNav } from './DraftNav.tsx'
import styles from './DraftPage.module.css'
import { Section } from './Section.tsx'

export function DraftPage() {
  const params = useParams<{ id: string }>()
  const draft = createLoad(
    () => params.id,
    (id) => call<Draft>(api.workshops[':id'].draft.$get({ param: { id }, query: { locale: locale() } })),
  )
  useTitle(() => (draft() ? `${t('draft.page.title')} · ${draft()?.workshop.title}` : t('draft.page.title')))
  return (
    <Show
      when={draft()}
      fallback={
        <main id="main" class={styles.alone} aria-busy={draft.loading}>
          <h1>{t('draft.page.title')}</h1>
          <Show when={draft.error} fallback={<Skeleton lines={6} />}>
            <p role="alert">{explain(draft.error)}</p>
            <Button icon="refresh-cw" onClick={() => void draft.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </Show>
        </main>
      }
    >
      {(found) => (
        <div class={styles.page}>
          <DraftBar draft={found()} />
          <DraftNav sections={found().sections} />
          <main id="main" class={styles.main} tabindex="-1">
            <div class={styles.sheet}>
              <DraftHead draft={found()} />
              <For each={found().sections}>{(section) => <Section section={section} />}</For>
            </div>
          </main>
          <DraftFacts draft={found()} />
        </div>
      )}
    </Show>
  )
}
