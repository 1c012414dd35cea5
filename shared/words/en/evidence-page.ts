/** The page that is shown and printed as evidence of a file. Each standing says what it proves, and what it does not. */
export const evidencePage = {
  title: 'Evidence: {{file}}',
  sent: 'Sent to {{partner}}',
  came: 'Received from {{partner}}',
  alone: 'A receipt of {{partner}} that fits no file here',
  proven: 'What this shows',
  open: 'What it does not prove',
  standing: {
    signed: {
      title: 'Received, and signed for',
      proven:
        '{{partner}} has signed that it has received the file of this name, this stamp and this hash. Only who holds the key of the signer can make that signature; Waybill cannot.',
      open: 'Whose key it is stands in the certificate: compare its fingerprint with what {{partner}} says. What was done with the file afterwards the receipt does not say.',
    },
    unsigned: {
      title: 'Received, says a receipt that is not signed',
      proven: 'This receipt came from {{partner}} in the session whose steps stand below.',
      open: 'Nobody has signed it: to anybody else it does not prove that it is from {{partner}}. The records of {{partner}} have to say the same.',
    },
    answer: {
      title: 'Accepted by Digipoort',
      proven:
        'This answer lay beside the delivery at Digipoort, and repeats its metafile with the digest of the file.',
      open: 'Nobody has signed the answer. Digipoort can say whether it is genuine, by its reference {{stamp}}. Whether the receiver has taken the contents it does not say.',
    },
    failed: {
      title: 'A receipt came that proves nothing',
      proven: 'A receipt for this file came. Waybill has not accepted it, for the reason that stands below.',
      open: 'That {{partner}} has received the file.',
    },
    byHand: {
      title: 'Confirmed by a person',
      proven: 'A person here has written down, at the time below, that {{partner}} has received the file.',
      open: 'Waybill has had no receipt. What {{partner}} wrote (an e-mail, a letter, a page of its site) is the proof: put it beside this page.',
    },
    refusedSigned: {
      title: 'Refused, and signed for',
      proven:
        '{{partner}} has signed that it refuses the file of this name and this stamp, with the reason below.',
      open: 'That the file has arrived whole: a refusal does not say so.',
    },
    refusedUnsigned: {
      title: 'Refused, says an answer that is not signed',
      proven: 'This refusal came from {{partner}} in the session whose steps stand below.',
      open: 'Nobody has signed it: to anybody else it does not prove that it is from {{partner}}.',
    },
    refusedAnswer: {
      title: 'Rejected by Digipoort',
      proven: 'This answer lay beside the delivery at Digipoort, and gives the reason below.',
      open: 'Nobody has signed the answer. Digipoort can say whether it is genuine, by its reference {{stamp}}.',
    },
    refusedByHand: {
      title: 'Refused, as a person says',
      proven: 'A person here has written down, at the time below, that {{partner}} has refused the file.',
      open: 'Waybill has had no answer. What {{partner}} wrote is the proof: put it beside this page.',
    },
    noReceipt: {
      title: 'Delivered; no receipt comes from this server',
      proven:
        'The server has taken the file at the time below, in a session with the certificate that stands below, where there was one. The size or the checksum that it told was compared with the file.',
      open: 'The confirmation of a server is not signed, and it gives no receipt: that anybody has opened the file, or still has it, is not proven. {{partner}} can compare size and SHA-256 with what it has.',
    },
    serverWord: {
      title: 'Delivered; no receipt comes from this server',
      proven:
        'The server has answered at the time below that it has taken the file, in a session with the certificate that stands below, where there was one.',
      open: 'Neither its size nor its contents there were compared. The confirmation of a server is not signed, and it gives no receipt: that anybody has opened the file, or still has it, is not proven. {{partner}} can compare size and SHA-256 with what it has.',
    },
    awaiting: {
      title: 'Delivered; its receipt has not come',
      proven: '{{partner}} has confirmed in the session that the whole file is there.',
      open: 'That the recipient has accepted it: that is for its receipt to say.',
    },
    awaitingWord: {
      title: 'Delivered; nobody has confirmed it',
      proven: 'The server of {{partner}} has confirmed in the session that the whole file is there.',
      open: 'No receipt comes by machine, and no person has written down the word of {{partner}} so far.',
    },
    unknown: {
      title: 'Not known whether it arrived',
      proven: 'Every byte may have gone; the line broke before {{partner}} had confirmed it.',
      open: 'That {{partner}} has the file, and that it does not have it.',
    },
    notDelivered: {
      title: 'Not delivered',
      proven: 'What was tried, and when, stands below.',
      open: 'That {{partner}} has the file: it was not delivered.',
    },
    answered: {
      title: 'Received, and answered',
      proven: 'The file came whole, and this receipt of ours went to {{partner}}.',
      open: 'The receipt is our own word: that {{partner}} has kept it is for its records to say.',
    },
    came: {
      title: 'Received',
      proven: 'The file came whole from {{partner}}, in the session whose steps stand below.',
      open: 'No receipt of ours has gone out for it. Who wrote the file is proven by a signature in it alone, where it has one.',
    },
    notCame: {
      title: 'Not received',
      proven: 'What was tried, and when, stands below.',
      open: 'That the file came whole: it did not.',
    },
    alone: {
      title: 'A receipt that fits no file',
      proven: 'This receipt came from {{partner}}.',
      open: 'Which file it is for: no file here has its name and its stamp.',
    },
  },
  clock: 'All times are those of the clock of this computer; nobody else has confirmed them.',
  sections: {
    file: 'The file',
    receipt: 'The receipt',
    line: 'The line',
    timeline: 'What happened',
    check: 'How to check this without Waybill',
    files: 'The files beside this page',
  },
  fact: {
    number: 'Number in the journal',
    name: 'Name',
    remoteName: 'Name between the partners',
    stamp: 'Stamp',
    destination: 'Destination',
    originator: 'From',
    size: 'Size',
    lineSize: 'Size on the line',
    sha256: 'SHA-256 of the file',
    state: 'Transfer',
    receipt: 'Receipt',
    form: 'Form',
    outcome: 'It says',
    at: 'Time',
    signature: 'Signature',
    signer: 'Signed by',
    fingerprint: 'SHA-256 fingerprint of the signer’s certificate',
    hash: 'Hash in the receipt',
    hashVerdict: 'This hash',
    digest: 'Digest in the metafile',
    reason: 'Reason',
    tls: 'Encrypted with',
    certificate: 'Certificate of the other side',
    certificateFingerprint: 'Its SHA-256 fingerprint',
  },
  /** Behind `This hash`. */
  hash: {
    same: 'is the SHA-256 of the file.',
    ofLine:
      'is that of the file as it crossed the line, signed, compressed or encrypted before. Waybill has compared the two: they are the same.',
    unproven: 'was not proven by a signature.',
  },
  /** Behind a step that the user took. */
  person: 'A person here',
  noTls: 'not encrypted',
  octets: '{{size}} ({{number}} bytes)',
  column: { utc: 'Time (UTC)', local: 'Time ({{zone}})', step: 'Step', by: 'Said by', details: 'Details' },
  partnerSaid: '{{partner}} wrote: {{text}}',
  line: 'Protocol:',
  check: {
    sums: 'Have the SHA-256 of the file computed, and compare it with the one above. FILE stands for its path: first Linux, then macOS, then Windows.',
    signature:
      'Check the signature of the receipt with OpenSSL 3, in the folder of the files beside this page. It prints “CMS Verification successful”; cmp prints nothing where what was signed is what stands in the receipt.',
    fingerprint:
      'Print the fingerprint of the signer’s certificate and compare it with what its owner says, by telephone for example.',
    digipoort:
      'Look the digest up in metafile.xml and in the answer, and compare it with the file. Ask Digipoort about its reference {{stamp}}.',
    ask: 'Ask {{partner}} what its own records say of this name, this size and this time.',
    word: 'Read what {{partner}} wrote, and compare its date with the one that was written down here.',
  },
  file: {
    receipt: 'The receipt, byte for byte as it came',
    ours: 'Our receipt, byte for byte as it went',
    signature: 'Its signature (CMS SignedData)',
    content: 'What was signed',
    signer: 'The certificate of the signer',
    metafile: 'What Digipoort was told of the file',
    json: 'All that stands on this page, for programs',
  },
  made: 'Made by Waybill {{program}} on {{at}}.',
};
