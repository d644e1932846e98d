/** A version beside the board as it is now, or beside another version: the older one is always what was before. */
import { Show } from 'solid-js'
import { compareOutlines } from '#shared/board/compare.ts'
import type { Outline, Version } from '#shared/boards.ts'
import { api, call } from '#web/api.ts'
import { t } from '#web/i18n.tsx'
import { createLoad } from '#web/load.ts'
import { Differences } from './Differences.tsx'
import { Loading } from './Loading.tsx'

/** undefined: the board as it is now */
type Other = Version | undefined
interface ComparingProps {
  boardId: string
  workshopId: string
  version: Version
  other: Other
}

const outlineAt = async (id: string, version: Other): Promise<Outline> =>
  version
    ? (await call<{ outline: Outline }>(api.boards[':id'].versions[':versionId'].$get({ param: { id, versionId: version.id } }))).outline
    : call<Outline>(api.boards[':id'].outline.$get({ param: { id } }))

export function Comparing(props: ComparingProps) {
  const sides = (): [before: Version, after: Other] => {
    const { version, other } = props
    return other && other.at < version.at ? [other, version] : [version, other]
  }
  const found = createLoad(
    () => ({ boardId: props.boardId, sides: sides() }),
    async ({ boardId, sides: [before, after] }) => compareOutlines(...(await Promise.all([outlineAt(boardId, before), outlineAt(boardId, after)]))),
  )
  const heading = () => {
    const [before, after] = sides()
    return after ? t('history.toVersion', { before: before.name, after: after.name }) : t('history.toNow', { before: before.name })
  }
  const show = (noteId: string) => `/w/${props.workshopId}/canvas?note=${noteId}`
  return (
    <>
      <p class="lead" role="status" dir="auto">
        {heading()}
      </p>
      <Show when={!found.loading && !found.error && found()} fallback={<Loading error={found.error} />}>
        {(comparison) => <Differences comparison={comparison()} show={props.other ? undefined : show} />}
      </Show>
    </>
  )
}
