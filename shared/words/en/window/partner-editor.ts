import { agreedFields } from './partner-agreed.ts';
import { bankFields } from './partner-bank.ts';
import { digipoortFields } from './partner-digipoort.ts';
import { serverFields } from './partner-server.ts';

/** The dialog that adds and edits a partner: in four steps, or in the tabs of a server. */
export const partnerEditor = {
  addTitle: 'Add a partner',
  editTitle: 'Edit {{partner}}',
  steps: {
    label: 'Steps',
    who: 'Who',
    where: 'Where',
    identity: 'Identity',
    agreed: 'Agreed',
    general: 'General',
    metafile: 'Metafile',
    files: 'Files',
    options: 'Options',
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
      'Compare it, letter by letter, with the fingerprint that the partner tells you by telephone or letter. Trust it only when they are the same; the partner is then saved and tried again.',
    trustShown: 'It is the same: trust it',
    trusted: 'Trusted from the next session on.',
    alsoFor: {
      both: 'Also use it for encryption and receipts',
      receipts: 'Also use it for receipts',
      encryption: 'Also use it for encryption',
      meaning:
        'Only if the partner says that it has this one certificate for everything. Otherwise bring in the file of the other one later.',
    },
    ours: 'Our certificate',
    revocation: {
      title: 'Revoked certificates',
      label: 'Before a certificate counts, Waybill asks whether it was revoked',
      require: 'Must be known',
      requireMeaning: 'Without a fresh list or answer nothing is sent or taken.',
      prefer: 'If it can be known',
      preferMeaning: 'A revoked one is refused. When nobody can be asked, the transfer goes on and says so.',
      off: 'Never asked',
      offMeaning: 'A stolen certificate stays trusted until it ends or you take it out.',
      pinned: 'Asked of certificates that an authority has signed; one you pinned yourself counts as it is.',
    },
    ownInUse: 'The one in use for all partners',
    ownEnds: 'ends {{moment}}',
    importOwn: 'Import a certificate…',
    makeOwn: 'Make a certificate…',
  },
  proxy: {
    title: 'Way out of our network',
    kind: 'Proxy',
    kinds: { none: 'None: straight to the partner', http: 'HTTP proxy (CONNECT)', socks5: 'SOCKS 5' },
    meaning: 'Revocation lists of this partner are fetched the same way.',
  },
  security: {
    suite: 'Cipher suite',
    suites: {
      1: '01: 3DES, SHA-1 (old)',
      2: '02: AES-256, SHA-1 (old)',
      3: '03: 3DES, SHA-256',
      4: '04: AES-256, SHA-256 (what partners use today)',
      5: '05: 3DES, SHA-512',
      6: '06: AES-256, SHA-512',
      7: '07: AES-256, SHA3-512',
    },
    comingIn: 'Files from this partner',
  },
  agreed: {
    intro: 'What both sides agreed on. The values here suit almost every station.',
    testTitle: 'Try it',
    testMeaning: 'Finds the address, opens the line, checks the certificate and logs in. No file is sent.',
    saveAndTest: 'Save and test connection',
  },
  save: 'Save partner',
  discard: 'Cancel',
  unsaved: {
    title: 'Close without saving?',
    meaning: 'What was entered is not saved yet. When this is closed, it is gone.',
    stay: 'Go on editing',
    leave: 'Close without saving',
  },
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
      hintNone: 'Our own code is not filled in yet. Here it holds for this partner, in the settings for all.',
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
    fromCertificates: {
      label: 'Ask at the addresses that the certificates name',
      hint: 'The authorities see from where and when they are asked.',
    },
    listAddresses: {
      label: 'Further revocation lists',
      hint: 'One http or https address on each line.',
      invalid: 'Each line needs an address that begins with http:// or https://.',
    },
    statusAddress: {
      label: 'Ask by OCSP at',
      hint: 'In place of the address in the certificate.',
      invalid: 'An address that begins with http:// or https://.',
    },
    proxyHost: { label: 'Host of the proxy', invalid: 'Give its host name or address.' },
    proxyPort: { label: 'Its port', invalid: 'A number from 1 to 65535.' },
    proxyUser: {
      label: 'User name',
      hint: 'Empty: it asks for nothing.',
      invalid: 'At most 255 characters.',
    },
    proxyPassword: { label: 'Password of the proxy', invalid: 'At most 255 characters.' },
    presentCertificate: { label: 'Show our certificate when they ask for it' },
    ownCertificate: { label: 'The certificate they know us by' },
    callerCertificate: {
      label: 'They must show a certificate when they call',
      hint: 'One named below, one of theirs in the store, or one that their authorities have signed.',
    },
    callerPins: {
      label: 'When they call us: their client certificates (SHA-256)',
      hint: 'One fingerprint on each line. With any here, they must show one of them.',
      invalid: 'Each line needs the 64 hexadecimal digits of a SHA-256 fingerprint.',
    },
    sign: {
      label: 'Sign files',
      hint: 'The partner can prove that they come from you and were not changed.',
    },
    encrypt: {
      label: 'Encrypt files',
      hint: 'Only the partner can read them, wherever they lie. Needs its certificate for encryption.',
    },
    compress: { label: 'Compress files' },
    signedReceipts: {
      label: 'Ask for signed receipts',
      hint: 'Proof that the partner has this very file. A receipt that is not rightly signed counts as none.',
    },
    authentication: {
      label: 'Prove who we are at the start of each session',
      hint: 'By certificate, in both directions. The partner must want it, too.',
    },
    requireSigned: { label: 'Take only signed files' },
    requireEncrypted: { label: 'Take only encrypted files' },
    bufferSize: {
      label: 'Exchange buffer (bytes)',
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
    ...agreedFields,
    ...serverFields,
    ...digipoortFields,
    ...bankFields,
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
