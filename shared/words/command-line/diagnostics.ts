/** What is to be seen of the program itself: `waybill diagnostics`, `waybill connections`. */
export const diagnosticCommands = {
  connections: {
    operands: '[--partner P] [--search TEXT] [--csv FILE] [--limit N] [--offset N]',
    summary: 'List what left this computer: every connection, where it went, and how much crossed it',
    notes:
      'Newest first, the connections of a session to one host together; 90 days are kept. Sizes are those of the line, with TLS.',
  },
  diagnostics: {
    operands: '[--out FILE]',
    summary: 'Write what somebody who helps needs to know into a ZIP file, without anything secret',
    notes:
      'In it: versions, settings, partners, certificates, the findings of the doctor, what needs you, counts of the journal, the last 30 sessions and the end of the log. Without --out it goes into the working folder. Nothing is sent anywhere.',
  },
};
export const diagnosticOptions = {
  csv: 'file to write the list to as CSV; no file is written over',
};
export const diagnosticMessages = {
  diagnostics: {
    saved: 'Wrote {{file}}. In it:',
    without: 'No password, no key, no passphrase and no contents of files are in it.',
  },
};
