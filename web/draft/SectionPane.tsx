/** One section: what it asks for, how long it is, its tools and its text, and what the board has sent since. */
import { createSignal, Show } from 'solid-js'
import type { BlockKind } from '#shared/draft/layout.ts'
import { t } from '#web/i18n.tsx'
import type { Editor } from './editor/mount.ts'
import { useDraft } from './model.ts'
import { Offer } from './Offer.tsx'
import { Picker } from './Picker.tsx'
import { Remarks } from './Remarks.tsx'
import { SectionFoot } from './section/SectionFoot.tsx'
import { SectionForm } from './section/SectionForm.tsx'
import { SectionHead } from './SectionHead.tsx'
import styles from './SectionPane.module.css'
import { TextField } from './TextField.tsx'
import { Tools } from './Tools.tsx'

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
      <SectionForm sectionId={section().id} />
      <Offer section={section()} />
      <div class={styles.tools}>
        <Tools editor={editor()} kind={kind()} onSource={() => setPicking(true)} onEvidence={props.onEvidence} />
        <Show when={picking()}>
          <Picker
            onTake={(source, more) => editor()?.insert(source, more)}
            onLeave={(untouched) => (untouched ? editor()?.insertText('[') : editor()?.focus())}
            onClose={() => setPicking(false)}
          />
        </Show>
      </div>
      <Show when={section().id} keyed>
        {(id) => <TextField sectionId={id} title={section().title} onEditor={mounted} onKind={setKind} onChoose={() => setPicking(true)} />}
      </Show>
      <Show when={model.writes()}>
        <p class="caption faint">{t('draft.edit.help')}</p>
      </Show>
      <SectionFoot section={section()} />
      <Remarks section={section()} />
    </div>
  )
}
