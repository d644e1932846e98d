/** A CSV file: read on this device, with letters and separators guessed and to be put right, looked at, and put on the board. */
import { createMemo, createSignal, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import type { PaperPlace } from './context.ts'
import { decode, type Encoding, guessEncoding } from './encoding.ts'
import { RowsForm } from './RowsForm.tsx'
import styles from './Paper.module.css'
import { guessSeparator, readRows, type Separator } from './table.ts'

interface Chosen {
  name: string
  bytes: Uint8Array
  encoding: Encoding
  separator: Separator
}
const LETTERS = () => [
  { value: 'utf-8' as const, label: 'UTF-8' },
  { value: 'windows-1252' as const, label: t('paper.encoding.windows') },
  { value: 'utf-16le' as const, label: 'UTF-16' },
  { value: 'utf-16be' as const, label: 'UTF-16 BE' },
]
const SEPARATED = () => [
  { value: ';' as const, label: t('paper.separator.semicolon') },
  { value: ',' as const, label: t('paper.separator.comma') },
  { value: '\t' as const, label: t('paper.separator.tab') },
]

export function FileForm(props: { place: PaperPlace; onDone: () => void }) {
  const [chosen, setChosen] = createSignal<Chosen>()
  let input: HTMLInputElement | undefined
  const choose = async (file: File | undefined) => {
    if (!file) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const encoding = guessEncoding(bytes)
    setChosen({ name: file.name, bytes, encoding, separator: guessSeparator(decode(bytes, encoding)) })
  }
  const rows = createMemo(() => {
    const file = chosen()
    return file ? readRows(decode(file.bytes, file.encoding), file.separator) : []
  })
  return (
    <div class={styles.form}>
      <div class={styles.file}>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('paper.file')}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0])
            // the same file may have been saved anew
            event.currentTarget.value = ''
          }}
        />
        <Button icon="table-2" onClick={() => input?.click()}>
          {t('paper.file')}
        </Button>
        <b dir="auto">{chosen()?.name}</b>
        <p class={styles.quiet}>{t('paper.fileHelp')}</p>
      </div>
      <Show when={chosen()}>
        {(file) => (
          <>
            <div class={styles.pair}>
              <NativeSelect
                label={t('paper.encoding')}
                help={t('paper.encodingHelp')}
                value={file().encoding}
                options={LETTERS()}
                onChange={(encoding) => setChosen({ ...file(), encoding })}
              />
              <NativeSelect label={t('paper.separator')} value={file().separator} options={SEPARATED()} onChange={(separator) => setChosen({ ...file(), separator })} />
            </div>
            <Show when={rows().length > 0} fallback={<p>{t('paper.noRows')}</p>}>
              <RowsForm place={props.place} rows={rows()} via="import" onDone={props.onDone} />
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
