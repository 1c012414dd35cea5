/** What the window says of Digipoort's metafiles, and of answers that fit several files. */
export const metafiles = {
  sent: 'Metafile, as it was sent',
  cameWith: 'Metafile that came with it',
  made: 'Metafile, as it will be sent',
  reference: 'Reference',
  theirReference: 'Reference of Digipoort',
  sender: 'Sender',
  receiver: 'Receiver',
  dataReferenceId: 'Reference',
  show: 'Show the metafile',
  hide: 'Hide the metafile',
  copy: 'Copy the metafile',
  correct: 'Correct the metafile…',
  withdraw: 'Withdraw it…',
  withdrawing: 'It is to be withdrawn',
  withdrawingMeaning:
    'With the next session Waybill looks whether Digipoort has taken it, and deletes it there if not.',
  leftThere: 'Its file lies at Digipoort still, and nothing happens with it. It can be withdrawn.',
  correctDialog: {
    title: 'Correct the metafile',
    meaning:
      'The file lies at Digipoort still: the metafile alone goes. What is left empty here, and what else it says, is agreed at the partner. If Digipoort has taken the file meanwhile, nothing is sent.',
    leave: 'Not now',
    act: 'Send the metafile',
  },
  withdrawDialog: {
    title: 'Withdraw {{file}}?',
    meaning:
      'It is deleted at Digipoort, for good. Your own file stays. If Digipoort has taken it meanwhile, nothing is deleted and it counts as delivered.',
    leave: 'Leave it there',
    act: 'Withdraw it',
  },
  assignDialog: {
    title: 'Whose receipt is this?',
    received:
      '{{partner}} has received a file whose name begins with {{name}} ({{moment}}). Several of yours do, and nothing in the receipt says which.',
    refused:
      '{{partner}} has rejected a file whose name begins with {{name}} ({{moment}}). Several of yours do, and nothing in the message says which.',
    receivedNone:
      '{{partner}} has received a file that it calls {{name}} ({{moment}}). None of yours that waits for a receipt is called so.',
    refusedNone:
      '{{partner}} has rejected a file that it calls {{name}} ({{moment}}). None of yours that waits for a receipt is called so.',
    which: 'Files that still wait for an answer',
    sentAt: 'delivered {{moment}}, {{size}}',
    none: 'None of them',
    noneMeaning: 'It is kept among the receipts, and nobody is asked again.',
    leave: 'Not now',
    act: 'That is the one',
  },
  standing: {
    title: 'Our certificate, as Digipoort sees it',
    subject: 'Certificate',
    oin: 'OIN',
    ends: 'Ends',
    chain: 'Chain',
    complete: 'complete, up to {{root}}',
    incomplete: 'ends at {{top}}: who signed it is not known here',
    alone: 'signed by itself',
    levels: 'Each level, and whether it is revoked',
    good: 'not revoked',
    revoked: 'revoked',
    'not-needed': 'the root: needs no list',
    'not-checked': 'not checked',
    listOf: 'list of {{moment}}',
    answerOf: 'answer of {{moment}}',
    until: 'holds until {{moment}}',
    nothing: 'Nothing speaks against it.',
    register: 'It is registered with Logius',
  },
};
