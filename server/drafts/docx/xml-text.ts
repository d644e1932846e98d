/** Text as it may stand in the parts of an office file. */

/** What XML cannot hold, and Word therefore would not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
export const xmlText = (text: string): string => text.replaceAll(NOT_XML, '')
