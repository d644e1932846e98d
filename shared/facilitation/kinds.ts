/** What a phase can be. Apart from the schemas, so that pages can offer them. */
export const PHASE_KINDS = ['velkomst', 'stille', 'aaben', 'grupper', 'prikker', 'fordyb', 'opsamling', 'pause'] as const
