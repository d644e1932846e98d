/** Sharing the draft, and writing it for another form. */
import { useNavigate } from '@solidjs/router'
import type { FormRef } from '#shared/drafts.ts'
import { api, call } from '#web/api.ts'
import { explain, t } from '#web/i18n.tsx'
import { session } from '#web/session.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toast.ts'
import { useDraft } from './model.ts'

export function DraftMenu() {
  const navigate = useNavigate()
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
  const called = ({ fund, year, name, version }: Omit<FormRef, 'id'>) => {
    const plain = t('draft.edit.form', { fund: fund.split(' (')[0] ?? fund, year: String(year) })
    return version === null ? plain : t('draft.edit.ownForm', { name: name ?? plain, version: String(version) })
  }
  /** what it is written for is among them, also when it is an older version or off the list */
  const forms = () => {
    const { application, forms: offered } = draft()
    return application === null || offered.some(({ id }) => id === application.id) ? offered : [application, ...offered]
  }
  const keep = (): MenuItem[] => ['separator', { label: t('templates.title'), icon: 'pencil', onSelect: () => navigate('/templates') }]
  const form = (one: FormRef) => ({
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
        ...forms().map(form),
        ...(session().kind === 'user' ? keep() : []),
      ]}
    />
  )
}
