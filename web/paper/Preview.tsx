/** The first rows as a table; over each column stands what it is taken for. */
import { For, Index, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { type Columns, type Use, USES } from './columns.ts'
import styles from './Preview.module.css'
import type { Row } from './table.ts'

const SHOWN = 6

export function Preview(props: { rows: readonly Row[]; columns: Columns; onChange: (columns: Columns) => void }) {
  const body = () => (props.columns.header ? props.rows.slice(1) : props.rows)
  const heading = (at: number) => (props.columns.header ? props.rows[0]?.cells[at] : undefined) || t('paper.column', { n: at + 1 })
  // each meaning has one column
  const choose = (at: number, use: Use) =>
    props.onChange({ ...props.columns, uses: props.columns.uses.map((known, other) => (other === at ? use : known === use ? 'skip' : known)) })
  return (
    <div class={styles.frame}>
      <section class={styles.scroll} tabindex="0" aria-label={t('paper.preview')}>
        <table class={styles.table}>
          <caption class="sr">{t('paper.preview')}</caption>
          <thead>
            <tr>
              <th scope="col" class={styles.line}>
                {t('paper.line')}
              </th>
              <Index each={props.columns.uses}>
                {(use, at) => (
                  <th scope="col">
                    <span class={styles.heading} dir="auto">
                      {heading(at)}
                    </span>
                    <span class={styles.select}>
                      <select aria-label={heading(at)} onChange={(event) => choose(at, event.currentTarget.value as Use)}>
                        <For each={USES}>
                          {(option) => (
                            <option value={option} selected={option === use()}>
                              {t(`paper.use.${option}`)}
                            </option>
                          )}
                        </For>
                      </select>
                      <Icon name="chevron-down" size={16} />
                    </span>
                  </th>
                )}
              </Index>
            </tr>
          </thead>
          <tbody>
            <For each={body().slice(0, SHOWN)}>
              {(row) => (
                <tr>
                  <th scope="row" class={styles.line}>
                    {row.line}
                  </th>
                  <Index each={props.columns.uses}>
                    {(use, at) => (
                      <td data-skip={use() === 'skip' ? '' : undefined} dir="auto">
                        {row.cells[at]}
                      </td>
                    )}
                  </Index>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={body().length > SHOWN}>
        <p class={styles.more}>{t('paper.more', { n: body().length - SHOWN })}</p>
      </Show>
    </div>
  )
}
