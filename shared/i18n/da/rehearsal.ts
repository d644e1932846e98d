/** Rehearsing a workshop, and seeing it as a participant does. */
export const rehearsal = {
  'rehearsal.open': 'Øv workshoppen',
  'rehearsal.title': 'Øv workshoppen',
  'rehearsal.lead': 'Du får en kopi af workshoppen med {n} simulerede deltagere. De skriver, flytter sedler og stemmer, efterhånden som du fører dem gennem programmet.',
  'rehearsal.safe': 'Din rigtige workshop røres ikke. Det, der sker i øvelsen, også ændringer i programmet, forsvinder helt, når den slutter.',
  'rehearsal.short': { one: 'Den slutter af sig selv efter {n} minut.', other: 'Den slutter af sig selv efter {n} minutter.' },
  'rehearsal.start': 'Begynd øvelsen',
  'rehearsal.banner': 'Øvelse: {n} simulerede deltagere.',
  'rehearsal.until': 'Slutter kl. {time}. Intet af det bliver gemt.',
  'rehearsal.end': 'Slut øvelsen',
  'rehearsal.ended': 'Øvelsen er slut, og alt fra den er væk.',
  'preview.open': 'Se som deltager',
  'preview.title': 'Sådan ser en telefon det',
  'preview.lead': 'Som en deltager ser det lige nu. Du kan se dig om, men intet bliver sendt.',
  'preview.frame': 'En deltagers telefon',
} as const
