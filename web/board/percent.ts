/** A share as people write it: "80 %" in Danish, "80%" in English. */
import { locale } from '#web/i18n.tsx'

export const formatPercent = (share: number): string => new Intl.NumberFormat(locale(), { style: 'percent' }).format(share)
