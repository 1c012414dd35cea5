/** Problems of the way out of our network, and of what is fetched: proxies, revocation lists, answers about certificates. */
export const network = {
  'proxy-unreachable': {
    title: 'The proxy could not be reached',
    meaning: 'No connection to {{proxyHost}}, port {{proxyPort}}. The partner was not asked.',
    next: 'Check the proxy in the entry of the partner and your network; Waybill tries again.',
  },
  'proxy-refused': {
    title: 'The proxy does not let Waybill through',
    meaning: '{{proxyHost}} answered {{status}} to the wish for {{host}}, port {{port}}.',
    next: 'Ask those who run the proxy to let this address and port through.',
  },
  'proxy-login': {
    title: 'The proxy did not accept the login',
    meaning: '{{proxyHost}} asks for a user and a password, or for others than it was given.',
    next: 'Correct user and password of the proxy in the entry of the partner.',
  },
  'proxy-failed': {
    title: 'The proxy gave no proper answer',
    meaning: 'What {{proxyHost}} answered is not what a proxy of this kind says.',
    next: 'Check kind, host and port of the proxy; ask those who run it.',
  },
  'download-failed': {
    title: 'An address did not give what was asked of it',
    meaning: '{{address}} answered with status {{status}}.',
    next: 'Try again later; if it stays so, ask whose address it is.',
  },
  'download-too-large': {
    title: 'An address gave far too much',
    meaning: 'What lies at {{address}} is larger than {{limit}}, so it was not read to its end.',
    next: 'Check the address, and ask whose it is.',
  },
  'download-time-out': {
    title: 'An address did not answer in time',
    meaning: '{{address}} took too long.',
    next: 'Check the network and the proxy; Waybill tries again.',
  },
  'download-unreadable': {
    title: 'The answer of an address cannot be read',
    meaning: 'What {{address}} answered is no proper HTTP.',
    next: 'Check the address and the proxy; ask whose address it is.',
  },
  'download-untrusted': {
    title: 'The server of an address is not trusted',
    meaning:
      'No authority that this computer trusts stands behind the certificate of {{address}}, or it has another name.',
    next: 'Check the address; if it is right, ask whose it is.',
  },
  'download-not-allowed': {
    title: 'Waybill does not use this address',
    meaning: '{{address}} is not an http or https address, or it carries a user or a password.',
    next: 'Correct the address.',
  },
};
