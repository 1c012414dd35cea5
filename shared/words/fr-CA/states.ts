import type { states as English } from '../en/states.ts';

/** The two facts per file, and the words around them. */
export const states: typeof English = {
  transfer: {
    queued: 'En file',
    preparing: 'Préparation',
    sending: 'Envoi',
    delivered: 'Livré',
    receiving: 'Réception',
    collected: 'Reçu',
    waiting: 'En attente',
    unknown: 'Incertain',
    failed: 'Échec',
    cancelled: 'Annulé',
  },
  receipt: {
    none: 'Aucun attendu',
    awaiting: 'Attendu',
    late: 'En retard',
    received: 'Reçu',
    refused: 'Refusé',
    confirmed: 'Confirmé à la main',
    undecided: 'Attend votre décision',
    owed: 'À envoyer',
    sent: 'Envoyé',
  },
  /** The same where no receipt comes by machine. */
  receiptByHand: {
    awaiting: 'Attend votre réponse',
    late: 'Pas confirmé par vous',
    refused: 'Refusé, selon vous',
  },
  outcome: {
    received: 'Reçu',
    refused: 'Refusé',
  },
  direction: {
    out: 'Envoi',
    in: 'Réception',
  },
  sealedBy: {
    'safe-storage': 'le coffre de mots de passe de cet ordinateur',
    keyring: 'le coffre de mots de passe de cet ordinateur',
    passphrase: 'une phrase de passe',
    'key-file': 'un fichier de clé que seules les permissions de fichier protègent',
  },
};
