import type { states as English } from '../en/states.ts';

/** The two facts per file, and the words around them. */
export const states: typeof English = {
  transfer: {
    queued: 'Eingereiht',
    preparing: 'Vorbereitung',
    sending: 'Wird gesendet',
    delivered: 'Zugestellt',
    receiving: 'Wird empfangen',
    collected: 'Empfangen',
    waiting: 'Wartet',
    unknown: 'Ungewiss',
    failed: 'Gescheitert',
    cancelled: 'Abgebrochen',
  },
  receipt: {
    none: 'Keine erwartet',
    awaiting: 'Steht aus',
    late: 'Überfällig',
    received: 'Quittiert',
    refused: 'Abgelehnt',
    confirmed: 'Von Hand bestätigt',
    undecided: 'Wartet auf Ihre Entscheidung',
    owed: 'Noch zu senden',
    sent: 'Gesendet',
  },
  /** The same where no receipt comes by machine. */
  receiptByHand: {
    awaiting: 'Wartet auf Ihre Bestätigung',
    late: 'Von Ihnen nicht bestätigt',
    refused: 'Abgelehnt, wie Sie gesagt haben',
  },
  outcome: {
    received: 'Quittiert',
    refused: 'Abgelehnt',
  },
  direction: {
    out: 'Ausgang',
    in: 'Eingang',
  },
  sealedBy: {
    'safe-storage': 'den Passwortspeicher dieses Computers',
    keyring: 'den Passwortspeicher dieses Computers',
    passphrase: 'eine Passphrase',
    'key-file': 'eine Schlüsseldatei, die nur durch Dateirechte geschützt ist',
  },
};
