/** The canvas face of a workshop: what stands here before the board is open, and when there is none. */
import { useParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { explain, t } from '#web/i18n.tsx'
import { LastWords } from '#web/sync/LastWords.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import { BoardScreen } from './BoardScreen.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'

export function BoardPage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  const found = () => workshop()
  useTitle(() => found()?.title ?? t('board.title'))
  return (
    <Switch fallback={<BoardSkeleton />}>
      {/* fetched anew it is another object for the same workshop: the board must not start over */}
      <Match when={found()?.id} keyed>
        {(_) => <BoardScreen workshop={found() as NonNullable<ReturnType<typeof found>>} />}
      </Match>
      <Match when={workshop.error}>
        <Page title={t('board.title')} width="narrow">
          <h1>{t('board.title')}</h1>
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
