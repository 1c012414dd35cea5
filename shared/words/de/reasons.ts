import type { reasons as English } from '../en/reasons.ts';

/** Phrases for the values that a problem's parameters may have, by the parameter's name. */
export const reasons: typeof English = {
  /** What comes next, where it was agreed otherwise than usual for the partner's reason: a whole sentence. */
  byAgreement: {
    later:
      'Jetzt ist nichts zu tun: Waybill versucht es von selbst erneut, wie Sie es für diesen Grund bei diesem Partner festgelegt haben. Bleibt es dabei, fragen Sie den Partner.',
    never:
      'Waybill versucht es nicht von selbst erneut, wie Sie es für diesen Grund bei diesem Partner festgelegt haben. Fragen Sie den Partner, und versuchen Sie es dann von Hand.',
  },
  why: {
    'self-signed': 'es ist von sich selbst signiert',
    'unknown-authority': 'seine Zertifizierungsstelle ist unbekannt',
    changed: 'es ist ein anderes als zuvor',
    'authority-expired': 'eine Zertifizierungsstelle, deren Zeit abgelaufen ist',
    'authority-not-yet-valid': 'eine Zertifizierungsstelle, deren Zeit noch nicht begonnen hat',
    'not-an-authority': 'es darf keine Zertifikate signieren',
    'key-usage': 'sein Schlüssel ist nicht zum Signieren von Zertifikaten bestimmt',
    'path-length': 'mehr Zertifizierungsstellen darunter, als es erlaubt',
    'name-constraints': 'ein Name, für den es nicht signieren darf',
    'critical-extension': 'es sagt etwas, das Waybill nicht kennt und nicht übergehen darf',
    'weak-key': 'sein Schlüssel ist zu kurz',
    'weak-signature': 'seine Signatur ist von einer Art, die sich fälschen lässt',
    signature: 'seine Signatur ist falsch',
    'tls-library': 'die TLS-Bibliothek nimmt es nicht an',
  },
  /** What is wrong with a name, at Digipoort or at the Bank of Canada. */
  fault: {
    empty: 'er ist leer',
    'first-character': 'er muss mit einem Buchstaben oder _ beginnen',
    character: 'er enthält Zeichen, die nicht sein dürfen',
    long: 'er ist länger als 100 Zeichen',
    'long-with-metafile': 'mit .meta dahinter wäre er länger als 100 Zeichen',
    'reserved-ending': 'Namen, die auf .meta oder .error enden, sind für Meldungen bestimmt',
    'reserved-look': 'er endet wie eine Meldung',
    space: 'er enthält ein Leerzeichen',
    'no-extension': 'ihm fehlt der Punkt mit dem, was dahinter steht',
    'no-hashes': 'ihm fehlt ## vor dem letzten Buchstaben',
    'few-hashes': 'er hat nur ein #, wo zwei stehen müssen',
    'many-hashes': 'er hat mehr als zwei #',
    'other-extension': 'er muss auf .##T oder .##P enden',
    'no-organization': 'er muss mit den fünf Ziffern der Organization Id beginnen',
    'no-sequence': 'ihm fehlt die Nummer der Datei',
    'sequence-length': 'die Nummer der Datei muss drei Zeichen haben',
    'other-organization': 'er beginnt mit der Organization Id von jemand anderem',
  },
  /** What a person said to a certificate that came as a file. */
  decision: { accepted: 'angenommen', refused: 'abgelehnt' },
  /** Who is at an end of a delivery. */
  end: { sender: 'Absender', receiver: 'Empfänger' },
  /** What a metafile says, in words. */
  field: {
    dataReferenceId: 'die Referenz des Absenders',
    sender: 'der Absender',
    receiver: 'der Empfänger',
    fileName: 'der Name der Datei',
    size: 'die Größe',
    digest: 'der Prüfwert',
    received: 'der Zeitpunkt des Empfangs',
    digipoortReferenceId: 'die Referenz von Digipoort',
    error: 'der Grund einer Zurückweisung',
  },
  road: {
    'tls-client': 'die Station, mit der wir uns verbinden',
    'tls-server': 'eine Station, die sich mit uns verbindet',
    signer: 'der Unterzeichner einer Datei',
    recipient: 'der, für den eine Datei verschlüsselt wird',
    receipt: 'der Unterzeichner einer Quittung',
  },
  purpose: {
    tls: 'die Verbindung (TLS)',
    authentication: 'die Authentifizierung',
    signing: 'das Signieren von Dateien',
    encryption: 'das Verschlüsseln von Dateien',
    receipts: 'das Signieren von Quittungen',
  },
};
