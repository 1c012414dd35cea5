import type { imports as English } from '../../en/problems/imports.ts';

/** What goes wrong when partners are taken over from another FTP program. */
export const imports: typeof English = {
  'import-too-large': {
    title: 'Het bestand is groter dan {{most}} MB',
    meaning: 'Zo lang is geen lijst met servers.',
    next: 'Kies de lijst zelf: bookmarks.xml, sitemanager.xml, WinSCP.ini of een .duck-bestand.',
  },
  'import-unknown': {
    title: 'In dit bestand staat geen lijst met servers die hier bekend is',
    meaning:
      'Glub Secure FTP, FileZilla, WinSCP en Cyberduck worden gelezen. Het bestand is van een ander programma, of beschadigd.',
    next: 'Exporteer de lijst opnieuw uit het andere programma, of voer de server zelf in.',
  },
  'import-nothing': {
    title: 'Er is geen server om over te nemen',
    meaning: 'De lijst heeft er geen, of geen met de opgegeven namen.',
    next: 'Bekijk met --dry-run wat er is.',
  },
  'import-address': {
    title: 'Dit is geen adres van een FTP-server',
    meaning: 'Adressen zien eruit als ftps://gebruiker@host:990/map of ftpes://gebruiker@host/map.',
    next: 'Verbeter het, of voer de server zelf in.',
  },
};
