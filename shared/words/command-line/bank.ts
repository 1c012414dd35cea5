/** Passwords, checks without sending, and the partner's word, on the command line. */
export const bankCommands = {
  check: {
    operands: 'FILE... --for PARTNER [--as NAME] [--to CODE]... [--strict]',
    summary: 'Say what sending files would find, without sending them',
    notes: 'Exit code 0: they would go. 2: at least one would not; with --strict a warning is enough.',
  },
  confirm: {
    operands: 'ID [--date DATE] [--note TEXT] [--refused]',
    summary: 'Note by hand that the partner has the file, or that it has refused it',
    notes:
      'For partners that tell it by e-mail or telephone. The same as transfer confirm. With --refused the partner’s word was a no.',
  },
  notice: {
    operands: 'ID | FILE --for PARTNER [--as NAME]',
    summary: 'Write the e-mail that tells the Bank of Canada of a purchase file before it is sent',
    notes: 'It is written for you to copy: nothing is sent, neither the mail nor the file.',
  },
  'password change': {
    operands: 'PARTNER [--generate [--show]] [--password-file FILE]',
    summary: 'Change our password at a partner that tells how, such as the Bank of Canada',
    notes:
      'The new password is read from a file, from WAYBILL_NEW_PASSWORD, or asked for twice on a terminal; never from the command line. With --generate Waybill makes one, and keeps it sealed; --show prints it once. Both passwords are kept until you say what the partner’s e-mail said.',
  },
  'password show': {
    operands: 'PARTNER',
    summary: 'Show since when the password is in use, and what came of its changes; never the password',
    notes: '',
  },
  'password confirm': {
    operands: 'PARTNER [--date DATE] [--note TEXT]',
    summary: 'Note that the partner’s e-mail has confirmed the new password: the old one is forgotten',
    notes: '',
  },
  'password reject': {
    operands: 'PARTNER [--date DATE] [--note TEXT]',
    summary: 'Note that the partner’s e-mail has rejected the new password: the old one stays',
    notes: '',
  },
  'password use': {
    operands: 'PARTNER old|new',
    summary: 'Say which of two passwords is used to log in, as long as a change is not decided',
    notes: 'Waybill never tries the other one by itself, so that the account is not locked.',
  },
};

export const bankOptions = {
  checkFor: 'the partner that they would go to, by name or number',
  wordDate: 'the day on which the partner’s word came, as 2026-11-21; today unless given',
  wordRefused: 'the partner’s word was a no',
  generatePassword: 'let Waybill make a password that keeps every rule',
  showPassword: 'print the password that was made, once',
  newPasswordFile: 'file with the new password; - reads the standard input',
  passwordFileEnd: 'bank-of-canada: the password file holds the word alone (none), or a line (line)',
};

export const bankMessages = {
  checked: {
    good: '{{file}}: would go as it is.',
    sendable: '{{file}}: would go, and this was found:',
    stopped: '{{file}}: would not go:',
  },
  password: {
    askNew: 'New password for {{partner}}: ',
    askAgain: 'The same again: ',
    rule: '  not kept: {{rule}}',
    made: 'The new password: {{password}}',
    uploaded: 'The partner has the new password. Its e-mail says whether the change was successful.',
    unknown: 'The line broke while it left: nobody knows whether the partner has it. Wait for its e-mail.',
    sayWhat: 'Say what it said: waybill password confirm {{id}}, or waybill password reject {{id}}.',
    which:
      'The login was refused. If the other password is the right one: waybill password use {{id}} {{other}}.',
    failed: 'Nothing left: the password is the old one.',
    confirmed: 'The new password is the one from now on.',
    rejected: 'The old password stays.',
    used: 'Logins use the {{which}} password from now on.',
    user: 'User',
    since: 'In use since',
    due: 'To be changed by',
    notSet: 'no password is entered',
    change: 'Change',
    inUse: 'Logs in with',
    accepted: 'Login with the new one',
    refused: 'Login refused',
    old: 'the old one',
    new: 'the new one',
    history: 'Changes',
    word: 'word of {{date}}',
    state: {
      prepared: 'begun',
      sending: 'leaves now',
      uploaded: 'taken by the partner, its word has not come',
      unknown: 'not known whether the partner has it',
      confirmed: 'confirmed',
      rejected: 'rejected by the partner',
      failed: 'failed, nothing left',
      replaced: 'entered by hand',
    },
  },
  confirmedRefused: 'No. {{id}}, {{file}}: noted as refused by the partner.',
  binaryOffer:
    'It went as text, in which special characters can come to harm. To send as binary from now on: waybill partner change {{id}} --transfer-type binary',
};
