/** Problems of signing, compressing and encrypting files, and of taking that off again. */
export const cms = {
  'cms-malformed': {
    title: 'The secured file is not well-formed',
    meaning: 'It should be a CMS file, and is none, or is damaged (at byte {{at}}).',
    next: 'Ask the partner to send it again, and which software made it.',
  },
  'cms-truncated': {
    title: 'The secured file ends too early',
    meaning: 'Its end is missing, so nothing in it can be relied on.',
    next: 'Ask the partner to send it again.',
  },
  'cms-too-large': {
    title: 'More came out than there may be',
    meaning: 'Unpacked, it is larger than {{limit}}, which is more than was announced or allowed.',
    next: 'Ask the partner about the file; allow more for this partner if it is right.',
  },
  'cms-unsupported': {
    title: 'The file is secured in a way that cannot be read here',
    meaning: '{{what}} is not known to Waybill or to this runtime.',
    next: 'Agree on another cipher suite with the partner, for example 04.',
  },
  'cms-no-recipient': {
    title: 'The file was encrypted for somebody else',
    meaning: 'None of your certificates is among those it was encrypted for.',
    next: 'Give the partner your certificate for encryption.',
  },
  'cms-not-decrypted': {
    title: 'The file could not be decrypted',
    meaning: 'The key does not fit, or the file was changed on its way.',
    next: 'Ask the partner to send it again; compare certificates.',
  },
  'cms-not-inflated': {
    title: 'The file could not be unpacked',
    meaning: 'Its compression is damaged.',
    next: 'Ask the partner to send it again.',
  },
  'cms-signer-unusable': {
    title: 'Your certificate cannot sign',
    meaning: '{{subject}} or its key cannot be used for signing.',
    next: 'Use another certificate of yours for signing.',
  },
  'cms-recipient-unusable': {
    title: 'It cannot be encrypted for this certificate',
    meaning: '{{subject}} has no RSA key, or may not be used for encryption.',
    next: 'Ask the partner for its certificate for encryption.',
  },
};
