/** Tast papirsedler: many notes at once, typed, pasted from a spreadsheet or read from a file. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { ChoiceChips } from '#web/ui/ChoiceChips.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import type { PaperPlace } from './context.ts'
import { FileForm } from './FileForm.tsx'
import { LinesForm } from './LinesForm.tsx'
import { PasteForm } from './PasteForm.tsx'
import styles from './Paper.module.css'

const MODES = ['lines', 'paste', 'file'] as const
type Mode = (typeof MODES)[number]

export function PaperDialog(props: { place: PaperPlace; onClose: () => void }) {
  const [mode, setMode] = createSignal<Mode>('lines')
  /** cells that were pasted where lines are typed */
  const [cells, setCells] = createSignal('')
  const takeCells = (text: string) => {
    setCells(text)
    setMode('paste')
  }
  return (
    <Dialog open wide onOpenChange={(open) => open || props.onClose()} title={t('paper.lines')}>
      <div class={styles.dialog}>
        <Show when={props.place.hidden}>
          <Banner kind="notice" icon="eye-off">
            {t('paper.hidden')}
          </Banner>
        </Show>
        <ChoiceChips legend={t('paper.how')} value={mode()} options={MODES.map((value) => ({ value, label: t(`paper.mode.${value}`) }))} onChange={setMode} />
        <Switch>
          <Match when={mode() === 'lines'}>
            <LinesForm place={props.place} onCells={takeCells} onDone={props.onClose} />
          </Match>
          <Match when={mode() === 'paste'}>
            <PasteForm place={props.place} initial={cells()} onDone={props.onClose} />
          </Match>
          <Match when={mode() === 'file'}>
            <FileForm place={props.place} onDone={props.onClose} />
          </Match>
        </Switch>
      </div>
    </Dialog>
  )
}
