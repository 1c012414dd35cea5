import type { states as English } from '../en/states.ts';

/** The two facts per file, and the words around them. */
export const states: typeof English = {
  transfer: {
    queued: 'In de wachtrij',
    preparing: 'Voorbereiden…',
    sending: 'Verzenden…',
    delivered: 'Afgeleverd',
    receiving: 'Ontvangen…',
    collected: 'Ontvangen',
    waiting: 'Wacht',
    unknown: 'Onbekend',
    failed: 'Mislukt',
    cancelled: 'Geannuleerd',
  },
  receipt: {
    none: 'Geen verwacht',
    awaiting: 'Verwacht',
    late: 'Te laat',
    received: 'Ontvangen',
    refused: 'Geweigerd',
    confirmed: 'Handmatig bevestigd',
    undecided: 'Wacht op uw besluit',
    owed: 'Nog te verzenden',
    sent: 'Verzonden',
  },
  /** The same where no receipt comes by machine. */
  receiptByHand: {
    awaiting: 'Wacht op uw bericht',
    late: 'Niet door u bevestigd',
    refused: 'Geweigerd, zoals gemeld',
  },
  outcome: {
    received: 'Ontvangen',
    refused: 'Geweigerd',
  },
  direction: {
    out: 'Uit',
    in: 'In',
  },
  sealedBy: {
    'safe-storage': 'de wachtwoordopslag van deze computer',
    keyring: 'de wachtwoordopslag van deze computer',
    passphrase: 'een wachtwoordzin',
    'key-file': 'een sleutelbestand dat alleen door bestandsrechten is beschermd',
  },
};
