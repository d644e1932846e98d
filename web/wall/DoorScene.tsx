/** Before, and while people arrive: the question, the QR that the back row can scan, the code, the network. */
import { createMemo, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { JoinCode } from '#web/ui/JoinCode.tsx'
import { Mark } from '#web/ui/Logo.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import type { Wall } from './model.ts'
import { instructionOf, Question } from './parts.tsx'
import styles from './DoorScene.module.css'

const hostOf = (shortUrl: string) => shortUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '')

export function DoorScene(props: { wall: Wall }) {
  const workshop = () => props.wall.live.workshop()
  const door = createMemo(() => props.wall.door()?.door ?? undefined)
  const instruction = () => instructionOf(props.wall)
  return (
    <div class={styles.scene}>
      <div class={styles.words}>
        <p class={styles.name}>
          <Mark />
          <span dir="auto">{workshop().question ? workshop().title : 'Samtavle'}</span>
        </p>
        <Question workshop={workshop()} />
        <Show when={instruction()}>
          {(words) => (
            <p class={styles.instruction} dir="auto" lang={words().lang}>
              {words().text}
            </p>
          )}
        </Show>
        <Show when={door()} fallback={<Show when={workshop().archived}>{<p class={styles.note}>{t('wall.closed')}</p>}</Show>}>
          {(open) => (
            <ol class={styles.steps}>
              <li>
                <b>1</b>
                <span>
                  {t('wall.goTo')} <b>{hostOf(open().shortUrl)}</b>
                </span>
              </li>
              <Show when={workshop().identity !== 'anonymous'}>
                <li>
                  <b>2</b>
                  <span>{t('wall.name')}</span>
                </li>
              </Show>
            </ol>
          )}
        </Show>
        <Show when={props.wall.door()?.wifi}>
          {(wifi) => (
            <p class={styles.note} dir="auto">
              <Icon name="info" size={32} />
              <span>{wifi()}</span>
            </p>
          )}
        </Show>
      </div>
      <Show when={door()}>
        {(open) => (
          <div class={styles.door}>
            <Qr text={open().shortUrl} label={t('wall.qrLabel', { address: open().shortUrl })} />
            <JoinCode code={open().code} />
            <Show when={open().localOnly}>
              <p class={styles.local}>{t('wall.localOnly')}</p>
            </Show>
          </div>
        )}
      </Show>
    </div>
  )
}
