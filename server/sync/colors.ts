/** Six papers, so that a person's pointer has a colour of the house; chosen by member, the same on every screen. */
const COLORS = ['#FCEA8C', '#BFE4F5', '#ABCB90', '#F0B6B9', '#EFA555', '#C0A4EE']
export const colorOf = (memberId: string): string => COLORS[[...memberId].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7) % COLORS.length] as string
