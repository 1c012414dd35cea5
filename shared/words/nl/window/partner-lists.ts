import type { partnerLists as English } from '../../en/window/partner-lists.ts';

/** Partners duplicated, written to files and taken over from them. */
export const partnerLists: typeof English = {
  import: {
    open: 'Importeren…',
    title: 'Partners importeren',
    lead: 'Een bestand dat uit Waybill op een andere computer is geëxporteerd, of de serverlijst van FileZilla (sitemanager.xml), WinSCP (WinSCP.ini), Cyberduck (.duck) of Glub Secure FTP (bookmarks.xml). Kies het, of zet het hier neer. Er wordt niets geïmporteerd voordat u dat zegt.',
    pick: 'Bestand kiezen…',
    pickOther: 'Ander bestand kiezen…',
    reading: '{{file}} wordt gelezen…',
    found_one: 'In {{file}} staat {{count}} partner.',
    found_other: 'In {{file}} staan {{count}} partners.',
    rows: 'Partners in het bestand',
    withPassword: 'met wachtwoord',
    nameTaken: 'Er is al een partner met de naam {{partner}}.',
    isPartner: 'Dit is de partner {{partner}}, die er al is.',
    skipped: 'Deze wordt overgeslagen, tenzij u hem aanvinkt: dan komt hij erbij onder een andere naam.',
    newName: 'Naam hier voor {{partner}}',
    nameMissing: 'Een naam van hoogstens 60 tekens is nodig.',
    trusts_one:
      '{{count}} certificaat of autoriteit hierin wordt voor deze partner vertrouwd. Importeer deze partner alleen als u weet wie het bestand heeft gemaakt.',
    trusts_other:
      '{{count}} certificaten of autoriteiten hierin worden voor deze partner vertrouwd. Importeer deze partner alleen als u weet wie het bestand heeft gemaakt.',
    take_one: '{{count}} partner importeren',
    take_other: '{{count}} partners importeren',
    takeNone: 'Niets te importeren',
    done_one: '{{count}} partner geïmporteerd',
    done_other: '{{count}} partners geïmporteerd',
  },
  drop: {
    title: 'Partners importeren',
    meaning: 'Er wordt niets geïmporteerd voordat u hebt gezien wat er in het bestand staat.',
  },
  export: {
    open: 'Exporteren…',
    title: 'Partners exporteren',
    titleOf: '{{partner}} exporteren',
    lead: 'Schrijft een bestand dat Waybill op een andere computer importeert.',
    inIt: 'Wat erin staat',
    inItMeaning: 'Wat is afgesproken, en hun certificaten: die zijn openbaar.',
    notInIt: 'Wat er niet in staat',
    notInItMeaning:
      'Wachtwoorden, privésleutels, welk van uw certificaten de partners te zien krijgen, en bestanden.',
    which: 'Welke partners',
    write_one: '{{count}} partner exporteren',
    write_other: '{{count}} partners exporteren',
    saved: 'Opgeslagen als {{file}}',
    written: 'Opgeslagen: {{path}}',
    copyPath: 'Pad kopiëren',
  },
  duplicate: {
    open: 'Dupliceren…',
    title: '{{partner}} dupliceren',
    name: '{{partner}} (kopie)',
    meaning:
      'De nieuwe partner begint met de gegevens van {{partner}}. Wachtwoorden en bewaarde certificaten gaan niet mee: vul die van de nieuwe partner in. Waaraan de server wordt herkend, blijft gelijk.',
  },
};
