/** `waybill --help`: what each command does, how it is written, and what its options mean. */
export const help = {
  intro: 'Sends files to partners over OFTP2 and keeps the proof that they arrived.',
  usage: 'Usage: waybill {{usage}}',
  commandUsage: '[--home DIR] [--json] COMMAND ...',
  commandsHeading: 'Commands',
  optionsHeading: 'Options',
  globalsHeading: 'With every command, before or after it',
  exitCodes:
    'Exit codes: 0 done, 1 refused by the partner, 2 not delivered, 3 wrong use, 4 receipt not there in time, 5 a certificate ends.',
  more: 'waybill COMMAND --help says more. Everything is described in docs/command-line.md.',
};

/** For each command: its operands as they are written, one line for the list, and what else there is to know. */
export const commands = {
  'partner add': {
    operands:
      'NAME --code CODE [options] | NAME --kind ftps --host HOST --user NAME [options] | --file partner.json',
    summary: 'Add a partner',
    notes:
      'Passwords are read from a file, from WAYBILL_OUR_PASSWORD and WAYBILL_THEIR_PASSWORD, or asked for on a terminal; never from the command line.',
  },
  'partner import': {
    operands: 'FILE | ftps://USER@HOST/FOLDER',
    summary:
      'Take over partners from a file of Waybill, Glub Secure FTP, FileZilla, WinSCP or Cyberduck, or one from its address',
    notes:
      'The passwords of another program are taken over where they can be read. Whoever is a partner already is left as it is.',
  },
  'partner export': {
    operands: 'PARTNER... | --all',
    summary: 'Write partners to a file for another computer, without passwords and keys',
    notes:
      'Their certificates, which are public, go with them. Without --out it goes to the standard output. `partner import` reads it.',
  },
  'partner duplicate': {
    operands: 'PARTNER NAME',
    summary: 'Add a partner that begins as another one',
    notes:
      'Its passwords and its certificates in the store are not taken along. Options change what differs.',
  },
  'partner change': {
    operands: 'PARTNER [options] | PARTNER --file partner.json',
    summary: 'Change a partner: what is not named stays as it is',
    notes: 'A list, such as --pin or --retry, replaces the earlier list.',
  },
  'partner list': { operands: '', summary: 'List the partners', notes: '' },
  'partner show': { operands: 'PARTNER', summary: 'Show one partner, by its name or number', notes: '' },
  'partner remove': {
    operands: 'PARTNER [--force]',
    summary: 'Remove a partner; its history stays',
    notes: '',
  },
  'partner test': {
    operands: 'PARTNER',
    summary: 'Try name, line, TLS and login, without sending anything',
    notes: '',
  },
  'partner schema': { operands: '', summary: 'Print the JSON Schema of partner.json', notes: '' },
  send: {
    operands:
      'PARTNER FILE... [--partner P]... [--to CODE]... [--as NAME] [--to-folder FOLDER] [--wait delivered|receipt] [--timeout S]',
    summary: 'Send files to a partner, or to several',
    notes:
      'Without --wait it returns once the files are queued when an engine is running; otherwise it stays until they are delivered, or as long as each try gets further. With --timeout it keeps trying until then.',
  },
  get: {
    operands:
      'PARTNER REMOTE... [--to FOLDER] [--if-here overwrite|resume|rename|skip] [--wait] [--timeout S]',
    summary: 'Fetch files and folders from a server',
    notes:
      'Without --to they go into the folder of the partner below the received files. A name that is taken here is never written over unless that was said or agreed. Paths that do not begin with / lie below the folder that was agreed.',
  },
  ls: {
    operands: 'PARTNER [FOLDER]',
    summary: 'Show what lies in a folder at a server',
    notes: 'Without FOLDER the one that was agreed, or where the login leads.',
  },
  mkdir: { operands: 'PARTNER FOLDER', summary: 'Make a folder at a server', notes: '' },
  mv: {
    operands: 'PARTNER FROM TO',
    summary: 'Give a file or folder at a server another name or place',
    notes: 'A name that is taken there is never written over.',
  },
  rm: {
    operands: 'PARTNER REMOTE... [--recursive] [--yes]',
    summary: 'Remove files and folders at a server, for good',
    notes:
      'At a terminal it asks; elsewhere it does nothing without --yes. Links are removed, never followed.',
  },
  collect: { operands: 'PARTNER', summary: 'Call a partner and take what it has for us', notes: '' },
  listen: {
    operands: '[--tls-port PORT|off] [--plain-port PORT|off] [--host ADDRESS]',
    summary: 'Wait for calls until interrupted',
    notes: 'What is not given is taken from the settings. Port 0 is any free port.',
  },
  transfers: {
    operands: '[--partner P] [--state S] [--search TEXT] [--limit N]',
    summary: 'List the transfers, newest first',
    notes: '',
  },
  'transfer show': { operands: 'ID', summary: 'Show one transfer with its timeline', notes: '' },
  'transfer retry': {
    operands: 'ID [--wait delivered|receipt] [--timeout S]',
    summary: 'Try a file again: the same bytes; after a refusal as a new transfer',
    notes: 'Waits as send does.',
  },
  'transfer cancel': { operands: 'ID', summary: 'Stop a file that is not delivered yet', notes: '' },
  'transfer confirm': {
    operands: 'ID [--note TEXT]',
    summary: 'Note by hand that the partner has the file',
    notes: '',
  },
  'transfer handled': {
    operands: 'ID',
    summary: 'Note that you have seen to a file that failed or was refused',
    notes: 'It does not stand under “Needs you” any more. Nothing is sent.',
  },
  receipts: {
    operands: '[--partner P] [--direction out|in] [--search TEXT] [--limit N]',
    summary: 'List the receipts, newest first',
    notes: '',
  },
  'receipt show': {
    operands: 'ID',
    summary: 'Show one receipt with its octets as they were on the wire',
    notes: '',
  },
  'receipt export': {
    operands: 'ID FOLDER',
    summary:
      'Write what proves a receipt into a folder, with a page to print and a README for whoever checks it',
    notes: '',
  },
  evidence: {
    operands: 'ID FOLDER',
    summary:
      'Write evidence of a file into a folder: what is proven and what is not, with its receipt if any',
    notes: '',
  },
  trace: {
    operands: '[SESSION] [--follow] [--partner P] [--failed] [--search TEXT] [--limit N]',
    summary: 'List the sessions, newest first, or show every command of one',
    notes:
      'Passwords, challenges and answers to them are masked. With --follow a session that is open is shown as it goes on.',
  },
  'practice start': {
    operands: '[--kind oftp2|digipoort|bank-of-canada] [--answer ANSWER] [--offer FILE]...',
    summary: 'Run a practice partner on this computer until interrupted',
    notes:
      'It is a real OFTP2 station, a Digipoort or a Bank of Canada, on 127.0.0.1 only, and is among the partners while and after it runs. OFTP2 answers accept, refuse, silent, cut. Digipoort answers check, silent, deny, cut, or rejects each file for one reason: data-file-missing, metafile-unreadable, element-missing, sender-unknown, receiver-unknown, size-differs, digest-differs, name-invalid. The bank answers check, refuse, silent, deny, cut.',
  },
  'practice change': {
    operands: '[--kind K] [--answer ANSWER] ...',
    summary: 'Tell a running practice partner what to do with the next files',
    notes:
      'The options are those of practice start. What is not named stays. One that is not silent any more answers what it has held back.',
  },
  'practice stop': { operands: '[--kind K]', summary: 'Stop a practice partner', notes: '' },
  'practice status': {
    operands: '[--kind K]',
    summary: 'Show the practice partners: where they run, what they do, what lies there',
    notes: '',
  },
  'practice offer': {
    operands: 'FILE... [--kind oftp2|digipoort]',
    summary: 'Put files at a practice partner, to be collected',
    notes: 'Digipoort places a metafile behind each. The bank has nothing for anybody.',
  },
  'practice mails': {
    operands: '[--kind bank-of-canada]',
    summary: 'Show the mails that the practice bank would have sent',
    notes: '',
  },
  demo: {
    operands: '[FILE...] [--kind K] [--timeout S]',
    summary: 'Send files to a practice partner over TLS, wait for the receipts, show the timelines',
    notes: 'Without --home it uses a home folder of its own that is removed afterwards.',
  },
  settings: {
    operands: '[--code CODE] [--name NAME] ...',
    summary: 'Show the settings, or change those that are named',
    notes: '',
  },
  'group list': {
    operands: '',
    summary: 'List our groups: codes of ours that stand for several destinations',
    notes: '',
  },
  'group set': {
    operands: 'CODE MEMBER...',
    summary: 'Add a group, or change its members: files for CODE are forwarded to each of them',
    notes:
      'Members are codes of partners, or codes behind them. Whoever sends to the group must be allowed to have files forwarded (--may-forward on).',
  },
  'group remove': { operands: 'CODE', summary: 'Remove a group; files on their way go on', notes: '' },
  status: { operands: '', summary: 'Show the engine, the queue and what waits for you', notes: '' },
};

export const options = {
  home: 'the home folder (or WAYBILL_HOME)',
  json: 'one JSON document on the standard output',
  help: 'this text',
  version: 'the version',
  importOnly: 'only this one of the list, by its name there; may be repeated',
  importCopy: 'also those that are partners already, under another name',
  exportAll: 'every partner but those to practise with',
  dryRun: 'only say what there is',
  partnerKind:
    'oftp2 (unless told otherwise); ftps: a server that takes files over FTP and TLS; digipoort; bank-of-canada',
  ftpsMode:
    'ftps, bank-of-canada: TLS asked for on port 21 (explicit), or from the first octet on port 990 (implicit)',
  ftpsUser: 'every server: the user name of the login; its password is our password',
  ftpsAccount: 'ftps: the account, for servers that ask for one',
  remoteFolder: 'ftps: the folder there that files go to; where the login leads, unless given',
  transferType: 'ftps, bank-of-canada: octet for octet (binary), or lines as the other side ends them (text)',
  uploadOnly: 'ftps: the server takes uploads and forbids everything else, or not',
  passivePorts:
    'every server: the agreed ports of data connections; a warning follows where the server names another',
  passiveAddress:
    'every server: data connections go to the server itself (control), or where it says (announced)',
  encoding: 'ftps: of names and replies',
  connections: 'ftps: so many files at the same time; 2 unless told otherwise',
  uploadLimit: 'every server: KiB a second over all connections; 0: as fast as it goes',
  downloadLimit:
    'ftps, digipoort: KiB a second of what is fetched, over all connections; 0: as fast as it goes',
  keepAlive: 'ftps: seconds of silence after which a word keeps the line open; 0: never',
  keepTimes: 'ftps: the time a file was last changed goes with it, or not',
  verify:
    'ftps: what follows an upload: its size is asked for, a checksum where there is one, or the reply is enough',
  ifThere:
    'ftps: what is done where the name is taken, such as newer=overwrite or always=rename; may be repeated, the first that fits counts',
  ifHere:
    'ftps: what is done where the name of what is fetched is taken on this computer; written as --if-there',
  getTo: 'the folder on this computer where they go; it has to be there',
  getAs: 'another name here, for one file or folder',
  getWait: 'stay until they are here',
  ifHereNow: 'what to do where a name is taken on this computer',
  recursive: 'folders with all that is in them',
  yes: 'do not ask',
  toFolder: 'ftps: the folder there, below the one that was agreed unless it begins with /',
  ifThereNow: 'what to do with the name that is taken at the partner',
  digipoortSender: 'digipoort: who sends, as the metafile says it: an OIN of 20 digits, or what was agreed',
  digipoortReceiver: 'digipoort: to whom, in the same way',
  inFolder: 'digipoort: the folder that deliveries are placed in; in, unless given',
  outFolder: 'digipoort: the folder that receipts and files lie in; out, unless given',
  metafileProfile: 'digipoort: how the metafiles of this account are spelt, as JSON',
  metafileSchema: 'digipoort: the metafile.xsd that came with the account; none: without one',
  registered: 'digipoort: our certificate is registered with Logius, or not yet',
  lookEvery: 'digipoort: minutes between looking for receipts while one is awaited; 0: only when asked',
  organization: 'bank-of-canada: the five digits that the bank has assigned',
  bankUserType: 'bank-of-canada: payroll files (employer) or purchase files (purchase-agent)',
  permitted:
    'bank-of-canada: an organization that we may send for beside ourselves; may be repeated, none empties the list',
  campaignFrom: 'bank-of-canada: from when on sequences of purchase files count as used, as 2026-10-01',
  confirmWithin: 'bank-of-canada: hours after which a delivery that nobody has confirmed asks for you',
  partnerFile: 'the partner as JSON; - reads the standard input',
  partnerName: 'another name for the partner',
  code: 'identification code (Odette ID) of the partner',
  ourCode: 'our code with this partner, when it is not that of the settings',
  destination: 'destination written in each file, when it is not the code',
  originator: 'originator written in each file, when it is not our code',
  partnerHost: 'where to call; without it the partner only calls us',
  partnerPort: 'port; 6619 with TLS and 3305 without, unless given',
  tls: 'call over TLS (as long as not told otherwise)',
  noTls: 'call without TLS: everything crosses the line in clear',
  pin: 'SHA-256 fingerprint of a certificate to trust; may be repeated',
  authority: 'PEM file of a certificate authority to trust; may be repeated',
  systemTrust: 'trust the authorities of the operating system, or not',
  serverName: 'name that the certificate must carry, when it is not the host',
  presentCertificate: 'show our certificate when asked for one, or not',
  mayCall: 'the partner may call us, or not',
  ownCertificate: 'number of our own certificate that this partner knows us by, or default',
  sign: 'sign what is sent, or not',
  compress: 'compress what is sent (zlib), or not',
  encrypt: 'encrypt what is sent, or not',
  suite: 'cipher suite, 4 (AES-256, SHA-256) unless told otherwise',
  signedReceipts: 'ask for signed receipts (EERP), or not',
  authentication: 'both prove who they are at the start of a session, or not',
  requireSigned: 'refuse files that are not signed, or not',
  requireEncrypted: 'refuse files that are not encrypted, or not',
  callerCertificate: 'the partner must show a certificate when it calls, or not',
  proxy: 'way out to this partner: http://user@host:port, socks5://host:port, or none',
  proxyPasswordFile: 'file with the password of the proxy; - reads the standard input',
  revocation: 'what must be known of revocation: a fresh answer, no bad one, or nothing',
  revocationFromCertificates: 'ask at the addresses that its certificates name, or not',
  revocationList: 'address of a further revocation list; may be repeated, or none',
  ocsp: 'address to ask by OCSP instead of what a certificate names, or none',
  callerPin: 'SHA-256 fingerprint of a certificate the partner shows when it calls; may be repeated',
  mayCallPlain: 'the partner may call without TLS, or not',
  bufferSize: 'exchange buffer in octets',
  credit: 'buffers before an answer is needed',
  restart: 'go on in the middle of a file after the line broke, or not',
  bufferCompression: 'compress inside the exchange buffers, or not',
  inactivity: 'seconds of silence that end a session',
  level: 'the highest version of OFTP spoken with the partner, 2.0 unless told otherwise',
  format: 'what is sent: U octets, T text, F records of one length, V records of different lengths',
  recordLength: 'octets of each record (F), or of the longest (V); 80 unless told otherwise',
  recordsSent:
    'what our files are made of when they go as F or V: lines of text, records one behind the other (F only), or each behind its length in 2 octets',
  recordsReceived: 'what files of F and V are written as when they come in',
  lineEnd: 'what ends a line that is written: crlf unless told otherwise',
  pad: 'F as lines: fill shorter ones up with blanks, and take these off again, or not',
  ourCodeAlso: 'a further code of ours that the partner may address; may be repeated, or none',
  subAddresses: 'codes that begin with ours are ours too, or not',
  behind: 'a code behind the partner: files for it are forwarded to it; may be repeated, or none',
  sendPartner: 'a recipient, instead of PARTNER before the files; may be repeated: each gets every file',
  to: 'a code behind the partner, as recipient instead of the partner itself; may be repeated',
  mayForward: 'forward what it sends for codes behind other partners, or refuse it',
  retryDeadline: 'hours after which a file that is not delivered fails; 72 unless told otherwise',
  unansweredDays:
    'days after which a file forwarded to the partner, and not answered by it, is answered for (NERP 36), or off',
  retryReason: 'what follows a refusal, such as SFNA.06=later or NERP.31=never; may be repeated, or none',
  certificateFiles: 'certificates that come as files wait for a decision, or are files like others',
  names:
    'what is said of data set names outside A-Z 0-9 / - . & ( ): warn, strict (refuse) or free (nothing)',
  duplicates: 'a second file of one name and stamp: refuse, or by-size (another file when its size differs)',
  askForTurn: 'ask for the turn after a file, so that its receipt goes at once, or not',
  certificateInSignatures: 'put our certificate into what we sign, or not',
  receiptSignature: 'how our receipts are signed: attached, or detached for older programs',
  receiptHash: 'which of our receipts carry the hash of the file: signed ones, or always',
  unsignedReceipts: 'a receipt without the signature that was asked for: refuse or take',
  oldestTls: 'the oldest TLS that is spoken with the partner',
  sessionUserData: 'a word that the partner wants to see in each session, at most 8 characters',
  receiptDue: 'hours after which a missing receipt is late',
  userData: 'user data written into each file',
  ourPasswordFile: 'file with the password we say to the partner; - reads the standard input',
  theirPasswordFile: 'file with the password the partner says to us; - reads the standard input',
  force: 'also when files or receipts are open; open files are cancelled',
  as: 'name of the file at the partner',
  strict: 'a warning about a file stops it too',
  wait: 'stay until all files are delivered, or until their receipts are there',
  timeout: 'seconds to wait at most',
  listenHost: 'address of this computer to wait on',
  tlsPort: 'port with TLS, or off',
  plainPort: 'port without TLS, or off',
  partner: 'only this partner, by name or number',
  direction: 'only files or receipts going out, or coming in',
  state: 'only transfers in this state; may be repeated',
  receiptState: 'only transfers whose receipt is in this state; may be repeated',
  search: 'only where this is part of a name',
  limit: 'at most so many rows (100)',
  offset: 'leave out so many rows',
  follow: 'stay until the session is over',
  failed: 'only sessions that did not end as they should',
  note: 'what you know, kept in the timeline',
  practiceKind: 'which practice partner; without it the OFTP2 station',
  answer: 'what it does with files: see below',
  practiceDelay: 'seconds that pass before it answers',
  errorsIn: 'folder that it places error messages in',
  cutAfter: 'octets of a file after which the line is cut, once',
  reason: 'reason code of the refusal (RFC 5024 5.3.14)',
  offer: 'file that it has waiting for collection; may be repeated',
  stationCode: 'our own identification code (Odette ID)',
  stationName: 'what our station is called',
  listener: 'wait for calls whenever an engine runs, or not',
  receivedFolder: 'folder for received files',
};
