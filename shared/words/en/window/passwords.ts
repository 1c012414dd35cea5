/** Our passwords at partners that tell how they are changed. */
export const passwords = {
  title: 'Our password',
  open: 'Password…',
  reading: 'Reading…',
  notSet: 'No password is entered.',
  since: 'In use since {{moment}}.',
  due: 'To be changed by {{moment}}.',
  old: 'It was to be changed by {{moment}}.',
  history: 'Earlier changes',
  wordOn: 'word of {{day}}',
  logsIn: {
    old: 'Logins use the old one.',
    new: 'Logins use the new one.',
  },
  state: {
    prepared: 'Begun {{moment}}; nothing has left.',
    sending: 'The new password is on its way.',
    uploaded: 'The partner has the new password since {{moment}}; its e-mail has not come.',
    unknown:
      'The line broke {{moment}} while the new password left: nobody knows whether the partner has it.',
    confirmed: 'Confirmed {{moment}}',
    rejected: 'Rejected by the partner, {{moment}}',
    failed: 'Failed {{moment}}, nothing left',
    replaced: 'Entered by hand {{moment}}',
  },
  change: {
    title: 'Change the password at {{partner}}',
    wanted: 'New password',
    make: 'Make one',
    copy: 'Copy',
    show: 'Show it',
    send: 'Change the password',
    kept: 'Both passwords are kept until the e-mail has come.',
    meaning:
      'The new password is sent in a file that lies on no disk. The partner changes it within a few minutes and says in an e-mail whether that was successful. Keep a copy where your organization keeps its passwords: nobody at the partner can read it back.',
  },
  decide: {
    title: 'Has {{partner}} changed the password?',
    meaning:
      'The e-mail of the partner says whether the change was successful. Both passwords are kept until you say so.',
    which: 'Logins use',
    old: 'The old password',
    oldMeaning: 'As long as the change has not come into effect.',
    new: 'The new password',
    newMeaning: 'If the old one is refused. Waybill never tries the other one by itself.',
    refused:
      'The partner refused the login ({{moment}}). Choose the other password if that is the right one.',
    accepted: 'The partner let us in with the new password ({{moment}}).',
    on: 'The day on which the e-mail came',
    note: 'Who said so, and how',
    notYet: 'Not yet',
    confirm: 'It was successful',
    reject: 'It was rejected',
    confirmed: 'The new password is the one from now on.',
    rejected: 'The old password stays.',
  },
};
