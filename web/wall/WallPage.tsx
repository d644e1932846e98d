/** The wall face: big letters for the end of the room. It never sleeps, has no controls but a way out, and comes back by itself. */
import { useParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { AppError } from '#shared/errors.ts'
import type { Workshop } from '#shared/workshops.ts'
import { explain, setLocale, t } from '#web/i18n.tsx'
import type { Loaded } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'
import { createLoad } from '#web/load.ts'
import type { WallAnswer } from '#shared/wall.ts'
import { stayAwake } from './awake.ts'
import { loadWall } from './model.ts'
import { WallScreen } from './WallScreen.tsx'

const isOut = (error: unknown): boolean => error instanceof AppError && ['not_found', 'not_signed_in'].includes(error.code)

export function WallPage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  const info = createLoad(() => params.id, loadWall)
  useTitle(() => `${t('wall.title')}: ${workshop()?.title ?? ''}`)
  stayAwake()
  const refused = () => info.error instanceof AppError && info.error.code === 'forbidden'
  return (
    <Switch fallback={<p class="sr">{t('wall.loading')}</p>}>
      <Match when={refused()}>
        <Words title={t('wall.forbiddenTitle')} text={t('wall.forbidden')}>
          <Button href={`/w/${params.id}`}>{t('common.back')}</Button>
        </Words>
      </Match>
      <Match when={isOut(workshop.error)}>
        <Words title={t('wall.goneTitle')} text={t('wall.gone')}>
          <Button href="/">{t('ui.toStart')}</Button>
        </Words>
      </Match>
      {/* fetched anew it is another object for the same workshop: the line to the room stays */}
      <Match when={workshop()?.id} keyed>
        {(_) => <Shown workshop={workshop} info={info} />}
      </Match>
      <Match when={workshop.error}>
        <Words title={t('wall.title')} text={explain(workshop.error)}>
          <Button icon="refresh-cw" onClick={() => void workshop.refetch()}>
            {t('common.tryAgain')}
          </Button>
        </Words>
      </Match>
    </Switch>
  )
}

function Words(props: { title: string; text: string; children: JSX.Element }) {
  return (
    <Page title={props.title} width="narrow">
      <h1>{props.title}</h1>
      <p class="lead">{props.text}</p>
      <div>{props.children}</div>
    </Page>
  )
}

function Shown(props: { workshop: Loaded<Workshop>; info: Loaded<WallAnswer> }) {
  const first = props.workshop() as Workshop
  const known = createMemo(() => props.workshop() ?? first)
  // a screen that nobody sits behind has no language of its own
  if (first.role === 'viewer') void setLocale(first.locale, false)
  const [sized, setSized] = createSignal(false)
  onMount(() => {
    document.documentElement.dataset.face = 'wall'
    setSized(true)
  })
  onCleanup(() => {
    delete document.documentElement.dataset.face
  })
  return (
    <Show when={sized()}>
      <WallScreen workshop={props.workshop} known={known} info={props.info} />
    </Show>
  )
}
