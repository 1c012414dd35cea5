import type { usage as English } from '../../en/problems/usage.ts';

/** Wrong use of the command line, and what a command found in the end. */
export const usage: typeof English = {
  'usage-no-command': {
    title: 'Welke opdracht?',
    meaning: 'Het eerste woord zegt wat er moet gebeuren.',
    next: 'waybill --help geeft de opdrachten.',
  },
  'usage-unknown-command': {
    title: 'Er is geen opdracht “{{command}}”',
    meaning: 'Er is niets gedaan.',
    next: 'waybill --help geeft de opdrachten.',
  },
  'usage-unknown-option': {
    title: 'De optie {{option}} is hier niet bekend',
    meaning: 'Er is niets gedaan.',
    next: 'waybill {{command}} --help geeft de opties.',
  },
  'usage-missing-value': {
    title: 'De optie {{option}} heeft een waarde nodig',
    meaning: 'Er is niets gedaan.',
    next: 'Schrijf het als {{option}} WAARDE.',
  },
  'usage-unexpected-value': {
    title: 'De optie {{option}} heeft geen waarde',
    meaning: 'Er is niets gedaan.',
    next: 'Laat weg wat na het isgelijkteken staat.',
  },
  'usage-given-twice': {
    title: 'De optie {{option}} is twee keer opgegeven',
    meaning: 'Er kan er maar één bedoeld zijn. Er is niets gedaan.',
    next: 'Laat er een weg.',
  },
  'usage-bad-value': {
    title: '“{{value}}” is geen waarde voor {{option}}',
    meaning: 'Verwacht: {{expected}}. Er is niets gedaan.',
    next: 'Verbeter de waarde.',
  },
  'usage-missing-operand': {
    title: 'Er ontbreekt iets: {{operands}}',
    meaning: 'Er is niets gedaan.',
    next: 'waybill {{command}} --help toont hoe het moet worden geschreven.',
  },
  'usage-too-many-operands': {
    title: '“{{operand}}” is een woord te veel',
    meaning: 'Er is niets gedaan.',
    next: 'waybill {{command}} --help toont hoe het moet worden geschreven. Zet een naam met spaties tussen aanhalingstekens.',
  },
  'usage-not-together': {
    title: '{{option}} en {{other}} gaan niet samen',
    meaning: 'Er is niets gedaan.',
    next: 'Laat een van beide weg.',
  },
  'usage-password-in-address': {
    title: 'Er staat een wachtwoord in het adres',
    meaning: 'Iedereen op deze computer kan een opdrachtregel lezen. Er is niets gedaan.',
    next: 'Laat het weg: het wordt gevraagd, of gelezen uit --our-password-file of WAYBILL_OUR_PASSWORD. Wijzig het wachtwoord als anderen deze computer gebruiken.',
  },
  'usage-yes-needed': {
    title: 'Zonder bevestiging wordt niets verwijderd',
    meaning: 'Wat op een server is verwijderd, komt niet terug, en hier is niemand om het te vragen.',
    next: 'Voeg {{option}} toe.',
  },
  'usage-option-kind': {
    title: '{{option}} heeft geen betekenis voor een partner van soort {{kind}}',
    meaning: 'Er is niets gedaan.',
    next: 'Laat de optie weg, of geef met --kind de bedoelde soort op.',
  },
  'usage-other-kind': {
    title: '{{name}} is van soort {{kind}}',
    meaning:
      'Een partner houdt zijn soort: zijn bestanden en ontvangstbewijzen horen daarbij. Er is niets gedaan.',
    next: 'Voeg voor het andere protocol een nieuwe partner toe.',
  },
  'usage-command-kind': {
    title: '{{command}} is niet voor een partner van soort {{kind}}',
    meaning: 'Er is niets gedaan.',
    next: 'Noem een partner van de andere soort: waybill partner list.',
  },
  'usage-missing-option': {
    title: 'De optie {{option}} is hier nodig',
    meaning: 'Er is niets gedaan.',
    next: 'waybill {{command}} --help toont hoe het moet worden geschreven.',
  },
  'usage-one-file-one-name': {
    title: '--as geldt voor één bestand',
    meaning: 'Meerdere bestanden kunnen bij de partner niet dezelfde naam hebben. Er is niets verzonden.',
    next: 'Verzend de bestanden een voor een, of laat --as weg.',
  },
  'usage-bad-file': {
    title: 'Het bestand {{file}} is niet bruikbaar',
    meaning:
      'Het is er niet, is niet te lezen, of er staat iets anders in dan erin hoort. Er is niets veranderd.',
    next: 'Controleer het bestand; in docs/command-line.md staat wat erin hoort.',
  },
  'usage-bad-field': {
    title: 'De waarde van {{field}} is niet geldig',
    meaning: 'Er is niets veranderd.',
    next: 'Verbeter die. waybill partner schema zegt wat in elk veld mag staan.',
  },
  'usage-stdin-twice': {
    title: 'Uit de standaardinvoer is maar één ding te lezen',
    meaning: 'Twee opties zeggen “-”. Er is niets gedaan.',
    next: 'Zet een van beide in een bestand.',
  },
  'usage-secret-in-sight': {
    title: 'In {{option}} hoort geen wachtwoord',
    meaning: 'Elke gebruiker van deze computer kan lezen wat op een opdrachtregel staat. Er is niets gedaan.',
    next: 'Laat het hier weg en gebruik --proxy-password-file.',
  },
  'usage-passwords-differ': {
    title: 'De twee wachtwoorden zijn niet gelijk',
    meaning: 'Er is niets geschreven.',
    next: 'Probeer het opnieuw.',
  },
  'usage-password-too-short': {
    title: 'Het wachtwoord is te kort',
    meaning:
      'Het moet ten minste {{least}} tekens hebben, omdat er een privésleutel achter zit. Er is niets geschreven.',
    next: 'Kies een langer wachtwoord.',
  },
  'usage-interrupted': {
    title: 'Onderbroken',
    meaning: 'Er is niets gedaan.',
    next: 'Start de opdracht opnieuw als u zover bent.',
  },
  'not-delivered': {
    title: 'Nog niet afgeleverd',
    meaning:
      'Het bestand staat in de wachtrij en veilig in het journaal; een Waybill die draait, probeert het opnieuw.',
    next: 'Laat het venster open of start waybill listen; waybill transfers toont hoe ver het is.',
  },
  'certificates-expiring': {
    title: 'Er verlopen certificaten binnen {{days}} {{days|dag|dagen}}, of ze zijn al verlopen',
    meaning:
      'Het {{count|is|zijn}} er {{count}}. Wat met een verlopen certificaat wordt verzonden of aangenomen, wordt geweigerd.',
    next: 'Vernieuw uw eigen met waybill cert request of cert make; vraag de partners om de hunne.',
  },
  'doctor-failed': {
    title: 'Er werkt hier iets niet',
    meaning: 'Van wat is geprobeerd, is {{count}} mislukt.',
    next: 'waybill doctor noemt alles, met wat u kunt doen.',
  },
  'receipt-not-in-time': {
    title: 'Nog geen ontvangstbewijs',
    meaning:
      'De partner heeft het bestand, maar heeft dat niet binnen de gestelde tijd met een ontvangstbewijs gemeld.',
    next: 'Wacht erop: waybill collect PARTNER haalt ontvangstbewijzen op, waybill receipts geeft ze weer.',
  },
};
