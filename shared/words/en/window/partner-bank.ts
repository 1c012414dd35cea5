/** What the partner dialog says of the Bank of Canada alone (FTPS Server User Guide 2.1). */
export const partnerBank = {
  intro:
    'What the bank has given you: an Organization Id, a user and a password. The rest is as in its guide.',
  userType: 'What you send',
  userTypes: {
    employer: 'Payroll files',
    employerMeaning: 'You are an employer, or a payroll office that sends for employers.',
    'purchase-agent': 'Purchase files',
    'purchase-agentMeaning':
      'You are a purchase agent. Send the bank an e-mail before the file; it confirms within 24 hours.',
  },
  mode: 'Encryption',
  modes: {
    implicit: 'Implicit TLS, port 990',
    implicitMeaning: 'TLS from the first byte.',
    explicit: 'Explicit TLS, port 21021',
    explicitMeaning: 'Begins in clear and asks for TLS before anybody logs in. Not port 21.',
  },
  fields: {
    host: {
      label: 'Host name',
      hint: 'Empty: {{host}}',
      invalid: 'A host name of at most 253 characters, without ftp:// in front.',
    },
    user: {
      label: 'User',
      hint: 'Empty: {{user}}, as the bank makes them.',
      invalid: 'At most 255 characters, in one line.',
    },
    password: { label: 'Password', invalid: 'At most 255 characters, in one line.' },
    passiveFrom: {
      label: 'Data ports from',
      hint: 'Usual: 23001 to 23100. Others are used, and told of.',
      invalid: 'Two numbers from 1 to 65535, the smaller one here; or both empty.',
    },
  },
  /** Each rule for passwords (B-30, B-31), as it is told while one is written. */
  rules: {
    title: 'The bank’s rules for passwords',
    broken: 'not kept',
    kept: 'kept',
    ascii: 'Only letters a to z and digits',
    length: '12 to 40 characters',
    lower: 'A small letter',
    upper: 'A capital letter',
    digits: 'Two digits',
    'first-digit': 'A digit among the first eight characters',
    'first-letters': 'Two letters among the first eight characters',
    'user-shift': 'Not a circular shift of the user name',
    'previous-same': 'Not the previous one, whatever the capitals',
    'previous-reversed': 'Not the previous one backwards',
    'previous-shift': 'Not a circular shift of the previous one',
    'previous-different': 'Three characters differ from the previous one',
    'contains-user': 'It contains the user name, which the bank does not recommend.',
    'few-new-characters': 'It is made of nearly the same characters as the previous one.',
  },
  files: {
    names: 'Names',
    payrollNames:
      'The Organization Id, a number that was not used today yet, and the letter of its kind. Files here may be called otherwise: you say which of the two it is, and Waybill never changes one into the other.',
    purchaseNames:
      'The Organization Id, three characters that were not used in this campaign yet, and the letter of its kind. Files here may be called otherwise: you say which of the two it is, and Waybill never changes one into the other.',
    transferType: {
      label: 'Files are sent as',
      text: 'Text: what the bank asks for first',
      binary: 'Binary: where a test file arrived changed',
    },
    contents: 'What is compared before a file is sent',
    payrollLayout:
      'Otherwise as far as is known: records of 120 characters, the Organization Id in columns 3 to 7.',
    purchaseLayout:
      'Otherwise only the first and the last record are looked at: where the Organization Id stands is not known.',
    layoutMeaning:
      'Columns are counted from 1, both included. The layout of these files is in the bank’s technical specifications.',
    afterwards: 'Afterwards',
  },
  options: {
    password: 'Changes of the password',
    passwordFileEnd: {
      label: 'The file that changes it holds',
      none: 'The word alone',
      line: 'The word as a line, with its end',
    },
    line: 'Line',
    always:
      'Data connections are always encrypted and passive. Nothing is asked there but to take a file: the bank lists, gives and deletes none.',
  },
  testMeaning:
    'Finds the address, checks the certificate and logs in. Nothing is listed, which the bank forbids, and no file is sent.',
};

/** Fields of the bank, as those of the other partners. */
export const bankFields = {
  organization: {
    label: 'Organization Id',
    hint: 'Five digits. They begin every file name.',
    invalid: 'Five digits, as the bank has assigned them.',
  },
  permitted: {
    label: 'Organizations you may send for',
    hint: 'Beside your own; five digits each, one on each line. A file with others in it is warned of.',
    invalid: 'Five digits each, at most 10,000 of them.',
  },
  confirmWithinHours: {
    label: 'Ask me to confirm after (hours)',
    hint: 'The bank answers by e-mail only: what you do not confirm by then is asked for.',
    invalid: 'A number from 1 to 720.',
  },
  campaignFrom: {
    label: 'Campaign began on',
    hint: 'As 2026-10-01. Numbers used since then are not used again. Empty: the last two months.',
    invalid: 'A date as 2026-10-01.',
  },
  hasOwnLayout: { label: 'Say in which columns the Organization Id stands' },
  typeFrom: { label: 'Type of record from column', invalid: 'A number from 1 to 10000.' },
  typeTo: { label: 'to', invalid: 'A number from 1 to 10000, not before its begin.' },
  organizationFrom: {
    label: 'Organization Id from column',
    hint: 'Both empty: not compared.',
    invalid: 'A number from 1 to 10000.',
  },
  organizationTo: { label: 'to', invalid: 'A number from 1 to 10000, not before its begin.' },
  bankRecordLength: {
    label: 'Characters of each record',
    hint: 'Empty: not compared.',
    invalid: 'A number from 1 to 10000.',
  },
};
