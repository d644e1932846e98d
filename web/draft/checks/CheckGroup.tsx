/** Checks that belong together: what is not in order comes first, the rest is one line that opens. */
import { For, type JSX, Show } from 'solid-js'
import { checkWords } from '#shared/draft/check-words.ts'
import type { Check } from '#shared/draft/checks.ts'
import { textIn } from '#shared/templates/application.ts'
import { locale, t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { LEVEL_ICON } from '../CheckList.tsx'
import { type DraftModel, useDraft } from '../model.ts'
import { focusField, usePart } from '../parts.ts'
import styles from './ChecksPane.module.css'
import { type Group, placeOf } from './places.ts'

/** Which section, criterion or attachment is meant; the others say it in their sentence. */
function titleFor({ form, sections }: DraftModel, { id, section, subject }: Check): string | undefined {
  const listed = id.startsWith('criterion.') ? form()?.criteria : id.startsWith('attachment.') ? form()?.attachments : undefined
  const found = listed?.find((each) => each.id === subject)
  if (found) return textIn(found, 'title', locale())
  const at = /^(?:section|limit|facts|choice)\./.test(id) ? sections().find((each) => each.id === section) : undefined
  return at?.title
}

export function CheckGroup(props: { group: Group; checks: readonly Check[]; children?: JSX.Element }) {
  const open = () => props.checks.filter(({ level }) => level !== 'ok').toSorted((a, b) => Number(b.level === 'missing') - Number(a.level === 'missing'))
  const well = () => props.checks.filter(({ level }) => level === 'ok')
  const missing = () => open().filter(({ level }) => level === 'missing').length
  return (
    <Show when={props.checks.length > 0}>
      <section class={styles.group} aria-labelledby={`checks-${props.group}`}>
        <h2 id={`checks-${props.group}`}>
          {t(`draft.forms.group.${props.group}`)}
          <Show when={missing() > 0} fallback={<Show when={open().length === 0}>{<Tag kind="met">{t('draft.forms.level.ok')}</Tag>}</Show>}>
            <Tag kind="danger">{t('draft.forms.missing', { n: missing() })}</Tag>
          </Show>
        </h2>
        <ul>
          <For each={open()}>{(check) => <Row check={check} />}</For>
        </ul>
        <Show when={well().length > 0}>
          <details class={styles.well}>
            <summary>
              <Icon name="circle-check" />
              {t('draft.forms.inOrder', { n: well().length })}
            </summary>
            <ul>
              <For each={well()}>{(check) => <Row check={check} />}</For>
            </ul>
          </details>
        </Show>
        {props.children}
      </section>
    </Show>
  )
}

function Row(props: { check: Check }) {
  const model = useDraft()
  const { go } = usePart()
  const title = () => titleFor(model, props.check)
  const words = () => checkWords(props.check, locale(), t)
  const visit = () => {
    const place = placeOf(props.check, model.tables.content(), new Set(model.form()?.budget.posts.map(({ id }) => id)))
    if (!place) return
    if (place.section) model.select(place.section)
    go(place.part)
    if (place.field) focusField(place.field)
  }
  return (
    <li class={styles.check} data-level={props.check.level}>
      <Icon name={LEVEL_ICON[props.check.level]} label={t(`draft.forms.level.${props.check.level}`)} />
      <div>
        <Show when={title()}>{(name) => <b>{name()}</b>}</Show>
        <span>{words()}</span>
      </div>
      <Show when={props.check.level !== 'ok'}>
        <Button size="s" variant="quiet" iconEnd="arrow-right" aria-label={`${t('draft.forms.goThere')}: ${title() ?? words()}`} onClick={visit}>
          {t('draft.forms.goThere')}
        </Button>
      </Show>
    </li>
  )
}
