/** How people appear in a workshop, chosen by who makes it. */
export const identity = {
  'identity.title': 'Hvordan er man med?',
  'identity.legend': 'Navne på sedlerne',
  'identity.named': 'Med navn',
  'identity.named.help': 'Sedlerne bærer navnet på den, der skrev dem. Enhver kan skrive en enkelt seddel uden navn.',
  'identity.nickname': 'Med kaldenavn',
  'identity.nickname.help': 'Deltagerne vælger selv, hvad de vil kaldes. Enhver kan skrive en enkelt seddel uden navn.',
  'identity.anonymous': 'Uden navn',
  'identity.anonymous.help': 'Ingen sedler har navn, og ingen kan finde ud af, hvem der skrev dem. Facilitatorer har navn.',
  'identity.moderated': 'Facilitatoren læser sedlerne først',
  'identity.moderated.help': 'Før sedlerne vises, kan du holde enkelte tilbage. Du ser ikke, hvem der har skrevet dem. Deltagerne får det at vide, før de går ind.',
  'identity.fixed': 'Der er skrevet sedler, så det kan ikke ændres mere: deltagerne fik det at vide, før de skrev.',
} as const
