/** From writing back to the remote control. */
import { t } from '#web/i18n.tsx'
import { Button } from '#web/ui/Button.tsx'

export function ToRemote(props: { onClick: () => void }) {
  return (
    <div>
      <Button size="s" variant="quiet" icon="arrow-left" onClick={() => props.onClick()}>
        {t('facilitation.toRemote')}
      </Button>
    </div>
  )
}
