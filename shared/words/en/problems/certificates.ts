/** Problems of certificates and keys: trust, revocation, import and export. */
export const certificates = {
  'certificate-missing': {
    title: 'The partner showed no certificate',
    meaning: 'Without a certificate Waybill cannot be sure who is at the other end. Nothing was sent.',
    next: 'Ask the partner to show its certificate, or change what is asked of it in its entry.',
  },
  'certificate-expired': {
    title: 'The certificate of the partner has expired',
    meaning: '{{subject}} was valid until {{validUntil}}. Nothing was sent or taken with it.',
    next: 'Ask the partner for its new certificate; check the clock of this computer.',
  },
  'certificate-not-yet-valid': {
    title: 'The certificate of the partner is not valid yet',
    meaning: '{{subject}} is valid from {{validFrom}}, or the clock of this computer is wrong.',
    next: 'Check the clock of this computer; ask the partner from when its certificate holds.',
  },
  'certificate-no-chain': {
    title: 'The certificate of the partner is not trusted',
    meaning:
      'No authority that you trust stands behind {{subject}}, and it is not one you have trusted yourself.',
    next: 'Compare the fingerprint with what the partner tells you by telephone or letter, then trust it.',
  },
  'certificate-chain-invalid': {
    title: 'The chain of the certificate does not hold',
    meaning: '{{level}} stands between the certificate and whom you trust, and breaks a rule: {{why}}.',
    next: 'Ask the partner for its certificate with the right chain.',
  },
  'certificate-wrong-purpose': {
    title: 'The certificate is not meant for this',
    meaning: '{{subject}} says itself what it may be used for, and this is not among it.',
    next: 'Ask the partner for a certificate for this purpose.',
  },
  'certificate-wrong-name': {
    title: 'The certificate belongs to somebody else',
    meaning: 'It does not carry the name {{name}}. Nothing was sent.',
    next: 'Check host and code in the entry of the partner; if they are right, ask the partner.',
  },
  'certificate-revoked': {
    title: 'The certificate has been revoked',
    meaning:
      'Its authority has withdrawn {{level}}: nobody should trust it any more. Nothing was sent or taken with it.',
    next: 'Ask the partner by telephone what has happened, and for its new certificate.',
  },
  'trust-asked': {
    title: 'Somebody has to say whether this is really the partner',
    meaning: 'The partner showed a certificate that is not trusted: {{subject}}. Nothing was sent.',
    next: 'Compare the fingerprint with what the partner tells you by telephone or letter, then trust it or refuse it.',
  },
  'trust-refused': {
    title: 'You refused the certificate of the partner',
    meaning: '{{subject}} is not trusted, and nothing was sent.',
    next: 'Ask the partner what has happened. Send again once it shows the right certificate: you will be asked again if it does not.',
  },
  'shown-certificate-gone': {
    title: 'The certificate has to be shown once more',
    meaning:
      'Waybill was started anew since the connection was tested, and does not have the certificate any more. Nothing was saved.',
    next: 'Test the connection again, then save. Or save without using it for encryption and receipts.',
  },
  'trust-question-unknown': {
    title: 'Nobody asks about this certificate any more',
    meaning: 'It was answered meanwhile, or the partner has shown another certificate.',
    next: 'Test the connection: if there is still something to decide, you will be asked.',
  },
  'trust-differs': {
    title: 'The partner shows another certificate',
    meaning:
      'You asked for {{expected}}, and it showed {{fingerprint}}. Nothing was sent, and nothing is trusted.',
    next: 'Compare with what the partner tells you by telephone or letter. Somebody could stand between you.',
  },
  'partner-without-tls': {
    title: 'This partner is called without TLS',
    meaning: '{{partner}} shows no certificate, so that there is none to trust.',
    next: 'Switch TLS on in the entry of the partner.',
  },
  'revocation-no-list': {
    title: 'It could not be checked whether the certificate is revoked',
    meaning: 'No revocation list and no answer could be had for {{level}}. This partner asks for one.',
    next: 'Check the network and the proxy of the partner, import the list, or let this partner do without one.',
  },
  'revocation-list-invalid': {
    title: 'The revocation list is not valid',
    meaning:
      'What came as revocation list or answer for {{level}} was not signed by the right authority, or is damaged.',
    next: 'Try again later; if it stays so, tell the authority.',
  },
  'revocation-list-expired': {
    title: 'The revocation list is too old',
    meaning:
      'The authority of {{level}} should have published a newer one, or this computer could not get it.',
    next: 'Check the clock and the network; if it stays so, tell the authority.',
  },
  'certificate-unknown': {
    title: 'There is no such certificate',
    meaning: 'The certificate store has no entry {{id}}.',
    next: 'Look at the list of certificates.',
  },
  'certificate-not-own': {
    title: 'This is not a certificate of yours',
    meaning: 'Waybill has no private key for it, so it cannot be used as your own.',
    next: 'Choose one of your own certificates.',
  },
  'certificate-in-use': {
    title: 'This certificate is in use',
    meaning: '{{label}} is what Waybill or a partner uses now.',
    next: 'Use another one first, then take this one out.',
  },
  'certificate-not-active': {
    title: 'This certificate cannot be used now',
    meaning: '{{label}} is retired, or its authority has not answered yet.',
    next: 'Restore it, or bring in the answer of the authority.',
  },
  'certificate-needs-partner': {
    title: 'Whose certificate is it?',
    meaning: 'The file holds no private key and answers no request of yours, so it belongs to a partner.',
    next: 'Name the partner.',
  },
  'certificate-known': {
    title: 'This certificate is already there',
    meaning: '{{label}} is in the store.',
    next: 'Nothing to do.',
  },
  'certificate-weak': {
    title: 'The key of this certificate is too weak',
    meaning: '{{subject}} has a key ({{keyType}}) that others can find. Nothing was kept.',
    next: 'Ask for a certificate with an RSA key of at least 2048 bits.',
  },
  'key-without-certificate': {
    title: 'The private key does not belong to these certificates',
    meaning: 'The file holds a private key, and certificates of other keys. Nothing was kept.',
    next: 'Import the key alone first, then its certificate; or both together, for example as PKCS#12.',
  },
  'password-needed': {
    title: 'The file is protected by a password',
    meaning: 'It can be read with its password only.',
    next: 'Type the password of the file.',
  },
  'password-wrong': {
    title: 'The password does not open the file',
    meaning: 'The password is another one, or the file is damaged. Nothing was changed.',
    next: 'Try again; mind capitals and the keyboard.',
  },
  'file-exists': {
    title: 'There is a file of this name already',
    meaning: 'Waybill writes over nothing.',
    next: 'Choose another name.',
  },
  'private-key-unreadable': {
    title: 'The private key cannot be read',
    meaning: 'It is damaged, or of a kind that Waybill does not know. Nothing was changed.',
    next: 'Export it again from where it comes from, as PKCS#12 or PEM.',
  },
  'certificate-form-unknown': {
    title: 'This form of a certificate is not read',
    meaning: 'The file holds a {{form}}, with settings of its own that would be lost.',
    next: 'Ask for it as an ordinary certificate: CERTIFICATE, .cer or .p7b.',
  },
  'protection-unknown': {
    title: 'The file is protected in a way that Waybill does not know',
    meaning: 'Its protection is called {{algorithm}}.',
    next: 'Export it again with AES-256 or 3DES.',
  },
  'protection-too-costly': {
    title: 'Opening the file would take too long',
    meaning: 'It asks for far more computing than the protection of a key needs.',
    next: 'Check where the file comes from, and ask for it with the usual settings.',
  },
  'certificate-kept': {
    title: 'This certificate is kept',
    meaning: '{{label}} may still be needed to read or verify what came earlier.',
    next: 'Retire it; remove it by force only when nothing that was encrypted for it is left.',
  },
  'request-not-certificate': {
    title: 'This is a request, not a certificate',
    meaning: 'The file asks an authority for a certificate; it is none.',
    next: 'Send it to the authority, then import what it answers.',
  },
  'certificate-own-ends': {
    title: 'Your certificate ends soon',
    meaning:
      '{{label}} ends in {{days}} {{days|day|days}}, on {{until}}. Partners will not take it after that.',
    next: 'Make or request a new one in good time, and give it to your partners.',
  },
  'certificate-own-ended': {
    title: 'Your certificate has ended',
    meaning: '{{label}} ended on {{until}}. Partners do not take it any more.',
    next: 'Make or request a new one, give it to your partners, and use it.',
  },
  'certificate-partner-ends': {
    title: 'A certificate of the partner ends soon',
    meaning: '{{label}} ends in {{days}} {{days|day|days}}, on {{until}}.',
    next: 'Ask the partner for its next certificate and import it beside this one.',
  },
  'certificate-partner-ended': {
    title: 'A certificate of the partner has ended',
    meaning: '{{label}} ended on {{until}} and is not trusted any more.',
    next: 'Ask the partner for its new certificate and import it.',
  },
};
