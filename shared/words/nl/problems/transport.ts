import type { transport as English } from '../../en/problems/transport.ts';

/** Problems of the line to a partner: address, connection, TLS. */
export const transport: typeof English = {
  'host-not-found': {
    title: 'Het adres van de partner is niet gevonden',
    meaning: 'Onder de hostnaam van deze partner is geen computer bekend.',
    next: 'Controleer de hostnaam en uw netwerk; Waybill probeert het opnieuw.',
  },
  'connection-refused': {
    title: 'De partner antwoordt niet op dit adres',
    meaning: 'De computer is er, maar op deze poort luistert geen station.',
    next: 'Controleer de poort, of vraag de partner of zijn station draait; Waybill probeert het opnieuw.',
  },
  'connect-timeout': {
    title: 'De partner was niet op tijd te bereiken',
    meaning: 'Van het adres kwam geen antwoord. Er kan een firewall of het netwerk in de weg zitten.',
    next: 'Controleer host, poort en firewall; Waybill probeert het opnieuw.',
  },
  'host-unreachable': {
    title: 'Het netwerk van de partner is niet te bereiken',
    meaning: 'Van hier is er nu geen weg naar dit adres.',
    next: 'Controleer uw netwerkverbinding; Waybill probeert het opnieuw.',
  },
  'connection-lost': {
    title: 'De verbinding is verbroken',
    meaning:
      'De verbinding viel weg voordat het werk klaar was. Wat de partner al heeft, telt mee; de rest volgt de volgende keer.',
    next: 'U hoeft niets te doen: Waybill gaat verder waar het was gebleven.',
  },
  'connection-failed': {
    title: 'Er kwam geen verbinding tot stand',
    meaning: 'Het netwerk meldde een fout.',
    next: 'Controleer uw netwerk; Waybill probeert het opnieuw.',
  },
  'time-out': {
    title: 'De partner viel stil',
    meaning: 'Van de partner is langer niets gehoord dan afgesproken; daarom is de sessie beëindigd.',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, vraag het dan aan de partner.',
  },
  'tls-too-old': {
    title: 'De partner maakte verbinding met TLS {{version}}',
    meaning: 'Met deze partner is TLS 1.3 afgesproken; oudere versies worden van hem niet aangenomen.',
    next: 'Vraag de partner om TLS 1.3 aan te zetten, of sta in zijn instellingen TLS 1.2 toe.',
  },
  'tls-failed': {
    title: 'Er kwam geen beveiligde verbinding tot stand',
    meaning: 'De twee stations werden het niet eens over TLS. Er is niets verzonden.',
    next: 'Controleer of de poort die voor TLS is, en of de partner TLS 1.2 of 1.3 aanneemt.',
  },
  'tls-required': {
    title: 'De partner maakte verbinding zonder TLS',
    meaning:
      'Deze partner mag alleen via TLS verbinding maken, omdat zijn wachtwoord anders onversleuteld over het netwerk gaat.',
    next: 'Vraag de partner om via TLS verbinding te maken, of sta verbindingen zonder TLS toe.',
  },
  'identity-unusable': {
    title: 'Ons eigen certificaat is niet bruikbaar',
    meaning:
      'Het certificaat of de privésleutel van dit station kon niet worden geladen. Er is niets verzonden.',
    next: 'Zet een kopie van de gegevensmap terug, of laat Waybill een nieuw certificaat maken en geef dat aan de partners.',
  },
  'address-in-use': {
    title: 'De poort is bezet door een ander programma',
    meaning: 'Waybill kan niet op verbindingen wachten op een poort die een ander programma gebruikt.',
    next: 'Kies een andere poort, of stop het andere programma.',
  },
  'address-not-available': {
    title: 'Deze computer heeft dit adres niet',
    meaning: 'Waybill kan alleen op adressen van deze computer op verbindingen wachten.',
    next: 'Kies een adres van deze computer, of 0.0.0.0 voor allemaal.',
  },
  'address-not-allowed': {
    title: 'Waybill mag dit adres niet gebruiken',
    meaning: 'De computer laat deze gebruiker niet op dit adres of deze poort op verbindingen wachten.',
    next: 'Kies een poort boven 1023 en een adres van deze computer.',
  },
};
