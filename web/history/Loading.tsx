/** While something of a version is fetched, and when that failed. */
import { Show } from 'solid-js'
import { explain } from '#web/i18n.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'

export function Loading(props: { error: unknown }) {
  return (
    <Show when={props.error} fallback={<Skeleton lines={5} />}>
      <p role="alert">{explain(props.error)}</p>
    </Show>
  )
}
