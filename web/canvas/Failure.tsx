/** @jsxImportSource react */
/** What stands where the canvas failed: the board itself is safe with the server, so loading anew is all there is to do. */
import { t } from '#web/i18n.tsx'

export function Failure() {
  return (
    <div className="sam-failure" role="alert">
      <p>
        <strong>{t('canvas.failed')}</strong>
      </p>
      <p>{t('canvas.failedDo')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('ui.reload')}
      </button>
    </div>
  )
}
