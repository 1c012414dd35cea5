/** What does not work in what is agreed with a partner; the first sentences also stand at the field. */
export const agreement = {
  'agreement-level-security': {
    title: 'Security needs OFTP 2.0',
    meaning:
      'Signing, compressing and encrypting files, signed receipts and secure authentication do not exist in older versions.',
    next: 'Speak OFTP 2.0 with this partner, or switch them off.',
  },
  'agreement-blocks-variable': {
    title: 'Records of different lengths need something between them',
    meaning: 'In one piece, nobody could tell where a record of format V ends.',
    next: 'Choose lines, or a length before each record.',
  },
  'agreement-record-too-long': {
    title: 'Records of format V are {{longest}} {{longest|byte|bytes}} at most',
    meaning: 'Their length is written in 2 bytes (RFC 5024 6.5).',
    next: 'Agree on shorter records.',
  },
  'agreement-code-twice': {
    title: '{{code}} is in the list twice',
    meaning: 'Each code is needed once.',
    next: 'Take one of them out.',
  },
  'agreement-code-is-partner': {
    title: '{{code}} is the code of this partner itself',
    meaning: 'Its own code leads to it already, and is not one of ours.',
    next: 'Take it out of the list.',
  },
  'agreement-code-is-ours': {
    title: '{{code}} is one of our own codes',
    meaning: 'What comes for one of our own codes stays here and is not forwarded.',
    next: 'Take it out of the list.',
  },
  'agreement-code-elsewhere': {
    title: '{{code}} leads to {{partner}} already',
    meaning: 'With two ways to one code nobody could say which a file takes.',
    next: 'Leave it with one of the two partners.',
  },
  'agreement-code-is-group': {
    title: '{{code}} is the code of one of our groups',
    meaning: 'Files for it go to every member of the group.',
    next: 'Choose another code, or remove the group in the settings first.',
  },
  'agreement-retry-duplicate': {
    title: 'A duplicate is never sent again',
    meaning: 'With {{reason}} the partner says that it has the file already; it counts as delivered.',
    next: 'Take the rule for {{reason}} out.',
  },
  'agreement-no-own-certificate': {
    title: 'You have no certificate for {{purpose}}',
    meaning: 'None of your certificates is in use for it.',
    next: 'Make or import one for it first.',
  },
  'agreement-no-partner-certificate': {
    title: 'The partner’s certificate for {{purpose}} is not here yet',
    meaning: 'Without it, this cannot work: files and receipts would stay open.',
    next: 'Import the certificate of the partner.',
  },
};
