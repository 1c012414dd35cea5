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
