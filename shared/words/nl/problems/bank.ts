import type { bank as English } from '../../en/problems/bank.ts';

/** What is found in files for the Bank of Canada before they are sent (FTPS Server User Guide 2.1). */
export const bank: typeof English = {
  'bank-empty': {
    title: 'Het bestand is leeg',
    meaning: 'Er staat geen record in.',
    next: 'Maak het bestand opnieuw en verzend het dan.',
  },
  'bank-other-kind': {
    title: 'Het bestand is niet van de soort die deze gebruiker verzendt',
    meaning:
      'Werkgevers verzenden salarisbestanden, die met record 10 beginnen; aankoopagenten verzenden aankoopbestanden, die met A beginnen.',
    next: 'Kies het juiste bestand, of het juiste soort gebruiker bij de partner.',
  },
  'bank-first-record': {
    title: 'Regel {{line}} is record “{{type}}” in plaats van {{expected}}',
    meaning: 'Het eerste record moet {{expected}} zijn; de bank zou het bestand niet verwerken.',
    next: 'Maak het bestand opnieuw en verzend het dan.',
  },
  'bank-last-record': {
    title: 'Regel {{line}} is record “{{type}}” in plaats van {{expected}}',
    meaning: 'Het laatste record moet {{expected}} zijn: het bestand is misschien afgekapt.',
    next: 'Maak het bestand opnieuw en verzend het dan.',
  },
  'bank-transmitter': {
    title: 'Regel {{line}}, kolom {{column}}: Organization Id “{{organization}}” in plaats van {{ours}}',
    meaning:
      'In het eerste en laatste record staat wie verzendt. De bank verwerkt geen bestand van iemand anders.',
    next: 'Maak het bestand met de Organization Id van de gebruiker van deze partner.',
  },
  'bank-not-permitted': {
    title: 'Regel {{line}}, kolom {{column}}: nergens staat dat u voor “{{organization}}” verzendt',
    meaning: 'De bank neemt records aan van de organisaties waarvoor u van haar mag verzenden.',
    next: 'Voeg de organisatie bij de partner toe aan de toegestane organisaties als de bank dat goedvindt, of verzend het toch.',
  },
  'bank-record-unknown': {
    title: 'Regel {{line}}, kolom {{column}}: er bestaat geen record “{{type}}”',
    meaning: 'Salarisbestanden hebben records 10, 20, 30, 40, 50, 80 en 90, voor zover bekend.',
    next: 'Ga na of het de bedoeling is.',
  },
  'bank-record-length': {
    title: 'Regel {{line}}: lengte {{length}} in plaats van {{expected}}',
    meaning: 'Records van salarisbestanden hebben één vaste lengte, voor zover bekend.',
    next: 'Ga na of er iets in ontbreekt.',
  },
  'bank-record-endless': {
    title: 'Dit is geen bestand met records',
    meaning: 'Er staat een regel in van meer dan {{most}} tekens.',
    next: 'Kies het juiste bestand.',
  },
  'bank-no-layout': {
    title: 'De Organization Id in het bestand is niet vergeleken',
    meaning:
      'Waar die in de records {{first}} en {{last}} staat, is niet bekend: de indeling van deze bestanden is bij de bank niet openbaar.',
    next: 'Geef bij de partner op in welke kolommen hij staat; vanaf dan wordt hij vergeleken.',
  },
  'bank-not-ascii': {
    title: 'Regel {{line}}, kolom {{column}}: een bijzonder teken',
    meaning:
      'Het wordt als tekst verzonden, zoals de bank eerst vraagt; zulke tekens kunnen onderweg beschadigd raken.',
    next: 'Verzend eerst een testbestand. Komt het veranderd aan of wordt het geweigerd, verzend dan binair (waybill partner change PARTNER --transfer-type binary).',
  },
  'bank-name': {
    title: 'De bank neemt geen bestand {{name}} aan: {{fault}}',
    meaning:
      'Een naam bestaat uit de Organization Id {{organization}}, het nummer van het bestand, en .##T voor een test of .##P voor productie, met niets ertussen.',
    next: 'Zeg of het een test of productie is, en geef het een naam van die soort.',
  },
  'bank-sequence-used': {
    title: '{{name}} is al verzonden',
    meaning:
      'De bank neemt elk nummer één keer aan: salarisbestanden één keer per dag, aankoopbestanden één keer per campagne.',
    next: 'Geef het het volgende vrije nummer, van dezelfde soort.',
  },
  'bank-password-file': {
    title: '{{name}} zou het wachtwoord bij de bank wijzigen',
    meaning:
      'Een bestand met deze naam leest de bank als een nieuw wachtwoord. Waybill zou met het oude verdergaan en worden buitengesloten; daarom wordt het nooit als bestand verzonden.',
    next: 'Wijzig in plaats daarvan het wachtwoord bij de partner.',
  },
  'bank-production': {
    title: '{{name}} is een productiebestand',
    meaning: 'De bank boekt wat erin staat.',
    next: 'U hoeft niets te doen als dat de bedoeling is.',
  },
  'bank-test': {
    title: '{{name}} is een testbestand',
    meaning: 'De bank controleert het en boekt niets.',
    next: 'U hoeft niets te doen als dat de bedoeling is.',
  },
  'notice-not-wanted': {
    title: '{{partner}} wil geen e-mail vóór een bestand',
    meaning: 'Alleen aankoopagenten van de Bank of Canada kondigen hun bestanden aan.',
    next: 'Verzend het bestand.',
  },
  'refused-by-word': {
    title: 'De partner heeft het geweigerd, zoals u hebt gemeld',
    meaning:
      'Het is afgeleverd, en niet verwerkt. Hetzelfde bestand onder dezelfde naam zou weer worden geweigerd.',
    next: 'Verzend het verbeterde bestand onder de volgende vrije naam, en markeer dit als afgehandeld.',
  },
};
