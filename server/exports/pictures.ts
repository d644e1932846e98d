/** Pictures of an exported board: in the file itself as long as they are not many, else where they are found. */
import { findFile, listFiles } from '#db/files.ts'
import type { Deps } from '#server/deps.ts'
import { fileAddress } from '#shared/board/files.ts'
import { LIMITS } from '#shared/limits.ts'

/** @returns a picture's `data:` URL, or its full address when all together are more than `LIMITS.exportImageBytes` */
export async function pictureSources(deps: Deps, boardId: string, hashes: readonly string[]): Promise<(hash: string) => string> {
  const address = (hash: string) => deps.addresses().publicUrl + fileAddress(boardId, hash)
  const sizes = new Map((await listFiles(deps.db, boardId)).map((file) => [file.hash, file.size]))
  if (hashes.reduce((sum, hash) => sum + (sizes.get(hash) ?? 0), 0) > LIMITS.exportImageBytes) return address
  const data = new Map<string, string>()
  for (const hash of hashes) {
    const file = await findFile(deps.db, boardId, hash)
    if (file) data.set(hash, `data:${file.mimeType};base64,${Buffer.from(file.bytes).toString('base64')}`)
  }
  return (hash) => data.get(hash) ?? address(hash)
}
