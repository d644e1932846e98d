/** What a phone says over the note field when something is in the way. */
export const phoneNotices = {
  'phone.archived': 'Workshoppen er slut.',
  'phone.archivedHelp': 'Tavlen er arkiveret. Du kan stadig læse den.',
  'phone.locked': 'Lige nu kan du ikke skrive.',
  'phone.lockedHelp': 'Dine sedler er gemt. Facilitatoren åbner, når I skal skrive igen.',
  'phone.memory': 'Telefonen kan ikke gemme sedler selv.',
  'phone.memoryHelp': 'Bliv på siden, til der står Gemt.',
  'phone.offlineHelp': 'Skriv bare videre. Vi gemmer, når du er på igen.',
  'phone.signedOut': 'Du er ikke logget ind længere.',
  'phone.signedOutHelp': 'Åbn invitationen igen. Dine sedler ligger på telefonen og bliver sendt bagefter.',
  'phone.storage': 'Serveren kan ikke gemme lige nu.',
  'phone.storageHelp': 'Dine sedler ligger på telefonen og bliver sendt, så snart det går.',
  'phone.viewer': 'Du er med som observatør.',
  'phone.viewerHelp': 'Du kan se tavlen, men ikke skrive. Bed facilitatoren om at gøre dig til deltager, hvis du vil skrive.',
} as const
