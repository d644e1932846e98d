/** One section: what it asks for, how long it is, its tools and its text, and what the board has sent since. */
import { createSignal, Show } from 'solid-js'
import { plainText } from '#shared/draft/count.ts'
import type { SectionStatus } from '#shared/draft/content.ts'
import type { BlockKind } from '#shared/draft/layout.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { toast } from '#web/ui/toast.ts'
import type { Editor } from './editor/mount.ts'
import { type SectionView, useDraft } from './model.ts'
import { Offer } from './Offer.tsx'
import { Picker } from './Picker.tsx'
import { Remarks } from './Remarks.tsx'
import { SectionHead } from './SectionHead.tsx'
import styles from './SectionPane.module.css'
import { TextField } from './TextField.tsx'
import { Tools } from './Tools.tsx'
import { STATUSES, titleOf } from './words.ts'

export function SectionPane(props: { onEditor: (editor: Editor | undefined) => void; onEvidence: () => void }) {
  const model = useDraft()
  const [editor, setEditor] = createSignal<Editor>()
  const [kind, setKind] = createSignal<BlockKind>('paragraph')
  const [picking, setPicking] = createSignal(false)
  const mounted = (next: Editor | undefined) => {
    setEditor(next)
    props.onEditor(next)
  }
  const section = () => model.current()
  return (
    <div class={styles.pane}>
      <SectionHead section={section()} />
      <Offer section={section()} />
      <div class={styles.tools}>
        <Tools editor={editor()} kind={kind()} onSource={() => setPicking(true)} onEvidence={props.onEvidence} />
        <Show when={picking()}>
          <Picker editor={editor()} onClose={() => setPicking(false)} />
        </Show>
      </div>
      <Show when={section().id} keyed>
        {(id) => <TextField sectionId={id} title={titleOf(section())} onEditor={mounted} onKind={setKind} onChoose={() => setPicking(true)} />}
      </Show>
      <p class="caption faint">{t('draft.edit.help')}</p>
      <SectionFoot section={section()} />
      <Remarks section={section()} />
    </div>
  )
}

function SectionFoot(props: { section: SectionView }) {
  const model = useDraft()
  const copy = () =>
    navigator.clipboard.writeText(plainText(props.section.blocks)).then(
      () => toast(t('draft.page.copied', { section: titleOf(props.section) })),
      () => toast(t('draft.page.copyFailed'), { kind: 'error' }),
    )
  return (
    <div class={styles.foot}>
      <NativeSelect<SectionStatus>
        label={t('draft.edit.status')}
        value={model.statusOf(props.section)}
        options={STATUSES.map((status) => ({ value: status, label: t(`draft.edit.status.${status}`) }))}
        disabled={!model.writes()}
        onChange={(status) => model.set(`status:${props.section.id}`, status)}
      />
      <Button variant="quiet" icon="copy" onClick={() => void copy()}>
        {t('draft.page.copy')}
      </Button>
    </div>
  )
}
