/** What a guest can do about being here: go on elsewhere, and leave. */
export const guest = {
  'guest.resume': 'Fortsæt på en anden enhed',
  'guest.leave': 'Forlad workshoppen',
  'guest.cameBack': 'Har du været med på en anden enhed?',
  'guest.cameBackLink': 'Skriv dine fire ord',
} as const
