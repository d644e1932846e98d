/** Under a section's text: how far it is, its words to take along, and the way on. */
import { Show } from 'solid-js'
import type { SectionStatus } from '#shared/draft/content.ts'
import { plainText } from '#shared/draft/count.ts'
import { sectionStatus } from '#shared/draft/status.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { toast } from '#web/ui/toast.ts'
import { type SectionView, useDraft } from '../model.ts'
import { focusField } from '../parts.ts'
import styles from '../SectionPane.module.css'
import { STATUSES } from '../words.ts'

export function SectionFoot(props: { section: SectionView }) {
  const model = useDraft()
  const copy = () =>
    navigator.clipboard.writeText(plainText(props.section.blocks)).then(
      () => toast(t('draft.page.copied', { section: props.section.title })),
      () => toast(t('draft.page.copyFailed'), { kind: 'error' }),
    )
  const next = () => model.sections()[model.sections().findIndex(({ id }) => id === props.section.id) + 1]
  const go = (id: string) => {
    model.select(id)
    focusField('section-title')
  }
  return (
    <div class={styles.foot}>
      <NativeSelect<SectionStatus>
        label={t('draft.edit.status')}
        value={model.statusOf(props.section)}
        options={STATUSES.filter((status) => sectionStatus(status, props.section.blocks) === status).map((status) => ({ value: status, label: t(`draft.edit.status.${status}`) }))}
        disabled={!model.writes()}
        onChange={(status) => model.set(`status:${props.section.id}`, status)}
      />
      <Button variant="quiet" icon="copy" onClick={() => void copy()}>
        {t('draft.page.copy')}
      </Button>
      <Show when={next()}>
        {(following) => (
          <Button iconEnd="arrow-right" onClick={() => go(following().id)}>
            {t('draft.edit.next', { section: following().title })}
          </Button>
        )}
      </Show>
    </div>
  )
}
