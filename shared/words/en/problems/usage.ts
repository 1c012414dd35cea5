/** Wrong use of the command line, and what a command found in the end. */
export const usage = {
  'usage-no-command': {
    title: 'Which command?',
    meaning: 'The first word says what to do.',
    next: 'waybill --help lists the commands.',
  },
  'usage-unknown-command': {
    title: 'There is no command “{{command}}”',
    meaning: 'Nothing was done.',
    next: 'waybill --help lists the commands.',
  },
  'usage-unknown-option': {
    title: 'The option {{option}} is not known here',
    meaning: 'Nothing was done.',
    next: 'waybill {{command}} --help lists its options.',
  },
  'usage-missing-value': {
    title: 'The option {{option}} needs a value',
    meaning: 'Nothing was done.',
    next: 'Write it as {{option}} VALUE.',
  },
  'usage-unexpected-value': {
    title: 'The option {{option}} takes no value',
    meaning: 'Nothing was done.',
    next: 'Leave out what stands after the equals sign.',
  },
  'usage-given-twice': {
    title: 'The option {{option}} was given twice',
    meaning: 'Only one of them can be meant. Nothing was done.',
    next: 'Leave one of them out.',
  },
  'usage-bad-value': {
    title: '“{{value}}” is not a value for {{option}}',
    meaning: 'Expected: {{expected}}. Nothing was done.',
    next: 'Correct the value.',
  },
  'usage-missing-operand': {
    title: 'Something is missing: {{operands}}',
    meaning: 'Nothing was done.',
    next: 'waybill {{command}} --help shows how it is written.',
  },
  'usage-too-many-operands': {
    title: '“{{operand}}” is one word too many',
    meaning: 'Nothing was done.',
    next: 'waybill {{command}} --help shows how it is written. Put quotes around a name with blanks.',
  },
  'usage-not-together': {
    title: '{{option}} and {{other}} cannot be used together',
    meaning: 'Nothing was done.',
    next: 'Leave one of them out.',
  },
  'usage-password-in-address': {
    title: 'There is a password in the address',
    meaning: 'Everybody on this computer can read a command line. Nothing was done.',
    next: 'Leave it out: it is asked for, or read from --our-password-file or WAYBILL_OUR_PASSWORD. Change the password if others use this computer.',
  },
  'usage-yes-needed': {
    title: 'Nothing is removed without a word',
    meaning: 'What is removed at a server cannot be brought back, and nobody is here to be asked.',
    next: 'Add {{option}}.',
  },
  'usage-command-kind': {
    title: '{{command}} is not for a partner of kind {{kind}}',
    meaning: 'Nothing was done.',
    next: 'Name a partner of the other kind: waybill partner list.',
  },
  'usage-option-kind': {
    title: '{{option}} says nothing about a partner of kind {{kind}}',
    meaning: 'Nothing was done.',
    next: 'Leave it out, or give the kind that was meant with --kind.',
  },
  'usage-other-kind': {
    title: '{{name}} is of kind {{kind}}',
    meaning: 'A partner keeps its kind: its files and receipts belong to it. Nothing was done.',
    next: 'Add a new partner for the other protocol.',
  },
  'usage-missing-option': {
    title: 'The option {{option}} is needed here',
    meaning: 'Nothing was done.',
    next: 'waybill {{command}} --help shows how it is written.',
  },
  'usage-one-file-one-name': {
    title: '--as names one file only',
    meaning: 'Several files cannot have the same name at the partner. Nothing was sent.',
    next: 'Send the files one by one, or leave out --as.',
  },
  'usage-bad-file': {
    title: 'The file {{file}} cannot be used',
    meaning:
      'It is not there, cannot be read, or holds something else than what belongs there. Nothing was changed.',
    next: 'Check the file; docs/command-line.md says what belongs there.',
  },
  'usage-bad-field': {
    title: 'The value of {{field}} is not valid',
    meaning: 'Nothing was changed.',
    next: 'Correct it. waybill partner schema says what each field may be.',
  },
  'usage-stdin-twice': {
    title: 'Only one thing can be read from the standard input',
    meaning: 'Two options say “-”. Nothing was done.',
    next: 'Put one of them into a file.',
  },
  'usage-secret-in-sight': {
    title: 'No password belongs into {{option}}',
    meaning: 'Every user of this computer can read what stands on a command line. Nothing was done.',
    next: 'Leave it out here and use --proxy-password-file.',
  },
  'usage-passwords-differ': {
    title: 'The two passwords are not the same',
    meaning: 'Nothing was written.',
    next: 'Try again.',
  },
  'usage-password-too-short': {
    title: 'The password is too short',
    meaning:
      'It needs at least {{least}} characters, because a private key lies behind it. Nothing was written.',
    next: 'Choose a longer one.',
  },
  'usage-interrupted': {
    title: 'Interrupted',
    meaning: 'Nothing was done.',
    next: 'Start the command again when you are ready.',
  },
  'not-delivered': {
    title: 'Not delivered yet',
    meaning: 'The file is in the queue and safe in the journal; a running Waybill tries again.',
    next: 'Leave the window open or run waybill listen; waybill transfers shows how far it is.',
  },
  'certificates-expiring': {
    title: 'Certificates end within {{days}} {{days|day|days}}, or have ended',
    meaning:
      'There {{count|is|are}} {{count}} of them. What is sent or taken with an ended certificate is refused.',
    next: 'Renew your own with waybill cert request or cert make; ask the partners for theirs.',
  },
  'doctor-failed': {
    title: 'Something does not work here',
    meaning: '{{count}} of the things that were tried failed.',
    next: 'waybill doctor names each, and what to do.',
  },
  'receipt-not-in-time': {
    title: 'No receipt yet',
    meaning: 'The partner has the file, but has not said so with a receipt in the time given.',
    next: 'Wait for it: waybill collect PARTNER fetches receipts, waybill receipts lists them.',
  },
};
