import type { settings as English } from '../../en/window/settings.ts';

/** The settings screen. */
export const settings: typeof English = {
  title: 'Instellingen',
  station: {
    title: 'Ons station',
    name: 'Naam',
    nameHint: 'Zoals partners u kennen. Staat in de gegevens die u voor hen kopieert.',
    nameInvalid: 'Hoogstens 60 tekens.',
    code: 'Onze identificatiecode (Odette ID)',
    codeHint: 'Uitgegeven door uw nationale Odette-organisatie, bijvoorbeeld O0177000000012345.',
    codeInvalid: 'Hoogstens 25 hoofdletters, cijfers, spaties en / - . & ( ).',
  },
  groups: {
    title: 'Groepen',
    meaning:
      'Een code van ons die voor meerdere bestemmingen staat. Een bestand ervoor wordt naar elk lid doorgestuurd, en de afzender krijgt één antwoord zodra alle leden hebben geantwoord.',
    code: 'Code van de groep',
    codeHint: 'Niet onze eigen code en niet die van een partner.',
    codeMissing: 'Een groep heeft een code nodig.',
    members: 'Leden',
    membersHint: 'Codes van partners, of codes achter hen, gescheiden door komma’s.',
    membersMissing: 'Een groep heeft leden nodig.',
    invalid:
      '“{{code}}” is geen identificatiecode: hoogstens 25 hoofdletters, cijfers, spaties en / - . & ( ).',
    add: 'Groep toevoegen',
    keepChanged: 'Gewijzigde groep bewaren',
    change: 'Wijzigen',
    remove: 'Groep {{code}} verwijderen',
  },
  listener: {
    title: 'Inkomende verbindingen',
    enabled: 'Op verbindingen van partners wachten',
    enabledHint: 'Partners brengen bestanden en ontvangstbewijzen dan zelf.',
    host: 'Adres van deze computer',
    hostHint: '0.0.0.0 staat voor elk adres.',
    tlsPort: 'Poort met TLS',
    tlsPortHint: 'De afgesproken poort is 6619. Leeg: niet met TLS.',
    plainPort: 'Poort zonder TLS',
    plainPortHint: 'De afgesproken poort is 3305. Leeg: niet zonder TLS.',
    portInvalid: 'Een getal van 1 tot en met 65535, of leeg.',
    open: 'Nu open: {{addresses}}',
    closed: 'Niet open.',
    failed: 'Openen is niet gelukt: {{reason}}',
  },
  notifications: {
    title: 'Meldingen',
    enabled: 'Melden als iets mijn aandacht vraagt',
    enabledHint:
      'Een vraag die op u wacht, een bestand dat is mislukt of geweigerd, een ontvangstbewijs dat te laat is; en als het laatste bestand is verzonden. Nooit zolang u dit venster voor u hebt.',
    denied: 'Het systeem staat geen meldingen van Waybill toe: sta ze toe in de systeeminstellingen.',
    missing: 'Meldingen zijn hier niet beschikbaar.',
  },
  appearance: {
    title: 'Weergave',
    theme: 'Thema',
    themes: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    language: 'Taal',
    languages: {
      system: 'Zoals het systeem',
      // Each in its own words: whoever looks for it may not read another one.
      en: 'English',
      'fr-CA': 'Français (Canada)',
      nl: 'Nederlands',
      de: 'Deutsch',
    },
  },
  certificate: {
    title: 'Ons certificaat',
    meaning:
      'Partners vertrouwen het op grond van de vingerafdruk. De privésleutel verlaat deze computer nooit.',
    subject: 'Houder',
    validUntil: 'Geldig tot',
    fingerprint: 'SHA-256',
    copyFingerprint: 'Vingerafdruk kopiëren',
    copyPem: 'Certificaat kopiëren (PEM)',
    copyMine: 'Mijn gegevens voor de andere kant kopiëren',
  },
  folders: {
    title: 'Op deze computer',
    home: 'Gegevensmap',
    received: 'Ontvangen bestanden',
    version: 'Versie',
    sealedBy: 'Wachtwoorden en sleutels zijn beveiligd met',
  },
  diagnostics: {
    title: 'Diagnose',
    meaning:
      'Voor wie u helpt: één ZIP-bestand, op deze computer gemaakt en nergens naartoe verzonden. Het bevat:',
    parts: {
      about: 'de versies van Waybill, het systeem en de runtime, en wat de dienst doet',
      settings: 'deze instellingen',
      partners: 'partners: namen, adressen, codes en afspraken',
      certificates: 'certificaten: van wie, tot wanneer, hun vingerafdrukken',
      doctor: 'wat de controle van deze computer oplevert',
      needs: 'wat nu uw aandacht vraagt',
      journal: 'hoeveel overdrachten, ontvangstbewijzen en sessies er zijn',
      sessions: 'de laatste 30 sessies, opdracht voor opdracht, met de namen van hun bestanden',
      log: 'het einde van het eigen logboek van het programma',
    },
    without:
      'Niet erin: wachtwoorden, privésleutels, wachtwoordzinnen, inhoud van bestanden. Elk wachtwoord dat hier bekend is, wordt nog eens opgezocht en weggehaald.',
    save: 'Diagnose opslaan',
    saved: 'Opgeslagen: {{place}}',
    copyPlace: 'Locatie kopiëren',
  },
};
