/** Dots for somebody else: a member who asks for help, or a person without a device. They count like all others, and are marked. */
import { createMemo, createSignal, Show } from 'solid-js'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { draftBallot } from './ballot.ts'
import { loadItems } from './ballotServer.ts'
import { placeForAnother } from './commands.ts'
import { DotButton } from './DotButton.tsx'
import { DotsLeft } from './DotsLeft.tsx'
import { ItemRows } from './ItemRows.tsx'
import type { PaperFormProps } from './PaperForm.tsx'
import { NOBODY, ProxyPeople } from './ProxyPeople.tsx'
import { itemText } from './results.ts'
import styles from './RoundDialog.module.css'
import { createHand } from './votes.ts'

export function ProxyForm(props: PaperFormProps) {
  const { workshopId } = props.live
  const items = createLoad(
    () => props.round.id,
    (roundId) => loadItems({ workshopId, roundId }),
  )
  const [who, setWho] = createSignal(NOBODY)
  const [said, say] = createSignal('', { equals: false })
  const [turn, setTurn] = createSignal(0)
  const ballot = createMemo(() => {
    // the next person begins with all dots
    turn()
    return draftBallot({ dots: props.round.dots, maxPerItem: props.round.maxPerItem })
  })
  const hand = createHand(ballot, (id) => items()?.find((item) => item.itemId === id), say)
  const { busy, error, submit } = createSubmit(async () => {
    const choices = ballot().choices()
    if (choices.length === 0) return say(t('votes.noneYet'))
    await placeForAnother(workshopId, props.round.id, choices, who() === NOBODY ? undefined : who())
    toast(t('votes.proxySaved'))
    setWho(NOBODY)
    setTurn((count) => count + 1)
  })
  return (
    <form class={styles.form} onSubmit={(event) => void submit(event)}>
      <p>{t('votes.proxyLead')}</p>
      <ProxyPeople workshopId={workshopId} round={props.round} who={who()} onWho={setWho} />
      <DotsLeft ballot={ballot()} theirs />
      <Show when={items()} fallback={<p>{t('common.loading')}</p>}>
        {(all) => <ItemRows items={all()}>{(item) => <DotButton ballot={ballot()} itemId={item.itemId} name={itemText(item)} onPress={hand.press} onTake={hand.take} />}</ItemRows>}
      </Show>
      <FormError error={error() ?? items.error} />
      <p class="sr" role="status">
        {said()}
      </p>
      <div class={styles.foot}>
        <Button onClick={() => props.onBack()}>{t('common.back')}</Button>
        <Button variant="primary" type="submit" busy={busy()} disabled={ballot().marks().size === 0}>
          {t('votes.proxySave')}
        </Button>
      </div>
    </form>
  )
}
