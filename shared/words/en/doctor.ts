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
  'ability-works': { title: '{{ability}} works', next: 'Nothing to do.' },
  'ability-missing': {
    title: '{{ability}} does not work here',
    next: 'Use the command line on Node.js for what needs it.',
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
    title: 'For {{purpose}}: {{label}}, {{days}} more days, until {{until}}',
    next: 'Nothing to do.',
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
  'certificate-expired': {
    title: '{{label}} of {{owner}} expired on {{until}}',
    next: 'Import the new certificate; take the old one out of use.',
  },
  'certificate-expiring': {
    title: '{{label}} of {{owner}} ends in {{days}} days, on {{until}}',
    next: 'See to the new certificate in time: all partners have to know it before.',
  },
  'lists-current': {
    title: 'The revocation lists that are kept are current ({{count}} looked at)',
    next: 'Nothing to do.',
  },
  'list-expired': {
    title: 'The revocation list of {{issuer}} should have been followed by a newer one on {{until}}',
    next: 'Check the network and {{address}}, or import the newer list.',
  },
  'partners-without-address': {
    title: 'No partner has an address to try',
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
  'address-reachable': {
    title: 'The revocation list at {{address}} can be fetched',
    next: 'Nothing to do.',
  },
  'address-unreachable': {
    title: 'The revocation list at {{address}} cannot be fetched: {{problem}}',
    next: 'Check the address in the entry of {{partner}}, the network and the proxy.',
  },
};
