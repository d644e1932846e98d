/** Dots on paper: how many people put them there, and how many lie on what. */
import { createSignal, Show } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import { LIMITS } from '#shared/limits.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit, hasCode } from '#web/accounts/submit.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toast.ts'
import { loadItems } from './ballotServer.ts'
import { countPaper, readPaper } from './commands.ts'
import { ItemRows } from './ItemRows.tsx'
import { itemText } from './results.ts'
import styles from './RoundDialog.module.css'
import { Stepper } from './Stepper.tsx'

export interface PaperFormProps {
  live: Live
  round: Round
  onBack: () => void
}

export function PaperForm(props: PaperFormProps) {
  const { workshopId } = props.live
  const loaded = createLoad(
    () => props.round.id,
    async (roundId) => ({ items: await loadItems({ workshopId, roundId }), paper: await readPaper(workshopId, roundId) }),
  )
  return (
    <Show when={loaded()} fallback={loaded.error ? <FormError error={loaded.error} /> : <Skeleton lines={6} />}>
      {(known) => <Counts {...props} items={known().items} voters={known().paper.voters} dots={new Map(known().paper.choices.map(({ itemId, dots }) => [itemId, dots]))} />}
    </Show>
  )
}

function Counts(props: PaperFormProps & { items: readonly VoteItem[]; voters: number; dots: ReadonlyMap<string, number> }) {
  const [voters, setVoters] = createSignal(props.voters)
  const [counts, setCounts] = createSignal<ReadonlyMap<string, number>>(props.dots)
  const placed = () => [...counts().values()].reduce((sum, dots) => sum + dots, 0)
  const tooMany = () => placed() > voters() * props.round.dots
  const set = (itemId: string, text: string) => {
    const dots = Number(text.trim() || '0')
    if (Number.isInteger(dots) && dots >= 0) setCounts((before) => new Map([...before, [itemId, dots]]))
  }
  const { busy, error, submit } = createSubmit(async () => {
    const choices = [...counts()].map(([itemId, dots]) => ({ itemId, dots }))
    await countPaper(props.live.workshopId, props.round.id, { voters: voters(), choices })
    toast(t('votes.paperCounted', { n: voters() }))
    props.onBack()
  })
  const limit = () => hasCode(error(), 'vote_limit')
  return (
    <form class={styles.form} onSubmit={(event) => void submit(event)}>
      <p>{t('votes.paperLead')}</p>
      <Stepper label={t('votes.paperVoters')} value={voters()} min={0} max={LIMITS.paperVoters} onChange={setVoters} />
      <ItemRows items={props.items}>
        {(item) => (
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-label={itemText(item)}
            value={counts().get(item.itemId) ?? ''}
            placeholder="0"
            onChange={(event) => set(item.itemId, event.currentTarget.value)}
          />
        )}
      </ItemRows>
      <p role="status">{t('votes.paperSum', { n: placed(), most: voters() * props.round.dots })}</p>
      <Show when={tooMany() || limit()} fallback={<FormError error={error()} />}>
        <p role="alert">{t('votes.paperTooMany', { n: props.round.dots, most: props.round.maxPerItem })}</p>
      </Show>
      <div class={styles.foot}>
        <Button onClick={() => props.onBack()}>{t('common.back')}</Button>
        <Button variant="primary" type="submit" busy={busy()} disabled={tooMany()}>
          {t('votes.paperSave')}
        </Button>
      </div>
    </form>
  )
}
