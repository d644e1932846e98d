/** A call to everybody, heard on a phone: what it says comes with its own texts, when somebody calls. */
import type { Workshop } from '#shared/workshops.ts'
import type { RoomEvent } from '#web/sync/types.ts'
import { loadAllTexts } from '#web/i18n.tsx'

export async function hearCall(call: Extract<RoomEvent, { type: 'gathered' }>, workshop: Workshop): Promise<void> {
  const [{ sayCall }] = await Promise.all([import('#web/guide/onPhone.ts'), loadAllTexts()])
  sayCall(call, workshop)
}
