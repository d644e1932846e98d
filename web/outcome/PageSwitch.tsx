/** Whether everybody may read the page, and where it is: a link to send, a code to print. */
import { Show } from 'solid-js'
import type { OutcomeAnswer } from '#shared/outcomes.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { toast } from '#web/ui/toast.ts'
import { CopyRow } from '#web/workshops/CopyRow.tsx'
import styles from './AnswersPage.module.css'

export function PageSwitch(props: { workshopId: string; outcome: OutcomeAnswer; onChanged: (outcome: OutcomeAnswer) => void }) {
  const publish = async (published: boolean) => {
    try {
      props.onChanged(await call<OutcomeAnswer>(api.workshops[':id'].outcome.$patch({ param: { id: props.workshopId }, json: { published } })))
    } catch (error) {
      // the switch goes back to what is true
      props.onChanged({ ...props.outcome })
      toast(explain(error), { kind: 'error' })
    }
  }
  const address = () => (props.outcome.published ? props.outcome.url : null)
  return (
    <section class={styles.switch}>
      <Switch label={t('outcome.switch')} help={t('outcome.switchHelp')} checked={props.outcome.published} onChange={(on) => void publish(on)} />
      <Show when={address()}>
        {(url) => (
          <div class={styles.share}>
            <div class={styles.qr}>
              <Qr text={url()} label={t('outcome.qr', { address: url() })} />
            </div>
            <div class={styles.link}>
              <CopyRow label={t('outcome.link')} value={url()} />
              <Show when={props.outcome.localOnly}>
                <Banner kind="notice">{t('invite.localOnly')}</Banner>
              </Show>
              <p class="small muted">{t('outcome.follows')}</p>
              <div>
                <Button icon="eye" href={new URL(url()).pathname}>
                  {t('outcome.open')}
                </Button>
              </div>
            </div>
          </div>
        )}
      </Show>
    </section>
  )
}
