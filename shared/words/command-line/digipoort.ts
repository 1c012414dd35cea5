/** What the command line says of metafiles, and of answers that fit several files. */

export const digipoortCommands = {
  'transfer metafile': {
    operands: 'ID [--reference TEXT] [--sender OIN] [--receiver OIN]',
    summary: 'Show what Digipoort was told of a file, with its digest and its reference',
    notes: 'With values it shows what it would be told with them, and sends nothing.',
  },
  'transfer correct': {
    operands:
      'ID [--reference TEXT] [--sender OIN] [--receiver OIN] [--wait delivered|receipt] [--timeout S]',
    summary: 'Send the metafile of a file that Digipoort has rejected anew, and not the file',
    notes:
      'What is not named is as it is agreed now. Nothing is sent where the file does not lie there any more.',
  },
  'transfer withdraw': {
    operands: 'ID [--timeout S]',
    summary: 'Delete a file at Digipoort that no metafile stands for',
    notes: 'Of a delivery that was cancelled, failed, or rejected. What Digipoort has taken stays delivered.',
  },
  'receipt assign': {
    operands: 'RECEIPT TRANSFER|none',
    summary: 'Say whose receipt it is, where what came fits several files',
    notes: '`waybill receipts` names the files that it fits.',
  },
  'partner certificate': {
    operands: 'PARTNER [--fresh] [--registered]',
    summary: 'Show our certificate as a partner is shown it: its OIN, its chain, whether a level is revoked',
    notes: '--registered notes that it is registered there (Digipoort).',
  },
  'partner metafile': {
    operands: 'PARTNER [--schema] [--out FILE]',
    summary: 'Show how the metafiles of a Digipoort partner are spelt, as JSON',
    notes: 'Changed, it goes back with `partner change PARTNER --metafile-profile FILE`.',
  },
};

export const digipoortOptions = {
  correctReference: 'the data reference that the metafile says',
  correctSender: 'the sender that the metafile says',
  correctReceiver: 'the receiver that the metafile says',
  withdrawTimeout: 'wait so many seconds at most (60)',
  freshLists: 'fetch revocation lists anew',
  nowRegistered: 'note that it is registered with Logius',
  showSchema: 'its metafile.xsd instead',
  spellingOut: 'write it into this new file',
};

export const digipoortMessages = {
  standing: {
    subject: 'Certificate',
    oin: 'OIN',
    ends: 'Ends',
    shown: 'Shown',
    revocation: 'Revocation',
    state: {
      good: 'not revoked',
      revoked: 'REVOKED',
      'not-needed': 'root, needs no list',
      'not-checked': 'could not be checked',
    },
    until: '{{state}}, until {{moment}}',
    nothing: 'Nothing speaks against it.',
    noted: 'Noted: it is registered with Logius.',
  },
  metafile: {
    sent: 'As it was sent',
    made: 'As it would be sent',
    written: 'Written to {{file}}.',
    withdrawn: '{{file}} is withdrawn ({{id}}).',
    notWithdrawn: '{{partner}} has taken {{file}}: it is delivered ({{id}}).',
    toBeWithdrawn: '{{file}} is to be withdrawn with the next session ({{id}}).',
    assigned: 'Receipt {{id}} is that of {{file}} ({{transfer}}).',
    ofNone: 'Receipt {{id}} is that of none of our files.',
    answered: '{{form}}  {{file}}: {{outcome}} ({{id}})',
    answeredNobody:
      '{{form}}  {{name}}: {{outcome}}, fits no file: waybill receipt assign {{id}} TRANSFER|none',
    answeredSeveral:
      '{{form}}  {{name}}: {{outcome}}, fits several files: waybill receipt assign {{id}} {{transfers}}',
  },
};
