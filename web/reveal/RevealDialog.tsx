/** Which notes come up, of all zones or of one, said in numbers before it happens. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { RevealAnswer, ShelfCounts } from '#shared/reveal.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import type { Live } from '#web/facilitation/live.ts'
import { formatDate, t } from '#web/i18n.tsx'
import type { Loaded } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'
import styles from './RevealDialog.module.css'

interface RevealDialogProps {
  live: Live
  counts: Loaded<ShelfCounts>
  onClose: () => void
  onQueue: () => void
  onTakeBack: () => void
}
const ALL = ''

export function RevealDialog(props: RevealDialogProps) {
  const [zone, setZone] = createSignal(ALL)
  void props.counts.refetch()
  const chosen = () => (zone() === ALL ? (props.counts()?.notes ?? 0) : (props.counts()?.zones.find(({ zoneId }) => zoneId === zone())?.notes ?? 0))
  const { busy, error, submit } = createSubmit(async () => {
    const json = zone() === ALL ? {} : { zoneId: zone() }
    const { notes } = await call<RevealAnswer>(api.boards[':id'].reveal.$post({ param: { id: props.live.boardId }, json }))
    if (notes === 0) toast(t('reveal.nothing'))
    props.onClose()
    await props.counts.refetch()
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('reveal.title')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" icon="eye" busy={busy()} disabled={chosen() === 0} onClick={() => void submit()}>
            {t('reveal.show', { n: chosen() })}
          </Button>
        </>
      }
    >
      <Switch fallback={<p>{t('reveal.counting')}</p>}>
        <Match when={props.counts.error !== undefined && !props.counts()}>
          <FormError error={props.counts.error} />
        </Match>
        <Match when={props.counts()}>{(counts) => <Which {...props} counted={counts()} zone={zone()} onZone={setZone} />}</Match>
      </Switch>
      <FormError error={error()} />
    </Dialog>
  )
}

function Which(props: RevealDialogProps & { counted: ShelfCounts; zone: string; onZone: (zone: string) => void }) {
  const titleOf = (id: string) => props.live.workshop().zones.find((zone) => zone.id === id)?.title ?? t('reveal.noZone')
  const option = (value: string, zone: string, n: number) => ({ value, label: t('reveal.zoneCount', { zone, n }) })
  const options = () => {
    const zones = props.counted.zones.filter((part): part is { zoneId: string; notes: number } => part.zoneId !== null)
    return [option(ALL, t('reveal.all'), props.counted.notes), ...zones.map(({ zoneId, notes }) => option(zoneId, titleOf(zoneId), notes))]
  }
  return (
    <>
      <p>{t('reveal.lead', { n: props.counted.people })}</p>
      <ChoiceChips legend={t('reveal.which')} value={props.zone} options={options()} onChange={props.onZone} />
      <Show when={props.live.workshop().moderated}>
        <div class={styles.readFirst}>
          <p>{props.counted.heldBack > 0 ? t('reveal.heldBack', { n: props.counted.heldBack }) : t('reveal.mayRead')}</p>
          <Button size="s" icon="shield" onClick={props.onQueue}>
            {t('reveal.readFirst')}
          </Button>
        </div>
      </Show>
      <Show when={props.live.mode() === 'hidden'}>
        <p class="small muted">{t('reveal.stillWriting')}</p>
      </Show>
      <LastShown {...props} />
    </>
  )
}

function LastShown(props: { counted: ShelfCounts; onTakeBack: () => void }) {
  return (
    <Show when={props.counted.lastReveal}>
      {(shown) => (
        <div>
          <p class="small muted">{t('reveal.lastShown', { n: shown().notes, time: formatDate(shown().at, { timeStyle: 'short' }) })}</p>
          <Button variant="quiet" size="s" icon="undo-2" onClick={() => props.onTakeBack()}>
            {t('reveal.takeBackLong', { n: shown().notes })}
          </Button>
        </div>
      )}
    </Show>
  )
}
