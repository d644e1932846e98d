/** Place of this page in the routes. */
import { Page } from '#web/ui/Page.tsx'

export function PosterPage() {
  return (
    <Page title="Samtavle">
      <h1>Samtavle</h1>
    </Page>
  )
}
