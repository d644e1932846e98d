/** Who takes part in the project: organisations from the workshop are offered, others can be named. */
import { createSignal, For, Show } from 'solid-js'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { keepFocus } from '../fields/keepFocus.ts'
import { PaneHead } from '../fields/PaneHead.tsx'
import styles from '../fields/Pane.module.css'
import { type DraftModel, useDraft } from '../model.ts'
import { focusField } from '../parts.ts'
import { PartnerRow } from './PartnerRow.tsx'
import own from './PartnersPane.module.css'

const bare = (name: string): string => name.trim().toLocaleLowerCase('da')
function addPartner({ tables }: DraftModel, organisation: string): void {
  focusField(`partner-${tables.add('partner', { organisation })}-role`)
}

export function PartnersPane() {
  const model = useDraft()
  // who has not agreed to be named is named to nobody but those who write
  const partners = () => model.tables.content().partners.filter(({ consent }) => consent || model.writes())
  const ids = keepFocus(() => partners().map(({ id }) => id))
  const told = () => model.checks().filter(({ id }) => id.startsWith('partner.'))
  return (
    <div class={styles.pane}>
      <PaneHead title={t('draft.forms.part.partners')} help={t('draft.forms.partnersHelp')} />
      <Show when={model.writes()}>
        <Offered />
      </Show>
      <section class={styles.part} aria-label={t('draft.forms.partners')}>
        <Show when={ids().length > 0} fallback={<p class={styles.empty}>{t('draft.forms.noPartners')}</p>}>
          <ul class={styles.rows}>
            <For each={ids()}>{(id) => <PartnerRow id={id} order={ids()} check={told().find(({ subject }) => subject === id)} />}</For>
          </ul>
        </Show>
        <Show when={model.writes()}>
          <Other />
        </Show>
      </section>
    </div>
  )
}

/** Organisations that were at the workshop and are not among the partners yet. */
function Offered() {
  const model = useDraft()
  const names = () => {
    const known = new Set(model.tables.content().partners.map(({ organisation }) => bare(organisation)))
    return model.draft().participants.organisations.filter((name) => !known.has(bare(name)))
  }
  return (
    <Show when={names().length > 0}>
      <section class={own.offered} aria-labelledby="offered">
        <h2 id="offered">{t('draft.forms.wereThere')}</h2>
        <ul>
          <For each={names()}>
            {(name) => (
              <li>
                <Button size="s" icon="plus" onClick={() => addPartner(model, name)}>
                  <bdi>{name}</bdi>
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Other() {
  const model = useDraft()
  const [name, setName] = createSignal('')
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    if (name().trim() === '') return
    addPartner(model, name().trim())
    setName('')
  }
  return (
    <form class={own.other} onSubmit={add}>
      <TextField label={t('draft.forms.otherPartner')} value={name()} maxLength={200} onChange={setName} />
      <Button type="submit" icon="plus" disabled={name().trim() === ''}>
        {t('draft.forms.addPartner')}
      </Button>
    </form>
  )
}
