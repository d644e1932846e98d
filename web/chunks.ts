/** Part of the build: which modules share a file. Many small files compress badly, so what the light faces cannot do without travels together. */
import type { Rolldown } from 'vite'

type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1]

/** Where the faces begin that open on a bad network; the line to the room and the bar come by themselves. */
const LIGHT: Readonly<Record<string, string>> = {
  main: 'main.tsx',
  join: 'join/JoinPage.tsx',
  phone: 'phone/PhonePage.tsx',
  line: 'sync/control.ts',
  list: 'outline/ListPage.tsx',
  bar: 'facilitation/PhaseBar.tsx',
}
/** What these need besides must not come with it. */
const HEAVY: Readonly<Record<string, string>> = { board: 'board/BoardPage.tsx', wall: 'wall/WallPage.tsx' }

/** All that is there once `starts` are, by what is imported at once. */
function reach(starts: readonly string[], modules: Modules): Set<string> {
  const found = new Set<string>()
  const waiting = [...starts]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

/** Each face by name with what it needs, and the parts that a phone fetches once one can write. */
function facesOf(modules: Modules): [name: string, needs: Set<string>][] {
  const faces = Object.entries({ ...LIGHT, ...HEAVY }).map(([name, path]): [string, Set<string>] => [name, reach([`${import.meta.dirname}/${path}`], modules)])
  const needs = new Map(faces)
  const parts = [...(needs.get('phone') ?? [])].filter((id) => !needs.get('main')?.has(id)).flatMap((id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
  return [...faces, ['part', reach(parts, modules)]]
}

/** Names a module's file by the faces that need it. What these import is needed by them too, so no two files ever wait for each other. */
export function byFaces(): Rolldown.CodeSplittingNameFunction {
  let faces: ReturnType<typeof facesOf> | undefined
  return (id, modules) => {
    faces ??= facesOf(modules)
    const names = faces.flatMap(([name, needs]) => (needs.has(id) ? [name] : []))
    if (!names.some((name) => name in LIGHT)) return null
    return names.includes('main') ? 'main' : names.join('-')
  }
}
