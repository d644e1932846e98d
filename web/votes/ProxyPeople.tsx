/** For whom dots are placed: somebody without a device, or a member who is asked. */
import { isEligible } from '#shared/facilitation/eligible.ts'
import type { Round } from '#shared/facilitation/votes.ts'
import { t } from '#web/i18n.tsx'
import { NativeSelect } from '#web/ui/NativeSelect.tsx'
import { inOrder, memberNames } from '#web/workshops/memberName.ts'
import { useWorkshop } from '#web/workshops/useWorkshop.ts'

export const NOBODY = ''

export function ProxyPeople(props: { workshopId: string; round: Round; who: string; onWho: (id: string) => void }) {
  const workshop = useWorkshop(() => props.workshopId)
  const options = () => {
    const members = (workshop()?.members ?? []).filter((member) => isEligible(props.round.who, member))
    const names = memberNames(members)
    return [{ value: NOBODY, label: t('votes.proxyNobody') }, ...inOrder(members, names).map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))]
  }
  return <NativeSelect label={t('votes.proxyWho')} value={props.who} options={options()} onChange={props.onWho} />
}
