import type { network as English } from '../../en/problems/network.ts';

/** Problems of the way out of our network, and of what is fetched: proxies, revocation lists, answers about certificates. */
export const network: typeof English = {
  'proxy-unreachable': {
    title: 'De proxy was niet te bereiken',
    meaning:
      'Geen verbinding met {{proxyHost}}, poort {{proxyPort}}. Met de partner is geen contact gezocht.',
    next: 'Controleer de proxy in de gegevens van de partner, en uw netwerk; Waybill probeert het opnieuw.',
  },
  'proxy-refused': {
    title: 'De proxy laat Waybill niet door',
    meaning: '{{proxyHost}} antwoordde {{status}} op het verzoek om {{host}}, poort {{port}}.',
    next: 'Vraag de beheerder van de proxy om dit adres en deze poort door te laten.',
  },
  'proxy-login': {
    title: 'De proxy heeft de aanmelding niet aanvaard',
    meaning: '{{proxyHost}} vraagt om een gebruiker en een wachtwoord, of om andere dan het kreeg.',
    next: 'Verbeter gebruiker en wachtwoord van de proxy in de gegevens van de partner.',
  },
  'proxy-failed': {
    title: 'De proxy gaf geen goed antwoord',
    meaning: 'Wat {{proxyHost}} antwoordde, is niet wat een proxy van deze soort zegt.',
    next: 'Controleer soort, host en poort van de proxy; vraag het aan de beheerder ervan.',
  },
  'download-failed': {
    title: 'Een adres gaf niet wat ervan werd gevraagd',
    meaning: '{{address}} antwoordde met status {{status}}.',
    next: 'Probeer het later opnieuw; blijft het zo, vraag het dan aan wie het adres beheert.',
  },
  'download-too-large': {
    title: 'Een adres gaf veel te veel',
    meaning: 'Wat op {{address}} staat, is groter dan {{limit}}; daarom is het niet tot het eind gelezen.',
    next: 'Controleer het adres, en vraag van wie het is.',
  },
  'download-time-out': {
    title: 'Een adres antwoordde niet op tijd',
    meaning: 'Bij {{address}} duurde het te lang.',
    next: 'Controleer het netwerk en de proxy; Waybill probeert het opnieuw.',
  },
  'download-unreadable': {
    title: 'Het antwoord van een adres is niet te lezen',
    meaning: 'Wat {{address}} antwoordde, is geen geldige HTTP.',
    next: 'Controleer het adres en de proxy; vraag het aan wie het adres beheert.',
  },
  'download-untrusted': {
    title: 'De server van een adres wordt niet vertrouwd',
    meaning:
      'Geen autoriteit die deze computer vertrouwt, staat in voor het certificaat van {{address}}, of er staat een andere naam in.',
    next: 'Controleer het adres; klopt het, vraag het dan aan wie het beheert.',
  },
  'download-not-allowed': {
    title: 'Waybill gebruikt dit adres niet',
    meaning: '{{address}} is geen http- of https-adres, of er staat een gebruiker of wachtwoord in.',
    next: 'Verbeter het adres.',
  },
};
