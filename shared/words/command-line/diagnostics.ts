/** `waybill diagnostics`: a bundle for somebody who helps. */
export const diagnosticCommands = {
  diagnostics: {
    operands: '[--out FILE]',
    summary: 'Write what somebody who helps needs to know into a ZIP file, without anything secret',
    notes:
      'In it: versions, settings, partners, certificates, the findings of the doctor, what needs you, counts of the journal, the last 30 sessions and the end of the log. Without --out it goes into the working folder. Nothing is sent anywhere.',
  },
};
export const diagnosticMessages = {
  diagnostics: {
    saved: 'Wrote {{file}}. In it:',
    without: 'No password, no key, no passphrase and no contents of files are in it.',
  },
};
