/** What went wrong with a form, in words, heard at once by screen readers. */
import { Show } from 'solid-js'
import { explain } from '#web/i18n.tsx'
import { Banner } from '#web/ui/Banner.tsx'

export function FormError(props: { error: unknown }) {
  return (
    <Show when={props.error !== undefined && props.error}>
      {(error) => (
        <Banner kind="stop" icon="circle-alert">
          {explain(error())}
        </Banner>
      )}
    </Show>
  )
}
