/** What is voted on, as it goes over HTTP: the ballot paper of whoever has no board in front of them. */
import { z } from 'zod'

export const VoteItem = z.object({
  itemId: z.string(),
  kind: z.enum(['note', 'group']),
  /** of a group its title */
  text: z.string(),
  number: z.number().int().nullable(),
  color: z.string().nullable(),
  author: z.string().nullable(),
  anonymous: z.boolean(),
  own: z.boolean(),
  via: z.string().nullable(),
  lang: z.string().nullable(),
  /** titles of the zone and the group it lies in */
  zone: z.string().nullable(),
  group: z.string().nullable(),
  /** what is written in a group, in reading order */
  notes: z.array(z.string()),
  /** it was voted on, and is not on the board any more */
  gone: z.boolean(),
})
export type VoteItem = z.infer<typeof VoteItem>
/** In reading order as it was when the round opened. */
export const VoteItemList = z.object({ items: z.array(VoteItem) })
