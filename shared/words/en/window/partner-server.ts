/** What the partner dialog says of FTPS servers alone. */
export const partnerServer = {
  kind: 'What it is',
  kinds: {
    oftp2: 'A station with an identification code. It answers each file with a receipt.',
    ftps: 'A server with user and password. It takes files over FTP with TLS.',
    digipoort:
      'The Dutch government’s gateway. Each file goes with a metafile, and is answered with .ok or .error.',
    'bank-of-canada': 'Payroll and purchase files for bonds. The bank takes files and answers by e-mail.',
  },
  usualPort: 'Usual: {{port}}',
  mode: 'Encryption',
  modes: {
    explicit: 'Explicit TLS',
    explicitMeaning: 'Begins in clear and asks for TLS before anybody logs in. What most servers have.',
    implicit: 'Implicit TLS',
    implicitMeaning: 'TLS from the first byte, on a port of its own.',
  },
  fields: {
    host: {
      label: 'Host name or address',
      hint: 'An ftps:// or ftpes:// address fills in the rest.',
      invalid: 'A host name of at most 253 characters, or an ftps:// or ftpes:// address.',
    },
    password: { label: 'Password', invalid: 'At most 255 characters, in one line.' },
  },
  testMeaning:
    'Finds the address, checks the certificate, logs in and looks into the folder. No file is sent.',
  options: {
    files: 'Files',
    line: 'Line',
    always: 'Data connections are always encrypted (PROT P) and passive: nothing else is spoken.',
  },
  choices: {
    transferType: {
      label: 'Files are sent as',
      binary: 'Binary: byte for byte',
      text: 'Text: line ends as they are there',
    },
    verify: {
      label: 'Proof that a file arrived',
      size: 'Its size there',
      checksum: 'Its checksum, where the server has one',
      reply: 'The server’s answer is enough',
    },
    passiveAddress: {
      label: 'Data connections go to',
      control: 'The server itself',
      announced: 'The address it names',
    },
    encoding: { label: 'Names are written in', utf8: 'UTF-8', latin1: 'Latin 1 (old servers)' },
    oldestTls: { label: 'Oldest TLS', '1.2': 'TLS 1.2', '1.3': 'TLS 1.3 only' },
  },
  overwrite: {
    there: 'Where the server has a file of that name',
    here: 'Where a file that is fetched has its name taken here',
    own: 'By its own rules, as set on the command line',
    whenSent: {
      ask: 'Ask me',
      skip: 'Leave it, and do not send',
      overwrite: 'Write over it',
      newer: 'Write over it if ours is newer, otherwise do not send',
      rename: 'Send under another name',
    },
    whenFetched: {
      ask: 'Ask me',
      skip: 'Leave it, and do not fetch',
      overwrite: 'Write over it',
      newer: 'Write over it if theirs is newer, otherwise do not fetch',
      rename: 'Keep both: what comes gets a number',
    },
  },
};

/** Fields of FTPS servers, as those of the other partners. */
export const serverFields = {
  user: { label: 'User', invalid: 'Give a user name of at most 255 characters.' },
  account: {
    label: 'Account',
    hint: 'Only where the server asks for one (ACCT).',
    invalid: 'At most 255 characters, in one line.',
  },
  remoteFolder: {
    label: 'Folder there',
    hint: 'Empty: where the login leads. With / in front: from the top.',
    invalid: 'At most 4096 characters, in one line.',
  },
  uploadOnly: {
    label: 'It only takes files',
    hint: 'Nothing is listed, fetched or asked there: for servers that forbid it. Such a server cannot be asked whether it has a file of that name: what is sent is written over it.',
  },
  passiveFrom: {
    label: 'Data ports from',
    hint: 'Both empty: any from 1024.',
    invalid: 'Two numbers from 1 to 65535, the smaller one here; or both empty.',
  },
  passiveTo: { label: 'to', invalid: 'A number from 1 to 65535.' },
  connections: {
    label: 'Files at the same time',
    hint: '1 to 10',
    invalid: 'A number from 1 to 10.',
  },
  uploadLimit: {
    label: 'Upload limit (KiB a second)',
    hint: '0: as fast as it goes.',
    invalid: 'A number from 0 to 10000000.',
  },
  downloadLimit: {
    label: 'Download limit (KiB a second)',
    hint: '0: as fast as it goes.',
    invalid: 'A number from 0 to 10000000.',
  },
  keepAliveSeconds: {
    label: 'Keep the line open with a word every (seconds)',
    hint: '0: never',
    invalid: 'A number from 0 to 3600.',
  },
  keepTimes: {
    label: 'Keep the time of each file',
    hint: 'When it was last changed, where the server can keep it.',
  },
};
