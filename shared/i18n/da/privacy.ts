/** What happens to what people write; only what is true of the program as it is. */
export const privacy = {
  'privacy.question': 'Hvad sker der med det, jeg skriver?',
  'privacy.stored': 'Det gemmer vi',
  'privacy.storedText': 'Dine sedler, hvor og hvornår du satte dem, og det, du skriver på denne side. Intet andet.',
  'privacy.seen': 'Hvem ser det',
  'privacy.seenText':
    'De andre i workshoppen. Skriver du en seddel uden navn, gemmer vi ikke, hvem der skrev den. Bagefter kan biblioteket vise sedlerne uden navne på en åben side.',
  'privacy.used': 'Hvad bruges det til',
  'privacy.usedText': 'Biblioteket kan bruge sedlerne i en ansøgning om støtte. I bilaget står dit navn ved de sedler, du har skrevet med navn.',
  'privacy.kept': 'Hvor længe',
  'privacy.keptUntilText': 'Til og med {date}. Så slettes workshoppen, og tavlen, sedlerne og navnene er væk.',
  'privacy.keptText': 'Til biblioteket sletter workshoppen. Så forsvinder tavlen, sedlerne og navnene.',
  'privacy.device': 'På din enhed',
  'privacy.deviceText': 'Én cookie, som holder dig inde, og en kopi af tavlen, så du kan skrive uden net. Ingen sporing, og intet sendes til andre.',
  'privacy.regret': 'Fortryder du',
  'privacy.regretText': 'Slet dine egne sedler, eller bed facilitatoren om det.',
} as const
