/** The text of one section: the editor, the others' carets, and chips that follow the board. */
import { createEffect, createMemo, on, onCleanup, onMount } from 'solid-js'
import type { BlockKind } from '#shared/draft/layout.ts'
import { sectionOf } from '#shared/draft/layout.ts'
import { t } from '#web/i18n.tsx'
import { toast } from '#web/ui/toast.ts'
import type { Writer } from './editor/cursors.ts'
import { historyOf } from './editor/history.ts'
import { type Editor, mountEditor } from './editor/mount.ts'
import { useDraft } from './model.ts'
import styles from './TextField.module.css'
import { labelOf } from './words.ts'

interface TextFieldProps {
  sectionId: string
  title: string
  onEditor: (editor: Editor | undefined) => void
  onKind: (kind: BlockKind) => void
  onChoose: () => void
}

export function TextField(props: TextFieldProps) {
  const model = useDraft()
  const { session } = model
  let host: HTMLDivElement | undefined
  const writers = createMemo((): Writer[] =>
    session.people().flatMap(({ self, clientId, name, color, text }) => (!self && text?.section === props.sectionId ? [{ clientId, name, color, text }] : [])),
  )
  onMount(() => {
    const editor = mountEditor(host as HTMLDivElement, {
      section: props.sectionId,
      text: sectionOf(session.doc, props.sectionId),
      history: historyOf(sectionOf(session.doc, props.sectionId)),
      label: t('draft.edit.field', { section: props.title }),
      editable: model.writes,
      choose: () => props.onChoose(),
      moved: (kind) => props.onKind(kind),
      tell: (text) => session.setPresence({ text }),
      cut: () => toast(t('draft.edit.cut'), { kind: 'error' }),
      labelOf: (source) => labelOf(model, source),
      missing: () => t('draft.edit.missing'),
      open: ({ kind, id }) => kind === 'note' && model.choose(id),
    })
    createEffect(on([model.evidence.byId, model.evidence.groups, model.evidence.known, model.writes], () => editor.renew()))
    createEffect(() => editor.showWriters(writers()))
    props.onEditor(editor)
    onCleanup(() => {
      props.onEditor(undefined)
      editor.destroy()
    })
  })
  return (
    <div class={styles.field}>
      <div ref={host} />
      <p class="sr" role="status">
        {writers().length > 0
          ? t('draft.edit.writesHere', {
              names: writers()
                .map(({ name }) => name)
                .join(', '),
            })
          : ''}
      </p>
    </div>
  )
}
