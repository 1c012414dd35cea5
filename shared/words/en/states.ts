/** The two facts per file, and the words around them. */
export const states = {
  transfer: {
    queued: 'Queued',
    preparing: 'Preparing',
    sending: 'Sending',
    delivered: 'Delivered',
    receiving: 'Receiving',
    collected: 'Received',
    waiting: 'Waiting',
    unknown: 'Not known',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  receipt: {
    none: 'None expected',
    awaiting: 'Awaiting',
    late: 'Late',
    received: 'Received',
    refused: 'Refused',
    confirmed: 'Confirmed by hand',
    undecided: 'Waits for your decision',
    owed: 'To be sent',
    sent: 'Sent',
  },
  /** The same where no receipt comes by machine. */
  receiptByHand: {
    awaiting: 'Waits for your word',
    late: 'Not confirmed by you',
    refused: 'Refused, as you said',
  },
  outcome: {
    received: 'Received',
    refused: 'Refused',
  },
  direction: {
    out: 'Out',
    in: 'In',
  },
  sealedBy: {
    'safe-storage': 'the password store of this computer',
    keyring: 'the password store of this computer',
    passphrase: 'a passphrase',
    'key-file': 'a key file that only file permissions protect',
  },
};
