import type { sessions as English } from '../en/sessions.ts';

/** The sessions and their traces, in the window and on the command line. */
export const sessions: typeof English = {
  role: {
    initiator: 'Uitgaand',
    responder: 'Inkomend',
  },
  /** The other side’s own words. */
  quoted: '“{{text}}”',
  nobody: 'Onbekende partij',
  outcome: {
    open: 'Nu open',
    well: 'Normaal beëindigd',
  },
  ended: {
    us: 'Door Waybill beëindigd',
    partner: 'Door de partner beëindigd',
    line: 'Verbinding verbroken',
    never: 'Niet begonnen',
  },
  fact: {
    session: 'Sessie',
    partner: 'Partner',
    role: 'Verbinding',
    address: 'Adres',
    began: 'Begin',
    ended: 'Einde',
    outcome: 'Resultaat',
    code: 'Noemde zich',
    times: 'Pogingen',
    others: 'Daarnaast',
    tls: 'TLS',
    certificate: 'Certificaat',
    fingerprint: 'SHA-256',
    ours: 'Ons certificaat',
    agreed: 'Afgesproken',
    test: 'Waarom',
    noticed: 'Anders dan afgesproken',
    files: 'Bestanden',
  },
  value: {
    test: 'Verbindingstest: er is niets verzonden',
    password: 'Ons wachtwoord wijzigen',
    browsing: 'De mappen aan de andere kant bekijken',
    noTls: 'geen',
    dataPort:
      'De server noemde poort {{dataPort}} voor bestanden; afgesproken is {{portsFrom}} tot en met {{portsTo}}',
    foreignAddress:
      'De server noemde voor bestanden het adres {{foreignAddress}}, en dat is niet zijn eigen adres: de bestanden gingen naar zijn eigen adres',
    times_one: '{{count}} keer',
    times_other: '{{count}} keer binnen tien minuten, één keer genoteerd',
    others_one: '{{count}} andere partij binnen die seconde, niet genoteerd',
    others_other: '{{count}} andere partijen binnen die seconde, niet genoteerd',
    level: 'niveau {{level}}',
    bufferSize: 'buffer {{bufferSize}}',
    credit: 'credit {{credit}}',
    restart: 'hervatten',
    file: '{{file}} ({{id}})',
  },
  /** SSIDLEV, and the version that it stands for. */
  levels: {
    '1': 'OFTP 1.2 (niveau 1)',
    '2': 'OFTP 1.3 (niveau 2)',
    '4': 'OFTP 1.4 (niveau 4)',
    '5': 'OFTP 2.0 (niveau 5)',
  },
  left_one: '… {{count}} regel is niet bewaard …',
  left_other: '… {{count}} regels zijn niet bewaard …',
  noLines: 'Er is geen enkel commando uitgewisseld.',
};
