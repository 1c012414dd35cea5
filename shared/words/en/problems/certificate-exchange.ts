/** Problems of certificates that partners send each other as files. */
export const certificateExchange = {
  'certificate-offered': {
    title: 'A certificate of the partner waits for you',
    meaning: '{{subject}} came as a file. It counts for nothing until you say yes.',
    next: 'Compare its fingerprint with what the partner tells you, then accept or refuse it.',
  },
  'certificate-offer-refused': {
    title: 'You have refused this certificate',
    meaning: 'The partner was told so. {{subject}} is not used; the file is kept.',
    next: 'Nothing to do; the partner may send another one.',
  },
  'certificate-offer-unknown': {
    title: 'There is no such certificate to decide about',
    meaning: 'No certificate with the number {{id}} has come.',
    next: 'Look at the list of certificates that wait.',
  },
  'certificate-offer-decided': {
    title: 'This was decided before',
    meaning: 'The certificate was {{decision}} already, and the partner was told so.',
    next: 'Change what it is used for in the list of certificates.',
  },
  'certificate-offer-differs': {
    title: 'The fingerprint is another one',
    meaning: 'The certificate that came has the fingerprint {{fingerprint}}. Nothing was changed.',
    next: 'Ask the partner which certificate it has sent; refuse this one if it is not the partner’s.',
  },
  'certificate-offers-full': {
    title: 'Too many certificates of this partner wait',
    meaning: 'There are {{most}} already; this one was refused. The file is kept.',
    next: 'Decide about those that wait, and ask the partner to send this one again.',
  },
  'certificate-not-partners': {
    title: 'The certificate is of somebody else',
    meaning:
      'The file was written by {{originator}}, which is not the code of this partner. It was refused; the file is kept.',
    next: 'Ask the partner whose certificate it is; bring it in by hand where it belongs.',
  },
  'certificate-is-ours': {
    title: 'The partner has sent your own certificate',
    meaning: '{{subject}} is yours. It was refused; the file is kept.',
    next: 'Ask the partner for its own certificate.',
  },
  'certificate-for-nothing': {
    title: 'The certificate may be used for nothing here',
    meaning: 'By its own words {{subject}} is for {{keyUsage}} only. It was refused; the file is kept.',
    next: 'If it is an authority, bring it in by hand; else ask the partner for its own certificate.',
  },
  'certificate-more-than-one': {
    title: 'The file holds several certificates',
    meaning: '{{count}} lie in it, and they do not belong together. It was refused; the file is kept.',
    next: 'Ask the partner to send one certificate a file.',
  },
  'certificate-with-key': {
    title: 'The file holds a private key',
    meaning: 'Whoever has it can act as its owner. It was refused and not read; the file is kept.',
    next: 'Tell the partner that its key has left its house, and delete the file.',
  },
  'certificate-ended': {
    title: 'This certificate of the partner is not used any more',
    meaning:
      '{{subject}} was replaced or retired here. Nothing was sent or taken with it, whoever has signed it.',
    next: 'Ask the partner to use its new certificate; if this one is right, restore it in the list of certificates.',
  },
};
