/**
 * What `waybill doctor` and the window say of each check: what was found, and what to do. In `title` and `next` the parameters of the
 * check are filled in; `{{problem}}` is the title of the problem with that code, `{{purpose}}` the word for a purpose.
 */
export const doctor = {
  'runtime-node': { title: 'Node.js {{version}}', next: 'Nothing to do.' },
  'runtime-electron': { title: 'Electron {{version}}', next: 'Nothing to do.' },
  'runtime-openssl': { title: 'OpenSSL {{version}}', next: 'Nothing to do.' },
  'runtime-boringssl': {
    title: 'BoringSSL {{version}}, which can do less than OpenSSL',
    next: 'See below what it cannot do; the command line on Node.js can.',
  },
  'ability-hash': { title: 'Hash {{name}}', next: 'Nothing to do.' },
  'ability-hash-missing': {
    title: 'Hash {{name}} is missing: what is signed with it cannot be verified here',
    next: 'Use the command line on Node.js where a partner signs with it.',
  },
  'ability-cipher': { title: 'Cipher {{name}}', next: 'Nothing to do.' },
  'ability-cipher-missing': {
    title: 'Cipher {{name}} is missing: what is encrypted with it cannot be opened here',
    next: 'Use the command line on Node.js where a partner encrypts with it.',
  },
  'ability-rsa-decryption': { title: 'RSA decryption, padding: {{padding}}', next: 'Nothing to do.' },
  'ability-rsa-decryption-own': {
    title: 'RSA decryption; the padding is taken off by Waybill itself',
    next: 'Nothing to do.',
  },
  'ability-rsa-decryption-missing': {
    title: 'RSA decryption is missing: files that are encrypted for us cannot be opened here',
    next: 'Use the command line on Node.js.',
  },
  'ability-closed-key': { title: 'Private keys that are protected by a password', next: 'Nothing to do.' },
  'ability-closed-key-own': {
    title: 'Private keys that are protected by a password; they are opened by Waybill itself',
    next: 'Nothing to do.',
  },
  'ability-pkcs12': { title: 'PKCS#12 with {{protection}}', next: 'Nothing to do.' },
  'ability-pkcs12-missing': {
    title: 'PKCS#12 with {{protection}} cannot be imported or exported here',
    next: 'Do it with the command line on Node.js, or ask for the file with another protection.',
  },
  'ability-tls': { title: 'TLS {{version}}', next: 'Nothing to do.' },
  'ability-tls-missing': {
    title: 'TLS {{version}} does not work here: partners that need it cannot be called, nor call',
    next: 'Use the command line on Node.js.',
  },
  'abilities-unknown': {
    title: 'What the cryptography of this runtime can do could not be found out: {{problem}}',
    next: 'Install Waybill again; if it stays so, tell those who make it.',
  },
  'home-space': { title: '{{available}} free for the home', next: 'Nothing to do.' },
  'home-space-low': {
    title: 'Only {{available}} free for the home',
    next: 'Make room: files wait here until they are sent, and what arrives is kept here first.',
  },
  'home-space-unknown': {
    title: 'How much room there is for the home could not be found out',
    next: 'Look yourself that there is room where the home lies.',
  },
  'clock-plausible': { title: 'The clock of this computer is plausible', next: 'Nothing to do.' },
  'clock-behind': {
    title: 'The clock of this computer is behind: something here is from {{newest}}',
    next: 'Set the clock; until then certificates and receipts may be judged wrongly.',
  },
  'sealed-safe-storage': {
    title: 'Passwords and keys are sealed with what the operating system keeps for Waybill',
    next: 'Nothing to do.',
  },
  'sealed-keyring': {
    title: 'Passwords and keys are sealed with a key in the keyring of this user',
    next: 'Nothing to do.',
  },
  'sealed-passphrase': { title: 'Passwords and keys are sealed with a passphrase', next: 'Nothing to do.' },
  'sealed-key-file': {
    title: 'Passwords and keys are sealed with a key that lies beside them in the home',
    next: 'Whoever can read the home can read them: use a passphrase, or a computer with a keyring.',
  },
  'own-in-use': {
    title: 'For {{purpose}}: {{label}}, {{days}} more {{days|day|days}}, until {{until}}',
    next: 'Nothing to do.',
  },
  'own-ending': {
    title: 'For {{purpose}}: {{label}} ends in {{days}} {{days|day|days}}, on {{until}}',
    next: 'Make or request its successor, and give it to the partners in time.',
  },
  'own-expired': {
    title: 'For {{purpose}}: {{label}} expired on {{until}}',
    next: 'Make or request a new certificate, give it to the partners, and use it.',
  },
  'own-not-yet-valid': {
    title: 'For {{purpose}}: {{label}} is not valid yet',
    next: 'Use another certificate until then, or check the clock.',
  },
  'own-revoked': {
    title: 'For {{purpose}}: {{label}} has been revoked',
    next: 'Make or request a new certificate, give it to the partners, and use it.',
  },
  'own-missing': {
    title: 'For {{purpose}} there is no certificate of our own in use',
    next: 'Make, request or import one, and use it.',
  },
  'certificates-valid': {
    title: 'No certificate in the store ends within 60 days ({{count}} looked at)',
    next: 'Nothing to do.',
  },
  'own-unused-expired': {
    title: '{{label}} expired on {{until}}; at most a few partners know us by it',
    next: 'Look which partners use it, give them another one, and retire it.',
  },
  'own-unused-ending': {
    title: '{{label}} ends in {{days}} {{days|day|days}}, on {{until}}; at most a few partners know us by it',
    next: 'Look which partners use it, and give them its successor in time.',
  },
  'partner-certificate-expired': {
    title: '{{label}} of {{partner}} expired on {{until}}',
    next: 'Ask the partner for its new certificate, import it, and retire the old one.',
  },
  'partner-certificate-ending': {
    title: '{{label}} of {{partner}} ends in {{days}} {{days|day|days}}, on {{until}}',
    next: 'Ask the partner for its new certificate in time.',
  },
  'lists-current': {
    title: 'The revocation lists that are kept are current ({{count}} looked at)',
    next: 'Nothing to do.',
  },
  'list-expired': {
    title: 'The revocation list of {{issuer}} should have been followed by a newer one on {{until}}',
    next: 'Check the network and {{address}}, or import the newer list.',
  },
  'imported-list-expired': {
    title: 'The imported revocation list of {{issuer}} should have been followed by a newer one on {{until}}',
    next: 'Ask for the newer list, and import it.',
  },
  'partners-without-address': {
    title: 'No partner has an address that could be tried',
    next: 'Nothing to do.',
  },
  'partner-reachable': { title: '{{partner}} answers at {{host}}, port {{port}}', next: 'Nothing to do.' },
  'partner-unreachable': {
    title: '{{partner}} cannot be reached at {{host}}, port {{port}}: {{problem}}',
    next: 'Check host, port, firewall and proxy; ask the partner whether its station runs.',
  },
  'proxy-reachable': {
    title: 'The proxy of {{partner}} answers at {{proxyHost}}, port {{proxyPort}}',
    next: 'Nothing to do.',
  },
  'proxy-unusable': {
    title: 'The proxy of {{partner}} at {{proxyHost}}, port {{proxyPort}}: {{problem}}',
    next: 'Check the proxy in the entry of the partner; ask those who run it.',
  },
  'list-address-reachable': {
    title: '{{address}} answers with a revocation list for {{partner}}',
    next: 'Nothing to do.',
  },
  'list-address-unreachable': {
    title: '{{address}} gives no revocation list for {{partner}}: {{problem}}',
    next: 'Check the address in the entry of the partner, the network and the proxy.',
  },
  'status-address-reachable': {
    title: '{{address}}, which is asked about certificates of {{partner}}, answers',
    next: 'Nothing to do.',
  },
  'status-address-unreachable': {
    title: '{{address}}, which is asked about certificates of {{partner}}, does not answer: {{problem}}',
    next: 'Check the address in the entry of the partner, the network and the proxy.',
  },
};
