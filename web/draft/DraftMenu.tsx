/** Sharing the draft, and writing it for another form. */
import type { DraftAnswer } from '#shared/drafts.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toast.ts'
import { useDraft } from './model.ts'

export function DraftMenu() {
  const { draft, workshop, refetch } = useDraft()
  const change = async (json: { shared?: boolean; templateId?: string | null }, done?: string) => {
    try {
      await call(api.workshops[':id'].draft.$patch({ param: { id: workshop.id }, json }))
      await refetch()
      if (done) toast(done)
    } catch (error) {
      toast(explain(error), { kind: 'error' })
    }
  }
  const shared = () => draft().document?.shared ?? false
  const called = ({ fund, year, name, version }: DraftAnswer['forms'][number]) => {
    const plain = t('draft.edit.form', { fund: fund.split(' (')[0] ?? fund, year: String(year) })
    return version === null ? plain : t('draft.edit.ownForm', { name: name ?? plain, version: String(version) })
  }
  const form = (one: DraftAnswer['forms'][number]) => ({
    label: called(one),
    checked: draft().application?.id === one.id,
    onSelect: () => void change({ templateId: one.id }),
  })
  return (
    <Menu
      label={t('draft.edit.more')}
      items={[
        {
          label: t('draft.edit.share'),
          checked: shared(),
          onSelect: () => void change({ shared: !shared() }, t(shared() ? 'draft.edit.unshared' : 'draft.edit.shared')),
        },
        { heading: t('draft.edit.forms') },
        ...draft().forms.map(form),
      ]}
    />
  )
}
