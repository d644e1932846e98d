/** A list of a template: its rows in order, one more at the end. What was removed can come back. */
import { createEffect, createSignal, For, Show } from 'solid-js'
import { LIMITS } from '#shared/limits.ts'
import { locale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { placeIn } from './issues.ts'
import { type ListName, rowTitle } from './lists.ts'
import { useTemplate } from './model.ts'
import styles from './Template.module.css'
import { TemplateRow } from './TemplateRow.tsx'

export function RowList(props: { list: ListName }) {
  const model = useTemplate()
  const [opened, setOpened] = createSignal<string>()
  const [said, say] = createSignal('')
  const rows = () => model.rows(props.list)
  // the first row that something is wrong with opens
  createEffect(() => {
    const wrong = model.issues().flatMap(({ path }) => placeIn(path) ?? [])[0]
    const row = wrong?.list === props.list ? rows()[wrong.at] : undefined
    if (row) setOpened(row.id)
  })
  const move = (from: number, to: number) => {
    const row = rows()[from]
    const title = row ? rowTitle(row, locale()).text : ''
    model.move(props.list, from, to)
    say(t('templates.moved', { title, number: to + 1, of: rows().length }))
  }
  const remove = (at: number) => {
    const gone = model.remove(props.list, at)
    toast(t('templates.removed', { title: rowTitle(gone, locale()).text || t('templates.untitled') }), {
      action: { label: t('common.undo'), run: () => model.insert(props.list, at, gone) },
    })
  }
  return (
    <section class={styles.list}>
      <h2 class="ruled">{t(`templates.list.${props.list}`)}</h2>
      <ol>
        <For each={rows()}>
          {(row, at) => (
            <TemplateRow
              list={props.list}
              row={row}
              at={at()}
              of={rows().length}
              open={opened() === row.id}
              onOpen={(open) => setOpened(open ? row.id : undefined)}
              onMove={(to) => move(at(), to)}
              onRemove={() => remove(at())}
            />
          )}
        </For>
      </ol>
      <Show when={!model.readonly}>
        <div class={styles.add}>
          <Button icon="plus" disabled={rows().length >= LIMITS.templateRows} onClick={() => setOpened(model.add(props.list).id)}>
            {t(`templates.add.${props.list}`)}
          </Button>
        </div>
      </Show>
      <p class="sr" role="status">
        {said()}
      </p>
    </section>
  )
}
