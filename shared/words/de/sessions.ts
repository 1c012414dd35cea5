import type { sessions as English } from '../en/sessions.ts';

/** The sessions and their traces, in the window and on the command line. */
export const sessions: typeof English = {
  role: {
    initiator: 'Von uns aufgebaut',
    responder: 'Vom Partner aufgebaut',
  },
  /** The other side’s own words. */
  quoted: '„{{text}}“',
  nobody: 'Unbekannte Station',
  outcome: {
    open: 'Läuft gerade',
    well: 'Normal beendet',
  },
  ended: {
    us: 'Von Waybill beendet',
    partner: 'Vom Partner beendet',
    line: 'Verbindung abgebrochen',
    never: 'Kam nicht zustande',
  },
  fact: {
    session: 'Sitzung',
    partner: 'Partner',
    role: 'Aufbau',
    address: 'Adresse',
    began: 'Beginn',
    ended: 'Ende',
    outcome: 'Ergebnis',
    code: 'Nannte sich',
    times: 'Versucht',
    others: 'Außerdem',
    tls: 'TLS',
    certificate: 'Zertifikat',
    fingerprint: 'SHA-256',
    ours: 'Unseres',
    agreed: 'Vereinbart',
    test: 'Anlass',
    noticed: 'Nicht wie vereinbart',
    files: 'Dateien',
  },
  value: {
    test: 'Verbindungstest: Es wurde nichts gesendet',
    browsing: 'Blick in die Ordner dort',
    password: 'Änderung unseres Passworts',
    noTls: 'ohne',
    dataPort:
      'Der Server nannte Port {{dataPort}} für Dateien; vereinbart sind {{portsFrom}} bis {{portsTo}}',
    foreignAddress:
      'Der Server nannte für Dateien die Adresse {{foreignAddress}}, die nicht seine eigene ist: Die Dateien gingen an seine eigene',
    times_one: '{{count}} Mal',
    times_other: '{{count}} Mal innerhalb von zehn Minuten, einmal festgehalten',
    others_one: '{{count}} weitere Verbindung in derselben Sekunde, nicht festgehalten',
    others_other: '{{count}} weitere Verbindungen in derselben Sekunde, nicht festgehalten',
    level: 'Level {{level}}',
    bufferSize: 'Puffer {{bufferSize}}',
    credit: 'Credit {{credit}}',
    restart: 'Fortsetzen',
    file: '{{file}} ({{id}})',
  },
  /** SSIDLEV, and the version that it stands for. */
  levels: {
    '1': 'OFTP 1.2 (Level 1)',
    '2': 'OFTP 1.3 (Level 2)',
    '4': 'OFTP 1.4 (Level 4)',
    '5': 'OFTP 2.0 (Level 5)',
  },
  left_one: '… {{count}} Zeile ist nicht aufbewahrt …',
  left_other: '… {{count}} Zeilen sind nicht aufbewahrt …',
  noLines: 'Kein Befehl ging über die Verbindung.',
};
