/** While dots are placed: how many have, the rule, the time. Never who, and nothing of the tally. */
import { Show } from 'solid-js'
import type { Round } from '#shared/facilitation/votes.ts'
import { t } from '#web/i18n.tsx'
import type { Wall } from './model.ts'
import { BigTime, SmallDoor } from './parts.tsx'
import styles from './VoteScene.module.css'
import shared from './Wall.module.css'

export function VoteScene(props: { wall: Wall; round: Round }) {
  const share = () => (props.round.eligible > 0 ? Math.min(1, props.round.turnout / props.round.eligible) : 0)
  return (
    <div class={styles.scene}>
      <header class={shared.head}>
        <h1 class={shared.question} dir="auto" data-size={props.round.title.length > 90 ? 's' : 'm'}>
          {props.round.title}
        </h1>
        <SmallDoor wall={props.wall} />
      </header>
      <section class={styles.figures}>
        <div class={shared.figure}>
          <p class={shared.number} data-accent="">
            {props.round.turnout}
          </p>
          <p class={shared.caption}>{t('wall.voted', { n: props.round.turnout, eligible: props.round.eligible })}</p>
        </div>
        <BigTime left={props.wall.left()} words="wall.leftToVote" />
        <div class={styles.rule}>
          <p>{t('wall.rule', { n: props.round.dots })}</p>
          <Show when={props.round.maxPerItem < props.round.dots}>
            <p>{t('wall.ruleMax', { n: props.round.maxPerItem })}</p>
          </Show>
          <p>{t(props.round.secret ? 'wall.ruleSecret' : 'wall.ruleOpen')}</p>
        </div>
      </section>
      <div class={styles.turnout} aria-hidden="true" style={{ '--share': share() }} />
    </div>
  )
}
