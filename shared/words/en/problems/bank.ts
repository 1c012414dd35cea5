/** What is found in files for the Bank of Canada before they are sent (FTPS Server User Guide 2.1). */
export const bank = {
  'bank-empty': {
    title: 'The file is empty',
    meaning: 'There is no record in it.',
    next: 'Write the file anew, then send it.',
  },
  'bank-other-kind': {
    title: 'The file is not of the kind this user sends',
    meaning:
      'Employers send payroll files, which begin with record 10; purchase agents send purchase files, which begin with A.',
    next: 'Choose the right file, or the right type of user at the partner.',
  },
  'bank-first-record': {
    title: 'Line {{line}} is record “{{type}}” instead of {{expected}}',
    meaning: 'The first record has to be {{expected}}; the bank would not process the file.',
    next: 'Write the file anew, then send it.',
  },
  'bank-last-record': {
    title: 'Line {{line}} is record “{{type}}” instead of {{expected}}',
    meaning: 'The last record has to be {{expected}}: the file may have been cut off.',
    next: 'Write the file anew, then send it.',
  },
  'bank-transmitter': {
    title: 'Line {{line}}, column {{column}}: Organization Id “{{organization}}” instead of {{ours}}',
    meaning:
      'The first and the last record name who sends. The bank does not process a file of somebody else.',
    next: 'Write the file with the Organization Id of this partner’s user.',
  },
  'bank-not-permitted': {
    title: 'Line {{line}}, column {{column}}: nobody has said that you send for “{{organization}}”',
    meaning: 'The bank takes records of the organizations that it has permitted you to send for.',
    next: 'Add it to the permitted organizations of the partner if the bank has permitted it, or send anyway.',
  },
  'bank-record-unknown': {
    title: 'Line {{line}}, column {{column}}: there is no record “{{type}}”',
    meaning: 'Payroll files have records 10, 20, 30, 40, 50, 80 and 90, as far as is known.',
    next: 'Look whether it is meant.',
  },
  'bank-record-length': {
    title: 'Line {{line}}: length {{length}} instead of {{expected}}',
    meaning: 'Records of payroll files have one length, as far as is known.',
    next: 'Look whether something is missing in it.',
  },
  'bank-record-endless': {
    title: 'This is no file of records',
    meaning: 'A line in it is longer than {{most}} characters.',
    next: 'Choose the right file.',
  },
  'bank-no-layout': {
    title: 'The Organization Id in the file was not compared',
    meaning:
      'Where records {{first}} and {{last}} carry it is not known: the bank’s layout of these files is not public.',
    next: 'Say at the partner in which columns it stands, and it is compared from then on.',
  },
  'bank-not-ascii': {
    title: 'Line {{line}}, column {{column}}: a special character',
    meaning: 'It is sent as text, as the bank asks for first; such characters can come to harm on the way.',
    next: 'Send a test file first. If it arrives changed or is refused, send as binary (waybill partner change PARTNER --transfer-type binary).',
  },
  'bank-name': {
    title: 'The bank takes no file called {{name}}: {{fault}}',
    meaning:
      'A name is the Organization Id {{organization}}, the number of the file, and .##T for a test or .##P for production, with nothing in between.',
    next: 'Say whether it is a test or production, and give it a name of that kind.',
  },
  'bank-sequence-used': {
    title: '{{name}} was sent already',
    meaning: 'The bank takes each number once: payroll files once a day, purchase files once in a campaign.',
    next: 'Give it the next free number, of the same kind.',
  },
  'bank-password-file': {
    title: '{{name}} would change the password at the bank',
    meaning:
      'A file of this name is read as a new password. Waybill would go on with the old one and be locked out, so that it is never sent as a file.',
    next: 'Change the password at the partner instead.',
  },
  'bank-production': {
    title: '{{name}} is a production file',
    meaning: 'The bank will book what is in it.',
    next: 'Nothing to do if that is meant.',
  },
  'bank-test': {
    title: '{{name}} is a test file',
    meaning: 'The bank checks it and books nothing.',
    next: 'Nothing to do if that is meant.',
  },
  'notice-not-wanted': {
    title: '{{partner}} wants no e-mail before a file',
    meaning: 'Only purchase agents of the Bank of Canada announce their files.',
    next: 'Send the file.',
  },
  'refused-by-word': {
    title: 'The partner has refused it, as you have said',
    meaning: 'It was delivered, and not processed. The same file under the same name would be refused again.',
    next: 'Send the corrected file under the next free name, and mark this one as done.',
  },
};
