/** Problems of partners that speak an old revision of OFTP. */
export const revisions = {
  'revision-without-security': {
    title: 'The partner’s program is too old for secured files',
    meaning:
      'The file is to be signed, compressed or encrypted. The partner speaks OFTP {{revision}}, which knows nothing of that, so nothing was sent.',
    next: 'Ask the partner for a program that speaks OFTP 2.0, or agree with it to send files as they are.',
  },
  'revision-without-receipt': {
    title: 'The partner’s program is too old for this receipt',
    meaning:
      'Waybill has to tell the partner that a file was refused. The revision of OFTP that the partner speaks has no negative receipts, so it stays owed.',
    next: 'Tell the partner by other means that the file was refused. Waybill tries again every day.',
  },
};
