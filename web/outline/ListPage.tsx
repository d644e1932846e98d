/** The list face: the whole board as headings and lists, live, with everything that can be done to a note. */
import { useParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { explain, t } from '#web/i18n.tsx'
import { LastWords } from '#web/sync/LastWords.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import { ListScreen } from './ListScreen.tsx'

export function ListPage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  const found = () => workshop()
  useTitle(() => found()?.title ?? t('list.title'))
  return (
    <Switch
      fallback={
        <main id="main" aria-busy="true">
          <h1 class="sr">{t('list.heading')}</h1>
          <p>{t('common.loading')}</p>
        </main>
      }
    >
      {/* fetched anew it is another object for the same workshop: the screen must not start over */}
      <Match when={found()?.id} keyed>
        {(_) => <ListScreen workshop={found() as NonNullable<ReturnType<typeof found>>} />}
      </Match>
      <Match when={workshop.error}>
        <Page title={t('list.title')} width="narrow">
          <h1>{t('list.heading')}</h1>
          <p class="lead">{explain(workshop.error)}</p>
          <LastWords workshopId={params.id} />
          <Button icon="refresh-cw" onClick={() => void workshop.refetch()}>
            {t('common.tryAgain')}
          </Button>
        </Page>
      </Match>
    </Switch>
  )
}
