/** What the board has, beside the text: searched, filtered, and attached by hand, by dragging or by keyboard. */
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { PaperNote } from '#web/ui/PaperNote.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import type { Editor } from './editor/mount.ts'
import styles from './EvidencePane.module.css'
import type { Evidence, EvidenceNote } from './evidence.ts'
import { type DraftModel, useDraft } from './model.ts'
import { found } from './matches.ts'
import { SOURCE_DRAG } from './words.ts'

/** more than anybody reads through; searching finds the rest */
const SHOWN = 120

/** `section`, `unused`, `all`, `zone:<id>` or `group:<id>` */
function passes(model: DraftModel, which: string, note: EvidenceNote, inSection: ReadonlySet<string>): boolean {
  const [facet, id] = which.split(/:(.*)/s)
  if (facet === 'section') return inSection.has(note.id)
  if (facet === 'unused') return model.usedIn(note.id) === 0
  if (facet === 'zone') return note.zoneId === id
  return facet !== 'group' || note.groupId === id
}

function createChoice(model: DraftModel) {
  const [which, setWhich] = createSignal('section')
  const [query, setQuery] = createSignal('')
  const inSection = createMemo(
    () => new Set((model.current().form?.sources ?? []).flatMap((source) => [...source.groups.flatMap((group) => group.notes), ...source.notes].map(({ id }) => id))),
  )
  const shown = createMemo(() =>
    found(
      model.evidence.notes().filter((note) => passes(model, which(), note, inSection())),
      query(),
    ),
  )
  const places = createMemo(() => {
    const zones = new Map(model.evidence.notes().map((note) => [note.zoneId, note.zone]))
    const groups = new Map(model.evidence.notes().flatMap((note) => (note.groupId ? [[note.groupId, note.group ?? ''] as const] : [])))
    return [
      ...[...zones].filter(([id]) => id !== '').map(([id, zone]) => ({ value: `zone:${id}`, label: t('draft.edit.zone', { zone }) })),
      ...[...groups].filter(([, group]) => group !== '').map(([id, group]) => ({ value: `group:${id}`, label: t('draft.edit.group', { group }) })),
    ]
  })
  return { which, setWhich, query, setQuery, shown, places }
}

export function EvidencePane(props: { editor: Editor | undefined; onClose: () => void }) {
  const model = useDraft()
  const { which, setWhich, query, setQuery, shown, places } = createChoice(model)
  let list: HTMLUListElement | undefined
  createEffect(
    on(
      model.chosen,
      (id) => {
        if (id === undefined) return
        if (!shown().some((note) => note.id === id)) setWhich('all')
        queueMicrotask(() => list?.querySelector(`[data-note="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' }))
      },
      { defer: true },
    ),
  )
  return (
    <aside class={styles.pane} aria-labelledby="evidence" onKeyDown={(event) => event.key === 'Escape' && props.onClose()}>
      <div class={styles.head}>
        <h2 id="evidence">{t('draft.edit.evidence')}</h2>
        <span class="small muted">{t('draft.edit.mostDots')}</span>
        <span class={styles.close}>
          <IconButton icon="x" label={t('draft.edit.close')} onClick={() => props.onClose()} />
        </span>
      </div>
      <TextField label={t('draft.edit.search')} type="search" value={query()} onChange={setQuery} />
      <NativeSelect
        label={t('draft.edit.show')}
        value={which()}
        options={[
          { value: 'section', label: t('draft.edit.toSection') },
          { value: 'unused', label: t('draft.edit.unused') },
          { value: 'all', label: t('draft.edit.all') },
          ...places(),
        ]}
        onChange={setWhich}
      />
      <Reading evidence={model.evidence} />
      <Show when={model.evidence.known()}>
        <p class="small muted" role="status">
          {t('common.notes', { n: shown().length })}
        </p>
      </Show>
      <ul class={styles.list} ref={list}>
        <For each={shown().slice(0, SHOWN)}>{(note) => <Card note={note} editor={props.editor} />}</For>
      </ul>
    </aside>
  )
}

/** Nothing to show yet, or nothing newer: a list that could not be read must not look like an empty board. */
function Reading(props: { evidence: Evidence }) {
  return (
    <Show
      when={props.evidence.error()}
      fallback={
        <Show when={!props.evidence.known()}>
          <Skeleton lines={4} label={t('draft.edit.evidence')} />
        </Show>
      }
    >
      <div class={styles.problem} role="alert">
        <p class="small">{t(props.evidence.known() ? 'draft.edit.evidenceOld' : 'draft.edit.evidenceMissing')}</p>
        <Button size="s" icon="refresh-cw" onClick={() => props.evidence.again()}>
          {t('common.tryAgain')}
        </Button>
      </div>
    </Show>
  )
}

function Card(props: { note: EvidenceNote; editor: Editor | undefined }) {
  const model = useDraft()
  const used = () => model.usedIn(props.note.id)
  const ref = () => (props.note.number === null ? props.note.text : `N${props.note.number}`)
  const drag = (event: DragEvent) => {
    event.dataTransfer?.setData(SOURCE_DRAG, props.note.id)
    event.dataTransfer?.setData('text/plain', ref())
  }
  return (
    <li data-note={props.note.id} draggable="true" onDragStart={drag}>
      <PaperNote {...props.note} selected={model.chosen() === props.note.id} />
      <div class={styles.acts}>
        <Show when={props.note.votes}>{(n) => <span class={styles.dots}>{t('draft.edit.dots', { n: n() })}</span>}</Show>
        <Show when={used() > 0}>
          <Tag icon="check">{t('draft.edit.used', { n: used() })}</Tag>
        </Show>
        <Button
          size="s"
          icon="quote"
          disabled={!model.writes() || !props.editor}
          aria-label={t('draft.edit.useNote', { note: ref() })}
          onClick={() => props.editor?.insert({ kind: 'note', id: props.note.id })}
        >
          {t('draft.edit.use')}
        </Button>
        <Button
          size="s"
          variant="quiet"
          icon="arrow-right"
          href={`/w/${model.workshop.id}/canvas?note=${encodeURIComponent(props.note.id)}`}
          aria-label={`${t('draft.edit.onBoard')}: ${ref()}`}
        >
          {t('draft.edit.onBoard')}
        </Button>
      </div>
    </li>
  )
}
