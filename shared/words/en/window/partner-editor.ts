/** The dialog that adds and edits a partner, in four steps. */
export const partnerEditor = {
  addTitle: 'Add a partner',
  editTitle: 'Edit {{partner}}',
  steps: {
    label: 'Steps',
    who: 'Who',
    where: 'Where',
    identity: 'Identity',
    agreed: 'Agreed',
    wrong: 'something to correct',
  },
  who: {
    intro: 'How you call the partner, and how the two stations name each other.',
  },
  where: {
    intro: 'Where its station answers. Leave the host empty when the partner only calls you.',
  },
  identity: {
    intro: 'How each side knows that it talks to the right one.',
    passwords: 'Passwords',
    theirCertificate: 'Their certificate',
    shown: 'The partner showed this certificate',
    shownMeaning:
      'Compare it, letter by letter, with the fingerprint that the partner tells you by telephone or letter. Trust it only when they are the same.',
    trustShown: 'It is the same: trust it',
    trusted: 'Trusted from the next session on.',
    ours: 'Our certificate',
  },
  agreed: {
    intro: 'What both sides agreed on. The values here suit almost every station.',
    more: 'Codes per file',
    testTitle: 'Try it',
    testMeaning: 'Finds the address, opens the line, checks the certificate and logs in. No file is sent.',
    saveAndTest: 'Save and test connection',
  },
  save: 'Save partner',
  discard: 'Cancel',
  fields: {
    name: {
      label: 'Name',
      hint: 'As you call it, at most 60 characters.',
      invalid: 'Give it a name of at most 60 characters.',
    },
    code: {
      label: 'Their identification code',
      hint: 'The Odette ID (SSID code), for example O0177000000012345.',
      invalid: 'At most 25 capital letters, digits, blanks and / - . & ( ).',
    },
    ourCode: {
      label: 'Our code with this partner',
      hint: 'Only where it differs from our own: {{code}}',
      hintNone: 'Our own code is not filled in yet; it is in the settings.',
      invalid: 'At most 25 capital letters, digits, blanks and / - . & ( ).',
    },
    host: {
      label: 'Host name or address',
      hint: 'For example oftp.partner.example',
      invalid: 'At most 253 characters.',
    },
    port: { label: 'Port', hint: 'Empty: {{port}}', invalid: 'A number from 1 to 65535.' },
    tls: {
      label: 'Encrypt the line (TLS)',
      hint: 'Without TLS, passwords and files cross the network in clear.',
    },
    mayCall: { label: 'The partner may call us', hint: 'It then brings files and receipts by itself.' },
    mayCallPlain: {
      label: 'It may call without TLS',
      hint: 'Its password then crosses the network in clear.',
    },
    ourPassword: {
      label: 'What we say to them',
      invalid: 'At most 8 capital letters, digits and / - . & ( ).',
    },
    theirPassword: {
      label: 'What they must say to us',
      invalid: 'At most 8 capital letters, digits and / - . & ( ).',
    },
    pins: {
      label: 'Trusted certificates (SHA-256)',
      hint: 'One fingerprint on each line.',
      invalid: 'Each line needs the 64 hexadecimal digits of a SHA-256 fingerprint.',
    },
    system: { label: 'Trust the authorities that this computer trusts' },
    authorities: {
      label: 'Authorities of this partner (PEM)',
      hint: 'The text between BEGIN CERTIFICATE and END CERTIFICATE, one after the other.',
      invalid: 'This is not a certificate in PEM form.',
    },
    serverName: {
      label: 'Name in their certificate',
      hint: 'Only where it is not the host name.',
      invalid: 'At most 253 characters.',
    },
    presentCertificate: { label: 'Show our certificate when they ask for it' },
    callerPins: {
      label: 'When they call us: their client certificates (SHA-256)',
      hint: 'One fingerprint on each line; empty: none is asked for.',
      invalid: 'Each line needs the 64 hexadecimal digits of a SHA-256 fingerprint.',
    },
    bufferSize: {
      label: 'Exchange buffer (octets)',
      hint: '128 to 99,999',
      invalid: 'A number from 128 to 99999.',
    },
    credit: { label: 'Credit (buffers)', hint: '2 to 999', invalid: 'A number from 2 to 999.' },
    inactivitySeconds: {
      label: 'End after silence of (seconds)',
      hint: '5 to 3,600',
      invalid: 'A number from 5 to 3600.',
    },
    receiptDueHours: {
      label: 'A receipt is late after (hours)',
      hint: '1 to 720',
      invalid: 'A number from 1 to 720.',
    },
    restart: { label: 'Resume broken files where they stopped' },
    bufferCompression: { label: 'Compress exchange buffers' },
    destination: {
      label: 'Destination of each file',
      hint: 'Only where it differs from their code.',
      invalid: 'At most 25 capital letters, digits, blanks and / - . & ( ).',
    },
    originator: {
      label: 'Originator of each file',
      hint: 'Only where it differs from our code.',
      invalid: 'At most 25 capital letters, digits, blanks and / - . & ( ).',
    },
    userData: {
      label: 'User data with each file',
      hint: 'At most 8 characters.',
      invalid: 'At most 8 capital letters, digits and / - . & ( ).',
    },
  },
  password: {
    set: 'set',
    notSet: 'not set',
    willSet: 'will be set',
    willClear: 'will be cleared',
    change: 'Set a new one',
    clear: 'Clear',
    keep: 'Keep as it is',
  },
};
