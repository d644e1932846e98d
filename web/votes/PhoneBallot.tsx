/** The open round on the phone: what is voted on under the headings of the board, a place for a dot on each, and at the foot the dots that are left. */
import { createEffect, createMemo, For, on, Show } from 'solid-js'
import { ruleSentence } from '#shared/facilitation/rule.ts'
import type { VoteItem } from '#shared/facilitation/vote-items.ts'
import type { PhoneModel } from '#web/phone/model.ts'
import { explain, formatNumber, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import type { Ballot } from './ballot.ts'
import { useVotes } from './context.ts'
import { DotButton } from './DotButton.tsx'
import { sectionsOf } from './sections.ts'
import styles from './PhoneVotes.module.css'
import { itemText } from './results.ts'
import { VoteBar } from './VoteBar.tsx'

export function PhoneBallot(props: { phone: PhoneModel; ballot: Ballot; onAside: () => void }) {
  const votes = useVotes()
  const sections = createMemo(() => sectionsOf(votes.items()))
  let heading: HTMLHeadingElement | undefined
  createEffect(on(votes.done, () => heading?.focus()))
  return (
    <>
      <main class={styles.body} id="main" tabindex="-1">
        <Show when={!props.phone.online()}>
          <Banner kind="offline">
            <strong>{t('phone.offline')}</strong> {t('votes.offlineHelp')}
          </Banner>
        </Show>
        <div class={styles.head}>
          <h1 dir="auto" tabindex="-1" ref={(element) => (heading = element)}>
            {votes.open()?.title}
          </h1>
          <Show when={votes.open()}>{(round) => <p class={styles.rule}>{ruleSentence(round(), t)}</p>}</Show>
        </div>
        <Show
          when={votes.items().length > 0}
          fallback={
            <Show when={votes.failed()} fallback={<Skeleton lines={6} />}>
              {(error) => <p>{explain(error())}</p>}
            </Show>
          }
        >
          <For each={sections()}>
            {(section, at) => (
              <section class={styles.section} aria-labelledby={`vote-section-${at()}`}>
                <h2 id={`vote-section-${at()}`} dir="auto">
                  {section.title || t('votes.ungrouped')} <span class={styles.count}>{formatNumber(section.items.length)}</span>
                </h2>
                <ul>
                  <For each={section.items}>{(item) => <Row item={item} ballot={props.ballot} />}</For>
                </ul>
              </section>
            )}
          </For>
        </Show>
        <Show when={props.phone.writing() === 'yes'}>
          <Button block variant="quiet" icon="pencil-line" onClick={() => props.onAside()}>
            {t('votes.writeInstead')}
          </Button>
        </Show>
      </main>
      <VoteBar />
    </>
  )
}

function Row(props: { item: VoteItem; ballot: Ballot }) {
  const votes = useVotes()
  const name = () => `${props.item.number ? `N${props.item.number} ` : ''}${itemText(props.item)}`
  return (
    <li class={styles.row} data-c={props.item.color ?? undefined} data-group={props.item.kind === 'group' ? '' : undefined}>
      <div class={styles.words}>
        <p class={styles.text} dir="auto" lang={props.item.lang ?? undefined}>
          {itemText(props.item)}
        </p>
        <Meta item={props.item} />
      </div>
      <DotButton ballot={props.ballot} itemId={props.item.itemId} name={name()} onPaper={props.item.kind === 'note'} onPress={votes.press} onTake={votes.take} />
    </li>
  )
}

function Meta(props: { item: VoteItem }) {
  const author = () => (props.item.anonymous ? t('common.anonymous') : props.item.author)
  return (
    <Show when={props.item.kind === 'note'} fallback={<p class={styles.meta}>{t('votes.groupNotes', { n: props.item.notes.length })}</p>}>
      <p class={styles.meta}>
        <Show when={props.item.number}>{(number) => <b class="num">N{number()}</b>}</Show>
        <Show when={author()}>{(words) => <bdi>{words()}</bdi>}</Show>
        <Show when={props.item.via === 'paper'}>
          <span class={styles.via}>
            <Icon name="file-pen-line" size={16} />
            {t('common.via.paper')}
          </span>
        </Show>
      </p>
    </Show>
  )
}
