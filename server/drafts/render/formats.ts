/** The files a draft can be had as. The last two hold its budget. */
export const BOOK_FORMATS = ['docx', 'pdf', 'md', 'html', 'xlsx', 'csv'] as const
export type BookFormat = (typeof BOOK_FORMATS)[number]
