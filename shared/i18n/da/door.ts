/** The words over the door in Danish: landing and join pages. */
export const door = {
  'accounts.home': 'Velkommen',
  'accounts.landingTitle': 'Byens idéer på én fælles tavle',
  'accounts.landingLead': 'Biblioteket holder workshop med Samtavle. Alle kan være med fra deres egen telefon.',
  'accounts.landingFoot': 'Kører på bibliotekets egen server. Ingen sporing, ingen reklamer.',
  'accounts.yourWorkshops': 'Dine workshops',
} as const
