/** Problems of certificates that are missing for a purpose, of signatures on files, and of receipts as proof. */
export const proof = {
  'no-own-certificate': {
    title: 'You have no certificate for this',
    meaning: 'Something has to be done for {{purpose}}, and none of your certificates is for it.',
    next: 'Make or import one, and use it for this purpose.',
  },
  'no-partner-certificate': {
    title: 'The certificate of the partner is missing',
    meaning: 'Something has to be done for {{purpose}}, and no certificate of the partner is for it.',
    next: 'Ask the partner for its certificate and import it.',
  },
  'file-not-encrypted': {
    title: 'The file is not encrypted',
    meaning: 'It was announced as encrypted, and is not.',
    next: 'Ask the partner about it.',
  },
  'signature-missing': {
    title: 'The file is not signed',
    meaning: 'It was announced as signed, and no signature is in it.',
    next: 'Ask the partner about it.',
  },
  'signature-wrong': {
    title: 'The signature of the file is wrong',
    meaning: 'The file was changed after {{signer}} signed it, or the signature is somebody else’s.',
    next: 'Ask the partner to send it again; do not use this file.',
  },
  'signature-unknown-signer': {
    title: 'Nobody you know has signed the file',
    meaning: '{{signer}} is none of the certificates that this partner signs with.',
    next: 'Ask the partner for its certificate for signing, compare, and import it.',
  },
  'signature-unsupported': {
    title: 'The signature cannot be checked here',
    meaning: '{{signer}} has signed in a way that Waybill or this runtime does not know.',
    next: 'Agree on another cipher suite with the partner, for example 04.',
  },
  'receipt-signature-unsupported': {
    title: 'The signature of the receipt cannot be checked here',
    meaning: '{{signer}} has signed in a way that Waybill or this runtime does not know. It proves nothing.',
    next: 'Agree on another cipher suite with the partner, for example 04.',
  },
  'receipt-not-signed': {
    title: 'The receipt is not signed',
    meaning: 'A signed receipt was asked for. This one proves nothing.',
    next: 'Ask the partner for a signed receipt, or agree on unsigned ones.',
  },
  'receipt-signature-unreadable': {
    title: 'The signature of the receipt cannot be read',
    meaning: 'It is no CMS signature, or damaged. The receipt proves nothing.',
    next: 'Ask the partner which software made it, and for another receipt.',
  },
  'receipt-signature-wrong': {
    title: 'The signature of the receipt is wrong',
    meaning: 'It does not fit the receipt. It proves nothing.',
    next: 'Ask the partner whether it has the file, by telephone.',
  },
  'receipt-other-content': {
    title: 'The signature is of another receipt',
    meaning: 'What was signed is not what this receipt says. It proves nothing.',
    next: 'Ask the partner whether it has the file, by telephone.',
  },
  'receipt-unknown-signer': {
    title: 'Nobody you know has signed the receipt',
    meaning: '{{signer}} is none of the certificates that this partner signs receipts with.',
    next: 'Ask the partner for its certificate for receipts, compare, and import it.',
  },
  'receipt-without-file': {
    title: 'The receipt fits no file of yours',
    meaning:
      'No file of this name and stamp was sent to this partner from here, or it is not known any more.',
    next: 'Ask the partner what it has received, when you do not expect this receipt.',
  },
  'receipt-other-file': {
    title: 'The receipt is for another file',
    meaning: 'Its hash is not that of what was sent. It proves nothing for this file.',
    next: 'Ask the partner what it has received, by telephone.',
  },
};
