/** The poster for the door and the tables: A4, the question, the QR and the code. */
import { Match, Show, Switch } from 'solid-js'
import { useParams } from '@solidjs/router'
import type { Invite } from '#shared/invites.ts'
import type { Workshop } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { formatDate, t } from '#web/i18n.tsx'
import { Books } from '#web/ui/Books.tsx'
import { Button } from '#web/ui/Button.tsx'
import { JoinCode } from '#web/ui/JoinCode.tsx'
import { Mark } from '#web/ui/Logo.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { createRoomInvite, useInviteList } from './invites.ts'
import { useWorkshop } from './useWorkshop.ts'
import styles from './PosterPage.module.css'

export function PosterPage() {
  const params = useParams<{ id: string }>()
  const workshop = useWorkshop(() => params.id)
  const list = useInviteList(() => params.id)
  const room = createRoomInvite(
    () => params.id,
    list,
    () => 'participant',
    () => workshop()?.archived ?? true,
  )
  const failure = () => workshop.error ?? list.error ?? room.error()
  return (
    <Page title={t('poster.title')} width="full">
      <div class={styles.page}>
        <div class={`${styles.tools} no-print`}>
          <Button href={`/w/${params.id}`} variant="quiet" icon="arrow-left">
            {t('common.back')}
          </Button>
          <Button variant="primary" icon="printer" onClick={() => print()}>
            {t('poster.print')}
          </Button>
          <p class="small muted">{t('poster.codeFrom')}</p>
        </div>
        <Switch fallback={<Skeleton lines={8} />}>
          <Match when={failure() !== undefined && failure()}>{(error) => <FormError error={error()} />}</Match>
          <Match when={workshop()?.archived}>
            <p>{t('invite.archived')}</p>
          </Match>
          <Match when={workshop() && room.invite() ? { workshop: workshop() as Workshop, invite: room.invite() as Invite } : undefined}>
            {(ready) => <Poster workshop={ready().workshop} invite={ready().invite} />}
          </Match>
        </Switch>
      </div>
    </Page>
  )
}

/** A day is written out in full; a poster has no year, it hangs for a week. */
const when = (startsAt: string) =>
  `${formatDate(startsAt, { weekday: 'long', day: 'numeric', month: 'long' })} ${t('workshops.at', { time: formatDate(startsAt, { timeStyle: 'short' }) })}`

/** Long questions get smaller letters, so that the sheet always holds them. */
const sizeOf = (text: string) => (text.length > 220 ? 's' : text.length > 110 ? 'm' : 'l')

export function Poster(props: { workshop: Workshop; invite: Invite }) {
  const heading = () => props.workshop.question || props.workshop.title
  const address = () => props.invite.shortUrl ?? ''
  return (
    <article class={styles.poster} data-theme="light" lang={props.workshop.locale}>
      <div class={styles.sheet}>
        <header class={styles.head}>
          <span class={styles.name}>
            <Mark />
            <span dir="auto">{props.workshop.question ? props.workshop.title : 'Samtavle'}</span>
          </span>
          <Show when={props.workshop.startsAt}>{(at) => <span class={styles.when}>{when(at())}</span>}</Show>
        </header>
        <section class={styles.question}>
          <h1 dir="auto" data-size={sizeOf(heading())}>
            {heading()}
          </h1>
          <p>{props.workshop.place ? t('poster.leadAt', { place: props.workshop.place }) : t('poster.lead')}</p>
        </section>
        <section class={styles.join}>
          <div class={styles.qr}>
            <Qr text={address()} label={t('invite.qrLabel', { address: address() })} />
          </div>
          <div class={styles.how}>
            <p class={styles.scan}>
              {t('poster.scan')}{' '}
              <b>
                {address()
                  .replace(/^https?:\/\//, '')
                  .replace(/\/[^/]*$/, '')}
              </b>{' '}
              {t('poster.andCode')}
            </p>
            <p class={styles.code}>
              <JoinCode code={props.invite.code ?? ''} />
            </p>
            <Show when={props.workshop.wifi}>{(wifi) => <p class={styles.facts}>{t('poster.wifi', { wifi: wifi() })}</p>}</Show>
            <p class={styles.facts}>{t('poster.facts')}</p>
          </div>
        </section>
        <div class={styles.art}>
          <Books width={794} scale={1.15} />
        </div>
      </div>
    </article>
  )
}
