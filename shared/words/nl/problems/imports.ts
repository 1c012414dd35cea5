import type { imports as English } from '../../en/problems/imports.ts';

/** What goes wrong when partners are taken over from a file. */
export const imports: typeof English = {
  'import-too-large': {
    title: 'Het bestand is groter dan {{most}} MB',
    meaning: 'Zo lang is geen lijst met partners of servers.',
    next: 'Kies de lijst zelf: een uit Waybill geëxporteerd bestand, bookmarks.xml, sitemanager.xml, WinSCP.ini of een .duck-bestand.',
  },
  'import-unknown': {
    title: 'In dit bestand staat geen lijst met partners die hier bekend is',
    meaning:
      'Lijsten uit Waybill en die van Glub Secure FTP, FileZilla, WinSCP en Cyberduck worden gelezen. Het bestand is van een ander programma, of beschadigd.',
    next: 'Exporteer de lijst opnieuw, of voer de partner zelf in.',
  },
  'import-newer': {
    title: 'Deze lijst met partners komt uit een nieuwere versie van Waybill',
    meaning: 'De lijst heeft versie {{version}}, en die kent Waybill op deze computer niet.',
    next: 'Werk Waybill op deze computer bij en importeer het bestand opnieuw.',
  },
  'import-damaged': {
    title: 'Wat dit bestand over een partner zegt, kan niet: {{field}}',
    meaning: 'Het veld ontbreekt, is verkeerd gespeld of bevat iets wat daar niet mogelijk is.',
    next: 'Exporteer de lijst opnieuw, of verbeter het veld in het bestand.',
  },
  'import-nothing': {
    title: 'Er is geen partner om te importeren',
    meaning: 'De lijst heeft er geen, of geen met de opgegeven namen.',
    next: 'Bekijk eerst wat er in het bestand staat: in het venster, of met --dry-run.',
  },
  'partner-practice': {
    title: '{{name}} is een oefenpartner',
    meaning:
      'De poort en het certificaat zijn bij elke start anders: op een andere computer is daar niets te bereiken.',
    next: 'Exporteer uw eigen partners; oefenpartners zijn er op elke computer met Waybill.',
  },
  'import-address': {
    title: 'Dit is geen adres van een FTP-server',
    meaning: 'Adressen zien eruit als ftps://gebruiker@host:990/map of ftpes://gebruiker@host/map.',
    next: 'Verbeter het, of voer de server zelf in.',
  },
  'export-nothing': {
    title: 'Er is geen partner om te exporteren',
    meaning: 'Er zijn alleen oefenpartners, en die zijn er op elke computer.',
    next: 'Voeg eerst een partner toe.',
  },
};
