/** Name, question, day and place of a workshop that exists. */
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { WorkshopSummary } from '#shared/workshops.ts'
import { FormError } from '#web/accounts/FormError.tsx'
import { createSubmit } from '#web/accounts/submit.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toast.ts'
import { type Details, deletesAtOf, detailsBody, detailsErrors, detailsOf } from './details.ts'
import { LastDayField, QuestionField, TitleField, WhenAndWhere } from './DetailsFields.tsx'
import { type Declared, IdentityFields, NAMED } from './IdentityFields.tsx'
import { useWorkshop } from './useWorkshop.ts'
import styles from './EditDialog.module.css'

export function EditDialog(props: { workshop: WorkshopSummary; onClose: () => void; onChanged: () => Promise<void> }) {
  const [details, set] = createStore<Details>(detailsOf(props.workshop))
  const whole = useWorkshop(() => props.workshop.id)
  const [changed, change] = createStore<Partial<Declared>>({})
  const declared = () => ({ ...NAMED, ...whole(), ...changed })
  const [tried, setTried] = createSignal(false)
  const errors = () => (tried() ? detailsErrors(details) : {})
  const ends = () => (details.lastDay === detailsOf(props.workshop).lastDay ? {} : { deletesAt: deletesAtOf(details) })
  const { busy, error, submit } = createSubmit(async () => {
    setTried(true)
    if (Object.keys(errors()).length > 0) return
    await call(api.workshops[':id'].$patch({ param: { id: props.workshop.id }, json: { ...detailsBody(details), ...changed, ...ends() } }))
    toast(t('workshops.savedToast'))
    props.onClose()
    await props.onChanged()
  })
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('workshops.editTitle')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form="edit-workshop" variant="primary" busy={busy()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="edit-workshop" class={styles.form} onSubmit={submit} noValidate>
        <TitleField details={details} set={set} errors={errors()} />
        <QuestionField details={details} set={set} errors={errors()} />
        <WhenAndWhere details={details} set={set} errors={errors()} />
        <Show when={whole()}>{(known) => <IdentityFields value={declared()} onChange={change} fixed={known().counts.notes > 0} />}</Show>
        <Show when={props.workshop.role === 'owner'}>
          <LastDayField details={details} set={set} errors={errors()} />
        </Show>
        <FormError error={error()} />
      </form>
    </Dialog>
  )
}
