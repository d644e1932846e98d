/** Opening a round: what, how many dots, who and how; and the rule in one sentence before anybody votes by it. */
import { Show } from 'solid-js'
import { VOTE_TARGETS, VOTER_GROUPS } from '#shared/facilitation/eligible.ts'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import { LIMITS } from '#shared/limits.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import type { Live } from '#web/facilitation/live.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { openRound } from './commands.ts'
import { ItemPicker } from './ItemPicker.tsx'
import styles from './OpenRound.module.css'
import { Stepper } from './Stepper.tsx'
import { createWish, type Wish } from './wish.ts'

export function OpenRound(props: { live: Live; onClose: () => void }) {
  const wish = createWish(props.live)
  const { busy, error, submit } = createSubmit(async () => {
    if (wish.nothing() || wish.noTitle()) return
    const selection = wish.target() === 'selection' ? { items: [...wish.picked()] } : {}
    await openRound(props.live.workshopId, { ...wish.rule(), title: wish.title().trim(), boardId: props.live.boardId, ...selection })
    props.onClose()
  })
  return (
    <Dialog
      open
      wide
      onOpenChange={props.onClose}
      title={t('votes.newRound')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form="open-round" busy={busy()}>
            {t('votes.openNow')}
          </Button>
        </>
      }
    >
      <form id="open-round" class={styles.form} onSubmit={(event) => void submit(event)}>
        <About wish={wish} />
        <Manner wish={wish} />
        <FormError error={error() ?? wish.outline.error} />
      </form>
    </Dialog>
  )
}

/** What it is about. */
function About(props: { wish: Wish }) {
  return (
    <>
      <TextField label={t('votes.title')} value={props.wish.title()} onChange={props.wish.setTitle} maxLength={LIMITS.title} error={props.wish.noTitle()} />
      <ChoiceChips
        legend={t('votes.what')}
        value={props.wish.target()}
        options={VOTE_TARGETS.map((value) => ({ value, label: t(`votes.what.${value}`) }))}
        onChange={props.wish.setTarget}
        error={props.wish.nothing()}
        help={props.wish.nothing() || props.wish.count() === undefined ? undefined : t('votes.aboutCount', { n: props.wish.count() ?? 0 })}
      />
      <Show when={props.wish.target() === 'selection' && props.wish.items()}>
        {(all) => <ItemPicker items={all()} picked={props.wish.picked()} onPick={props.wish.setPicked} />}
      </Show>
    </>
  )
}

/** By which rule. */
function Manner(props: { wish: Wish }) {
  return (
    <>
      <div class={styles.pair}>
        <Stepper label={t('votes.dotsEach')} value={props.wish.dots()} min={1} max={LIMITS.voteDots} onChange={props.wish.setDots} />
        <ChoiceChips
          legend={t('votes.several')}
          value={props.wish.several()}
          options={(['one', 'several'] as const).map((value) => ({ value, label: t(`votes.several.${value}`) }))}
          onChange={props.wish.setSeveral}
        />
      </div>
      <ChoiceChips
        legend={t('votes.secrecy')}
        value={props.wish.secret()}
        options={(['secret', 'open'] as const).map((value) => ({ value, label: t(`votes.secrecy.${value}`) }))}
        onChange={props.wish.setSecret}
        help={t(`votes.secrecyHelp.${props.wish.secret()}`)}
      />
      <ChoiceChips
        legend={t('votes.whoVotes')}
        value={props.wish.who()}
        options={VOTER_GROUPS.map((value) => ({ value, label: t(`votes.who.${value}`) }))}
        onChange={props.wish.setWho}
      />
      <p class={styles.rule}>
        <b>{t('votes.rule')}</b> {ruleSentence(props.wish.rule(), t)}
      </p>
    </>
  )
}
