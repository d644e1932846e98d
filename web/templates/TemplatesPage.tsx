/** The application templates: those that come along, and the library's own. */
import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { FormSummary } from '#shared/templates/api.ts'
import { LIMITS } from '#shared/limits.ts'
import { SCHEMA_ADDRESS } from '#shared/templates/address.ts'
import { hasCode } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { explain, formatDate, t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Button } from '#web/ui/Button.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toast.ts'
import { titleOf } from './called.ts'
import { ImportDialog } from './ImportDialog.tsx'
import styles from './Template.module.css'

export function TemplatesPage() {
  const navigate = useNavigate()
  const [taking, setTaking] = createSignal(false)
  const list = createLoad(
    () => true,
    async () => (await call<{ templates: FormSummary[] }>(api.templates.applications.$get())).templates,
  )
  createEffect(() => hasCode(list.error, 'not_signed_in') && navigate('/signin?next=/templates', { replace: true }))
  const of = (own: boolean) => (list() ?? []).filter(({ version }) => (version !== null) === own)
  return (
    <Page title={t('templates.title')}>
      <header class={styles.head}>
        <div>
          <Button variant="quiet" size="s" icon="arrow-left" href="/workshops">
            {t('workshops.title')}
          </Button>
        </div>
        <h1>{t('templates.title')}</h1>
        <p class={styles.lead}>{t('templates.lead')}</p>
        <div class={styles.acts}>
          <Button icon="folder-input" onClick={() => setTaking(true)}>
            {t('templates.import')}
          </Button>
          <a class="small" href={SCHEMA_ADDRESS} target="_blank" rel="noopener">
            {t('templates.schema')}
          </a>
        </div>
      </header>
      <Switch fallback={<Skeleton lines={6} />}>
        <Match when={list.error}>
          <p role="alert">{explain(list.error)}</p>
        </Match>
        <Match when={list()}>
          <Group title={t('templates.own')} templates={of(true)} empty={t('templates.noOwn')} changed={() => list.refetch()} />
          <Group title={t('templates.builtIns')} templates={of(false)} empty="" changed={() => list.refetch()} />
        </Match>
      </Switch>
      <ImportDialog open={taking()} onOpenChange={setTaking} />
    </Page>
  )
}

function Group(props: { title: string; templates: readonly FormSummary[]; empty: string; changed: () => Promise<void> }) {
  return (
    <section class={styles.list}>
      <h2 class="ruled">{props.title}</h2>
      <ul>
        <For each={props.templates} fallback={<li class={styles.none}>{props.empty}</li>}>
          {(template) => <Entry template={template} changed={props.changed} />}
        </For>
      </ul>
    </section>
  )
}

function Entry(props: { template: FormSummary; changed: () => Promise<void> }) {
  const navigate = useNavigate()
  const template = () => props.template
  const at = () => ({ param: { id: template().id } })
  const told = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    }
  }
  const copy = () =>
    told(async () => {
      const name = t('templates.copyOf', { title: titleOf(template()) }).slice(0, LIMITS.title)
      const { id } = await call<{ id: string }>(api.templates.applications[':id'].copies.$post({ ...at(), json: { name } }))
      navigate(`/templates/${id}`)
    })
  const restore = () => void told(() => call(api.templates.applications[':id'].restore.$post(at())).then(() => props.changed()))
  const remove = () =>
    told(async () => {
      await call(api.templates.applications[':id'].$delete(at()))
      await props.changed()
      toast(t('templates.removed', { title: titleOf(template()) }), { action: { label: t('common.undo'), run: restore } })
    })
  const facts = () => [
    t('templates.sections', { n: template().sections }),
    template().version === null ? '' : t('templates.version', { number: String(template().version) }),
    template().updatedAt ? t('templates.savedBy', { date: formatDate(template().updatedAt as string), name: template().by ?? '–' }) : '',
  ]
  return (
    <li class={styles.entry}>
      <div>
        <h3 dir="auto">
          <a href={`/templates/${template().id}`}>{titleOf(template())}</a>
        </h3>
        <p class={styles.facts}>{facts().filter(Boolean).join(' · ')}</p>
      </div>
      <Show
        when={template().version !== null}
        fallback={
          <Button icon="copy-plus" aria-label={`${t('templates.copy')}: ${titleOf(template())}`} onClick={() => void copy()}>
            {t('templates.copy')}
          </Button>
        }
      >
        <Menu
          label={t('templates.moreAbout', { title: titleOf(template()) })}
          items={[
            { label: t('templates.copy'), icon: 'copy-plus', onSelect: () => void copy() },
            { label: t('templates.removeIt'), icon: 'trash-2', danger: true, onSelect: () => void remove() },
          ]}
        />
      </Show>
    </li>
  )
}
