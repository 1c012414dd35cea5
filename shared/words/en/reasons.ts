/** Phrases for the values that a problem's parameters may have, by the parameter's name. */
export const reasons = {
  /** What comes next, where it was agreed otherwise than usual for the partner's reason: a whole sentence. */
  byAgreement: {
    later:
      'Nothing to do now: Waybill tries again by itself, as you have set for this reason of this partner. If it stays so, ask the partner.',
    never:
      'Waybill does not try again by itself, as you have set for this reason of this partner. Ask the partner, then try again by hand.',
  },
  why: {
    'self-signed': 'it is signed by itself',
    'unknown-authority': 'its authority is not known',
    changed: 'it is another one than before',
    'authority-expired': 'an authority whose time is over',
    'authority-not-yet-valid': 'an authority whose time has not begun',
    'not-an-authority': 'it may not sign certificates',
    'key-usage': 'its key is not for signing certificates',
    'path-length': 'more authorities below it than it allows',
    'name-constraints': 'a name that it may not sign for',
    'critical-extension': 'it says something that Waybill does not know and may not pass over',
    'weak-key': 'its key is too short',
    'weak-signature': 'its signature is of a kind that can be forged',
    signature: 'its signature is wrong',
    'tls-library': 'the TLS library does not accept it',
  },
  /** What is wrong with a name, at Digipoort or at the Bank of Canada. */
  fault: {
    empty: 'it has no name',
    'first-character': 'it has to begin with a letter or _',
    character: 'it has characters that may not be there',
    long: 'it is longer than 100 characters',
    'long-with-metafile': 'with .meta behind it, it would be longer than 100 characters',
    'reserved-ending': 'names that end in .meta or .error are for messages',
    'reserved-look': 'it ends like a message',
    space: 'it has a space in it',
    'no-extension': 'it lacks the period and what stands behind it',
    'no-hashes': 'it lacks ## before the last letter',
    'few-hashes': 'it has one # where two have to be',
    'many-hashes': 'it has more than two #',
    'other-extension': 'it has to end in .##T or .##P',
    'no-organization': 'it has to begin with the five digits of the Organization Id',
    'no-sequence': 'it lacks the number of the file',
    'sequence-length': 'the number of the file has to have three characters',
    'other-organization': 'it begins with the Organization Id of somebody else',
  },
  /** What a person said to a certificate that came as a file. */
  decision: { accepted: 'accepted', refused: 'refused' },
  /** Who is at an end of a delivery. */
  end: { sender: 'sender', receiver: 'receiver' },
  /** What a metafile says, in words. */
  field: {
    dataReferenceId: 'the reference of the sender',
    sender: 'the sender',
    receiver: 'the receiver',
    fileName: 'the name of the file',
    size: 'the size',
    digest: 'the digest',
    received: 'the moment of receipt',
    digipoortReferenceId: 'the reference of Digipoort',
    error: 'the reason of a rejection',
  },
  road: {
    'tls-client': 'the station that was called',
    'tls-server': 'a caller',
    signer: 'the signer of a file',
    recipient: 'whom a file is encrypted for',
    receipt: 'the signer of a receipt',
  },
  purpose: {
    tls: 'the line (TLS)',
    authentication: 'proving who one is',
    signing: 'signing files',
    encryption: 'encrypting files',
    receipts: 'signing receipts',
  },
};
