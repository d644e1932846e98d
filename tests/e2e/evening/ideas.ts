/** What is written that evening, each in its language; one of them is ugly. */
export const IDEAS = {
  da: {
    supper: 'Fællesspisning hver torsdag',
    repair: 'Reparationscafé',
    knitting: 'Strikkeklub i haven',
    arabic: 'مكان نلتقي فيه بعد العمل',
    ugly: 'Grimme ord om naboen',
    night: 'Natbibliotek for unge',
    group: 'Mad sammen',
    question: 'Hvem laver maden?',
  },
  en: {
    supper: 'Supper together on Thursdays',
    repair: 'Repair café',
    knitting: 'Knitting in the garden',
    arabic: 'مكان نلتقي فيه بعد العمل',
    ugly: 'Ugly words about a neighbour',
    night: 'The library at night',
    group: 'Food together',
    question: 'Who cooks the food?',
  },
} as const
export type Ideas = Record<keyof (typeof IDEAS)['da'], string>
/** The notes among them. */
export const notesOf = ({ supper, repair, knitting, arabic, ugly, night }: Ideas): string[] => [supper, repair, knitting, arabic, ugly, night]
